using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <content>What a new account has to rest on. An area of interest is only missed, never demanded: see <see cref="AccountRequestChecks"/>.</content>
public static partial class RequestRules
{
    public const string PersonalIsOutside = "Personal accounts are outside the policy and cannot be registered.";

    private static IEnumerable<FieldProblem> KindAndBasis(AccountRequestContent asked, AccountRules rules)
    {
        var charter = asked.Charter;
        if (charter.Kind == AccountCharter.Personal && rules.PersonalAccountsExcluded is { Value: true } personal)
            yield return new(nameof(charter.Kind), PersonalIsOutside, Sources.ClauseOf(personal.Source));
        else if (rules.Kinds.Count > 0 && rules.Kinds.All(kind => kind.Key != charter.Kind))
            yield return new(nameof(charter.Kind), "Choose what kind of account it is", Sources.ClauseOf(rules.Kinds[0].Source));
        if (rules.Bases.Count > 0 && rules.Bases.All(basis => basis.Key != charter.Basis))
            yield return new(nameof(charter.Basis), "Choose how it comes to be the City’s", Sources.ClauseOf(rules.Bases[0].Source));
    }

    private static IEnumerable<FieldProblem> Answerable(AccountRequestContent asked, AccountRules rules)
    {
        var charter = asked.Charter;
        if (rules.AuthorityRequired is { Value: true } authority && string.IsNullOrWhiteSpace(charter.Authority))
            yield return new(nameof(charter.Authority), "Say who may speak for the City on it, and who granted that", Sources.ClauseOf(authority.Source));
        if (rules.SecondContactRequired is { Value: true } second && string.IsNullOrWhiteSpace(charter.SecondContact))
            yield return new(nameof(charter.SecondContact), "Name a second contact", Sources.ClauseOf(second.Source));
        if (rules.HoursMonitoredRequired is { Value: true } hours && string.IsNullOrWhiteSpace(charter.HoursMonitored))
            yield return new(nameof(charter.HoursMonitored), "Say at which hours somebody reads it", Sources.ClauseOf(hours.Source));
    }
}
