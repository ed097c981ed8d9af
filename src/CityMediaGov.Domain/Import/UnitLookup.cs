using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Import;

/// <summary>Finds the unit that a cell names.</summary>
internal sealed class UnitLookup(IReadOnlyList<KnownUnit> units)
{
    private readonly Dictionary<Guid, string> names = units.ToDictionary(unit => unit.Id, unit => unit.Name);
    private readonly Dictionary<string, Guid> byName = units.Where(unit => unit.IsOpen).ToDictionary(unit => unit.NameKey, unit => unit.Id);
    private readonly Dictionary<string, Guid> byKey = units.Where(unit => unit is { IsOpen: true, ImportKey: not null }).ToDictionary(unit => unit.ImportKey!, unit => unit.Id, StringComparer.OrdinalIgnoreCase);

    public string? NameOf(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;

    /// <param name="current">The record's unit as it is; stays even when it was closed, as long as the cell names it.</param>
    /// <returns>Null when the cell is empty, and when it names no open unit, which is noted.</returns>
    public Guid? Read(RowReader reader, ImportColumn column, Guid? current)
    {
        var typed = reader.Text(column, Unit.NameLength, NameOf(current));
        if (typed is null || typed == NameOf(current))
            return typed is null ? null : current;
        if (byName.TryGetValue(Unit.KeyOf(typed), out var found) || byKey.TryGetValue(typed, out found))
            return found;
        reader.Bad(column, $"No open unit is called “{typed}”. Import the units first, or correct the name.");
        return current;
    }
}
