using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Import;

internal sealed record KnownUnit(Guid Id, string Name, string NameKey, string Type, Guid? ParentId, string? ImportKey, bool IsOpen) : IRankedRecord
{
    string? IKnownRecord.OwnKey => IsOpen ? NameKey : null;

    string IKnownRecord.Title => Name;

    Guid? IRankedRecord.AboveId => ParentId;

    string IRankedRecord.CalledAs => Name;
}

/// <summary>What changes a unit.</summary>
internal sealed record UnitChange(UnitDetails Details, string? ImportKey);

/// <summary>Compares a file of units with the register. The unit above may stand anywhere in the same file.</summary>
internal sealed class UnitPlanner(IReadOnlyList<KnownUnit> known, ImportHand hand)
{
    public static readonly ImportColumn Name = new("name", "The unit’s name as the City prints it.", true, "Parks and Recreation", "unit", "department", "unit name");
    public static readonly ImportColumn Type = new("type", "The kind of unit, as the policy names it.", true, "department", "kind", "unit type");
    public static readonly ImportColumn Parent = new("parent", "Name or key of the unit above; empty at the top.", false, "", "unit above", "above", "parent unit", "belongs to");

    private readonly ImportNotes notes = new();
    private readonly RegisterMatch<KnownUnit> match = new(known, Name);
    private readonly Ranking ranking = new(Parent, known, Unit.KeyOf, typed => $"No open unit is called “{typed}”, in the register or in this file.", Unit.NameLength);

    public ImportPlan Plan(ImportSheet sheet)
    {
        var rows = sheet.Rows.Select(Read).OfType<UnitRow>().ToList();
        return ImportPlan.Of(ranking.FromTheTop(rows).Select(LineOf), notes, sheet);
    }

    private UnitRow? Read(ImportRow row)
    {
        if (RowReader.Of(row, notes) is not { } reader)
            return null;
        var key = reader.Text(ImportColumn.Key, Unit.ImportKeyLength);
        var found = match.Find(reader, key, Unit.KeyOf(RowReader.WithoutApostrophe(reader.Typed(Name))));
        if (found is { IsOpen: false })
            reader.Bad(ImportColumn.Key, $"The register has this key for a unit that is closed: {found.Name}.");
        var types = hand.Policy.Profile.UnitTypes.Select(type => (type.Key, type.Title));
        return new(reader, found, key, reader.Needed(Name, Unit.NameLength, found?.Name, "Give the unit’s name."),
            reader.Choice(Type, found?.Type, types, "Say what kind of unit it is.", "no kind of unit in the policy") ?? "");
    }

    private ImportLine LineOf(UnitRow row)
    {
        var details = new UnitDetails(row.Name, row.Type, ranking.AboveOf(row));
        if (row.Known is not { } found)
        {
            var unit = Unit.Add(details, hand.By, hand.Now, hand.Reason, row.Key);
            ranking.Made(row, unit.Id);
            return ImportLine.ToAdd(row.Reader.Row, unit.Name, unit.Id, unit);
        }
        return ImportLine.ToCompare(row.Reader.Row, found, new UnitChange(details, row.Key),
            (ImportColumn.Key, found.ImportKey, row.Key ?? found.ImportKey), (Name, found.Name, row.Name), (Type, found.Type, row.Type), ranking.ChangeOf(row));
    }

    private sealed record UnitRow(RowReader Reader, KnownUnit? Known, string? Key, string Name, string Type) : RankedRow(Reader, Known, Key)
    {
        public override string CalledAs => Name;
    }
}
