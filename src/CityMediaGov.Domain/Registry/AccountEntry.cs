namespace CityMediaGov.Domain.Registry;

/// <summary>What may be changed of an entry on the register: as it stands, or as somebody wants it.</summary>
/// <param name="CommentMode">Key of the policy's comment modes; null when not stated.</param>
/// <param name="Contact">Where residents reach those who run it.</param>
public sealed record AccountEntry(string? Name, Guid? UnitId, string? Purpose, string? Language, string? CommentMode, string? Contact)
{
    /// <summary>Without blanks around the words; blank is nothing.</summary>
    public AccountEntry Trimmed() => new(Trimmed(Name), UnitId, Trimmed(Purpose), Language, Trimmed(CommentMode), Trimmed(Contact));

    /// <summary>What another entry has otherwise, in the order of the form.</summary>
    public IReadOnlyList<EntryDifference> DifferencesTo(AccountEntry other) =>
        [.. Values.Zip(other.Values, (old, now) => new EntryDifference(old.Field, old.Value, now.Value)).Where(difference => difference.Old != difference.New)];

    /// <summary>The same entry with these fields as they are to be.</summary>
    public AccountEntry With(IEnumerable<EntryDifference> differences)
    {
        var now = differences.ToDictionary(difference => difference.Field, difference => difference.New);
        return new(Of(nameof(Name), Name), now.TryGetValue(nameof(UnitId), out var unit) ? Guid.Parse(unit!) : UnitId, Of(nameof(Purpose), Purpose),
            Of(nameof(Language), Language), Of(nameof(CommentMode), CommentMode), Of(nameof(Contact), Contact));

        string? Of(string field, string? old) => now.GetValueOrDefault(field, old);
    }

    private IEnumerable<(string Field, string? Value)> Values =>
    [
        (nameof(Name), Name), (nameof(UnitId), UnitId?.ToString()), (nameof(Purpose), Purpose == "" ? null : Purpose), // one from the policy's list may have none yet
        (nameof(Language), Language), (nameof(CommentMode), CommentMode), (nameof(Contact), Contact),
    ];

    private static string? Trimmed(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}

/// <summary>One field of an entry with both its values, as text; null is nothing.</summary>
/// <param name="Field">Name of a part of <see cref="AccountEntry"/>.</param>
public sealed record EntryDifference(string Field, string? Old, string? New);
