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

    private static IEnumerable<FieldProblem> Words(string field, string? words, int most, string noun, string? missing)
    {
        if (missing is not null && string.IsNullOrWhiteSpace(words))
            yield return new(field, missing);
        else if (words?.Trim().Length > most)
            yield return new(field, $"The {noun} may have {most} characters at most");
    }
}
