using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>What is known beside an entry when it is checked.</summary>
/// <param name="UnitIsOpen">The entry's unit exists and is not closed.</param>
public sealed record EntryFacts(PolicyProfile Profile, bool UnitIsOpen);

/// <summary>What an entry on the register must be, whoever changes it.</summary>
public static class EntryRules
{
    /// <summary>Everything to correct, field by field in the order of the form; empty when the entry may stand.</summary>
    public static IReadOnlyList<FieldProblem> Check(AccountEntry entry, EntryFacts facts) =>
    [
        .. Words(nameof(entry.Name), entry.Name, AccountRequest.NameLength, "name", "Name the account as residents will read it"),
        .. UnitOf(entry, facts),
        .. Words(nameof(entry.Purpose), entry.Purpose, AccountRequest.TextLength, "purpose", "Say what the account is for"),
        .. entry.Language is null || !Languages.All.ContainsKey(entry.Language) ? [new(nameof(entry.Language), "Choose the language of the account")] : (FieldProblem[])[],
        .. entry.CommentMode is { } chosen && facts.Profile.Account.CommentModes.All(mode => mode.Key != chosen)
            ? [new(nameof(entry.CommentMode), "Choose how residents’ comments are treated")] : (FieldProblem[])[],
        .. Words(nameof(entry.Contact), entry.Contact, AccountRequest.ContactLength, "contact", null),
        .. Words(nameof(entry.Answering.Authority), entry.Answering.Authority, AccountCharter.AuthorityLength, "authority",
            facts.Profile.Account.AuthorityRequired, "Say who may speak for the City on it, and who granted that"),
        .. Words(nameof(entry.Answering.SecondContact), entry.Answering.SecondContact, AccountRequest.ContactLength, "second contact",
            facts.Profile.Account.SecondContactRequired, "Name a second contact"),
        .. Words(nameof(entry.Answering.HoursMonitored), entry.Answering.HoursMonitored, AccountCharter.HoursLength, "hours",
            facts.Profile.Account.HoursMonitoredRequired, "Say at which hours somebody reads it"),
    ];

    /// <summary>What is wrong with the reason for a change.</summary>
    /// <param name="missing">What is said when there is none; null where none is needed.</param>
    public static IEnumerable<FieldProblem> CheckReason(string? reason, string? missing) => Words("Reason", reason, SocialAccount.ReasonLength, "reason", missing);

    private static IEnumerable<FieldProblem> UnitOf(AccountEntry entry, EntryFacts facts)
    {
        if (entry.UnitId is null)
            yield return new(nameof(entry.UnitId), "Choose the unit that runs it");
        else if (!facts.UnitIsOpen)
            yield return new(nameof(entry.UnitId), "Choose an open unit");
    }

    /// <param name="required">The policy's rule that asks for it; null when none does.</param>
    private static IEnumerable<FieldProblem> Words(string field, string? words, int most, string noun, Sourced<bool>? required, string missing) =>
        Words(field, words, most, noun, required is { Value: true } ? missing : null, Sources.ClauseOf(required?.Source));

    private static IEnumerable<FieldProblem> Words(string field, string? words, int most, string noun, string? missing, string? clauseId = null)
    {
        if (missing is not null && string.IsNullOrWhiteSpace(words))
            yield return new(field, missing, clauseId);
        else if (words?.Trim().Length > most)
            yield return new(field, $"The {noun} may have {most} characters at most");
    }
}
