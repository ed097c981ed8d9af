using System.Runtime.CompilerServices;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Import;

/// <summary>Units from a file, and into one.</summary>
public sealed class UnitImport(AppDbContext db) : IImportKind
{
    public ImportWhat What => ImportWhat.Units;

    public Permission Permission => Permission.ManageUnits;

    public IReadOnlyList<ImportColumn> Columns { get; } = [ImportColumn.Key, UnitPlanner.Name, UnitPlanner.Type, UnitPlanner.Parent];

    public async Task<ImportPlan> PlanAsync(ImportSheet sheet, ImportHand hand, CancellationToken cancel) => new UnitPlanner(await KnownAsync(db, cancel), hand).Plan(sheet);

    public async Task ApplyAsync(IReadOnlyList<ImportLine> lines, ImportHand hand, CancellationToken cancel)
    {
        db.AddRange(lines.Where(line => line.Act is ImportAct.Add).Select(line => line.Content!));
        var changed = lines.Where(line => line.Act is ImportAct.Change).ToDictionary(line => line.Id, line => (UnitChange)line.Content!);
        foreach (var unit in await db.Units.Where(unit => changed.Keys.Contains(unit.Id)).ToListAsync(cancel))
            unit.Change(changed[unit.Id].Details, hand.By, hand.Now, hand.Reason, changed[unit.Id].ImportKey);
    }

    internal static Task<List<KnownUnit>> KnownAsync(AppDbContext db, CancellationToken cancel) =>
        db.Units.AsNoTracking().Select(unit => new KnownUnit(unit.Id, unit.Name, unit.NameKey, unit.Type, unit.ParentId, unit.ImportKey, unit.ClosedAt == null)).ToListAsync(cancel);

    public async IAsyncEnumerable<IEnumerable<string?>> ExportAsync(PolicyInForce policy, [EnumeratorCancellation] CancellationToken cancel)
    {
        var units = db.Units.AsNoTracking().Where(unit => unit.ClosedAt == null).OrderBy(unit => unit.Name).ThenBy(unit => unit.Id)
            .Select(unit => new { unit.ImportKey, unit.Name, unit.Type, Parent = db.Units.Where(above => above.Id == unit.ParentId).Select(above => above.Name).FirstOrDefault() });
        await foreach (var unit in units.AsAsyncEnumerable().WithCancellation(cancel))
            yield return [unit.ImportKey, unit.Name, unit.Type, unit.Parent];
    }
}
