using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>What an account rests on: how it comes to be the City's, by whose authority it speaks, who answers for it and when.</summary>
/// <param name="Basis">Key of the policy's ways in which an account comes to be the City's; null where it names none.</param>
/// <param name="Kind">Key of the policy's kinds of accounts, or <see cref="Personal"/>; null where it tells none apart.</param>
/// <param name="InterestAreas">Keys of the policy's areas of interest.</param>
/// <param name="Authority">Who may speak for the City on it, and who granted that.</param>
/// <param name="SecondContact">Who is reached when the first contact is not.</param>
/// <param name="HoursMonitored">When somebody reads it: "weekdays, 8 a.m. to 4:30 p.m.".</param>
public sealed record AccountCharter(
    string? Basis, string? Kind, IReadOnlyList<string> InterestAreas, string? Authority, string? SecondContact, string? HoursMonitored)
{
    public const int KeyLength = 40;
    public const int AreasLength = 300;
    public const int AuthorityLength = 500;
    public const int HoursLength = 200;

    /// <summary>The kind that no city registers whose policy leaves personal accounts out.</summary>
    public const string Personal = "personal";

    public static AccountCharter None { get; } = new(null, null, [], null, null, null);

    /// <summary>The kinds among which a request chooses. Where personal accounts are left out they stand beside the policy's own: whoever has one is told so, and chooses nothing that is not true.</summary>
    public static IReadOnlyList<KeyedText> KindsOf(AccountRules rules) =>
        rules is { Kinds.Count: > 0, PersonalAccountsExcluded: { Value: true } excluded } && rules.Kinds.All(kind => kind.Key != Personal)
            ? [.. rules.Kinds, new(Personal, "An employee’s own personal account", excluded.Source)]
            : rules.Kinds;

    /// <summary>Everything that is said, by name; what is not said is left out.</summary>
    internal IEnumerable<(string Name, string Said)> Said => new (string Name, string? Said)[]
    {
        (nameof(Basis), Basis), (nameof(Kind), Kind), (nameof(InterestAreas), InterestAreas.Count == 0 ? null : string.Join(' ', InterestAreas.Order(StringComparer.Ordinal))),
        (nameof(Authority), Authority), (nameof(SecondContact), SecondContact), (nameof(HoursMonitored), HoursMonitored),
    }.Where(part => part.Said is not null).Select(part => (part.Name, part.Said!));

    /// <summary>As it is stored: keys have no spaces.</summary>
    internal static string Stored(IReadOnlyList<string> keys) => string.Join(' ', keys);

    internal static IReadOnlyList<string> Keys(string stored) => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
