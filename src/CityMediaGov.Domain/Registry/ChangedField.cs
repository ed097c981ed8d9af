namespace CityMediaGov.Domain.Registry;

/// <summary>One field of an entry that is to change.</summary>
public sealed class ChangedField
{
    public const int FieldLength = 40;

    private ChangedField() { }

    internal ChangedField(EntryDifference difference)
    {
        Field = difference.Field;
        Take(difference);
    }

    /// <inheritdoc cref="EntryDifference.Field"/>
    public string Field { get; private init; } = "";

    /// <summary>What it said when the change was asked for; null is nothing.</summary>
    public string? Old { get; private set; }

    public string? New { get; private set; }

    internal void Take(EntryDifference difference) => (Old, New) = (difference.Old, difference.New);
}
