using CityMediaGov.Domain.Policies;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CityMediaGov.Web.Pages.SignIn;

/// <summary>A policy that comes with the product, as who sets up a city chooses it.</summary>
/// <param name="City">Whose policy it is.</param>
/// <param name="Contents">What is in it, in a sentence.</param>
/// <param name="Blanks">What it leaves open, in the order in which it is asked.</param>
public sealed record PackChoice(string Name, string City, string Contents, IReadOnlyList<BlankField> Blanks)
{
    /// <summary>Those that can be adopted.</summary>
    public static IReadOnlyList<PackChoice> Available { get; } = [.. PolicyPack.Shipped.Where(pack => pack.IsAvailable && pack.Check().Count == 0).Select(Of)];

    public PolicyPack Pack => PolicyPack.Shipped.Single(shipped => shipped.Name == Name);

    /// <summary>Key of the kind of person that the first one is; it can be changed on their page.</summary>
    public static string UsualPersonType(PolicyPack pack)
    {
        var types = pack.Read().Profile.PersonTypes;
        return (types.FirstOrDefault(type => type.Group is PersonGroup.Employee) ?? types[0]).Key;
    }

    private static PackChoice Of(PolicyPack pack)
    {
        var (policy, blanks) = (pack.Read(), pack.Blanks);
        var (profile, features) = (policy.Profile, policy.Profile.Features.Count(feature => feature.Value is Switch.On));
        var list = profile.Account.ClosedList?.Accounts.Count is { } accounts ? $" It lists the City’s {accounts} accounts, which are entered at once." : "";
        var open = blanks.Count > 0 ? $" It leaves {blanks.Count} things open, which you fill in." : "";
        return new(pack.Name, blanks.Count > 0 ? "Another city, by the model policy" : profile.City.Name,
            $"“{profile.Policy.Title}”: {policy.Clauses.Count} clauses, {features} of {profile.Features.Count} features in use.{list}{open}", [.. blanks.Select(blank => BlankField.Of(blank, policy))]);
    }
}

/// <summary>One blank as a field of the form.</summary>
/// <param name="Control">Type of the control.</param>
/// <param name="Items">What can be chosen; null where words are typed.</param>
/// <param name="Hint">The help of the pack, and the words that have the blank.</param>
public sealed record BlankField(string Key, string Label, string Control, IReadOnlyList<SelectListItem>? Items, int? MaxLength, string Hint)
{
    internal static BlankField Of(PackBlank blank, AdoptedPolicy policy)
    {
        var asked = policy.Find(blank.Source) is { } clause ? $"The policy: “{clause.Quote}”" : "The policy’s text does not say it; the City sets it.";
        var (control, items) = blank.Kind switch
        {
            AnswerKind.Office => ("radios", blank.Choices.Select(choice => new SelectListItem(choice.Text, choice.Role))),
            AnswerKind.TimeZone => ("select", BlankAnswers.TimeZones.Select(zone => new SelectListItem(zone.Replace('_', ' '), zone))),
            _ => ("text", null),
        };
        return new(blank.Key, blank.Label, control, items?.ToList(), items is null ? BlankAnswers.MaxLength : null, blank.Hint is null ? asked : $"{blank.Hint}. {asked}");
    }
}
