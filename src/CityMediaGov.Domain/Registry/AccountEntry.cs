namespace CityMediaGov.Domain.Registry;

/// <summary>What may be changed of an entry on the register: as it stands, or as somebody wants it.</summary>
/// <param name="CommentMode">Key of the policy's comment modes; null when not stated.</param>
/// <param name="Contact">Where residents reach those who run it.</param>
/// <param name="Answering">Who speaks on it and answers for it.</param>
public sealed record AccountEntry(
    string? Name, Guid? UnitId, string? Purpose, string? Language, string? CommentMode, string? Contact, AccountAnswering Answering)
{
    private static readonly List<string> Places = [.. new AccountEntry(null, null, null, null, null, null, AccountAnswering.None).Values.Select(value => value.Field)];

    /// <summary>Without blanks around the words; blank is nothing.</summary>
    public AccountEntry Trimmed() => new(Trimmed(Name), UnitId, Trimmed(Purpose), Language, Trimmed(CommentMode), Trimmed(Contact),
        new(Trimmed(Answering.Authority), Trimmed(Answering.SecondContact), Trimmed(Answering.HoursMonitored)));

    /// <summary>What another entry has otherwise, in the order of the form.</summary>
    public IReadOnlyList<EntryDifference> DifferencesTo(AccountEntry other) =>
        [.. Values.Zip(other.Values, (old, now) => new EntryDifference(old.Field, old.Value, now.Value)).Where(difference => difference.Old != difference.New)];

    /// <summary>The same entry with these fields as they are to be.</summary>
    public AccountEntry With(IEnumerable<EntryDifference> differences)
    {
        var now = differences.ToDictionary(difference => difference.Field, difference => difference.New);
        return new(Of(nameof(Name), Name), now.TryGetValue(nameof(UnitId), out var unit) ? Guid.Parse(unit!) : UnitId, Of(nameof(Purpose), Purpose),
            Of(nameof(Language), Language), Of(nameof(CommentMode), CommentMode), Of(nameof(Contact), Contact),
            new(Of(nameof(Answering.Authority), Answering.Authority), Of(nameof(Answering.SecondContact), Answering.SecondContact), Of(nameof(Answering.HoursMonitored), Answering.HoursMonitored)));

        string? Of(string field, string? old) => now.GetValueOrDefault(field, old);
    }

    /// <summary>Where the field stands in the form.</summary>
    internal static int PlaceOf(string field) => Places.IndexOf(field);

    private IEnumerable<(string Field, string? Value)> Values =>
    [
        (nameof(Name), Name), (nameof(UnitId), UnitId?.ToString()), (nameof(Purpose), Purpose == "" ? null : Purpose), // one from the policy's list may have none yet
        (nameof(Language), Language), (nameof(CommentMode), CommentMode), (nameof(Contact), Contact),
        (nameof(Answering.Authority), Answering.Authority), (nameof(Answering.SecondContact), Answering.SecondContact), (nameof(Answering.HoursMonitored), Answering.HoursMonitored),
    ];

    private static string? Trimmed(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}

/// <summary>The part of <see cref="AccountCharter"/> that changes while the account lives. Residents do not read it.</summary>
/// <param name="Authority">Who may speak for the City on it, and who granted that.</param>
/// <param name="SecondContact">Who is reached when the first contact is not.</param>
/// <param name="HoursMonitored">When somebody reads it.</param>
public sealed record AccountAnswering(string? Authority, string? SecondContact, string? HoursMonitored)
{
    public static AccountAnswering None { get; } = new(null, null, null);
}

/// <summary>One field of an entry with both its values, as text; null is nothing.</summary>
/// <param name="Field">Name of a part of <see cref="AccountEntry"/> or <see cref="AccountAnswering"/>.</param>
public sealed record EntryDifference(string Field, string? Old, string? New);
