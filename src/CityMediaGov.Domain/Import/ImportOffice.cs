using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Import;

/// <summary>Where files are handed in to be imported, looked at, and stored.</summary>
public sealed class ImportOffice(AppDbContext db, IEvidenceStore store, PolicyBook policies, IEnumerable<IImportKind> kinds)
{
    /// <summary>Records saved at a time; all of a file are one transaction.</summary>
    public const int AtOnce = 500;

    private static readonly SealLimits Sealed = new(CsvTable.MostBytes * 2, 0, 0, new HashSet<ContentKind> { ContentKind.PlainText }); // UTF-16 grows when it becomes UTF-8

    public IImportKind KindOf(ImportWhat what) => kinds.Single(kind => kind.What == what);

    public static Refusal? WhyNotImport(IImportKind kind, Actor actor) =>
        actor.Can(kind.Permission) ? null : Refusal.NotYours($"You may not import {Words.Of(kind.What.ToString())}.", "Ask somebody who keeps that list.");

    /// <summary>What the file would do now; stores nothing.</summary>
    /// <exception cref="FileRefusedException">It is no table with the columns that are needed.</exception>
    public async Task<ImportPlan> LookAsync(ImportWhat what, CsvTable table, ImportTerms terms, Actor by, DateTime now, CancellationToken cancel) =>
        await PlanAsync(KindOf(what), table, await HandAsync("", terms, by, now, cancel), cancel);

    /// <summary>Takes a file in and says what it would do. The register stays as it is until the import is confirmed.</summary>
    public async Task<ImportRun> ReceiveAsync(ImportWhat what, string fileName, byte[] bytes, ImportTerms terms, Actor by, DateTime now, CancellationToken cancel)
    {
        RefusedException.ThrowIf(WhyNotImport(KindOf(what), by));
        var hand = await HandAsync("", terms, by, now, cancel);
        var plan = await PlanAsync(KindOf(what), CsvTable.Read(bytes), hand, cancel);
        var run = ImportRun.Receive(what, ClientFileName.Clean(fileName), terms, by, hand.Today.Year, now);
        run.Take(plan);
        db.Add(run);
        db.Add(await SealAsync(run, bytes, by, now, cancel));
        await db.SaveChangesAsync(cancel);
        return run;
    }

    /// <summary>Compares the file with the register once more, because that changed since.</summary>
    public async Task<ImportPlan> LookAgainAsync(ImportRun run, Actor by, DateTime now, CancellationToken cancel) =>
        await PlanAsync(KindOf(run.What), await TableOfAsync(run, cancel), await HandAsync(run.Reason, run.Terms, by, now, cancel), cancel);

    /// <summary>Stores a file at once, all or nothing. Without anything to do nothing is put on record, not even that it was tried.</summary>
    /// <param name="skipBad">Otherwise one bad row keeps all from being stored.</param>
    /// <returns>What was done, or for a file with bad rows what would have been.</returns>
    public async Task<(ImportPlan Plan, bool IsStored)> ImportAsync(
        ImportWhat what, string fileName, byte[] bytes, ImportTerms terms, bool skipBad, Actor by, DateTime now, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        RefusedException.ThrowIf(WhyNotImport(KindOf(what), by));
        var table = CsvTable.Read(bytes);
        var plan = await LookAsync(what, table, terms, by, now, cancel);
        if (plan.ChangesNothing || (plan.BadRows > 0 && !skipBad))
            return (plan, false);
        var year = (await policies.InForceAsync(cancel)).Today(now).Year;
        var name = ClientFileName.Clean(fileName);
        var evidence = await store.SealAsync(new MemoryStream(TextOf(bytes)), Sealed, cancel);
        return await db.InOneTransactionAsync(async again =>
        {
            db.ChangeTracker.Clear();
            var run = ImportRun.Receive(what, name, terms, by, year, now);
            run.Take(plan);
            run.ConfirmAll(skipBad, by, now);
            db.Add(run);
            db.Add(EvidenceFile.Receive(evidence, name, SubjectKind.ImportRun, run.Id, by, now));
            await db.SaveChangesAsync(again); // it has its reference now
            return (await StoreAsync(run, table, by, now, progress, again) ?? throw new RefusedException(ChangedMeanwhile), true);
        }, cancel);
    }

    /// <summary>The register is no longer as it was when the file was looked at.</summary>
    public static Refusal ChangedMeanwhile { get; } =
        Refusal.Rule("The register changed after this file was compared with it: the import would now do something else than what was confirmed. Nothing was stored.", "Look at what it would do now, and confirm that.");

    /// <summary>Inside the caller's transaction.</summary>
    /// <returns>Null when the plan is no longer the one that was confirmed: then nothing was done.</returns>
    internal async Task<ImportPlan?> StoreAsync(ImportRun run, CsvTable table, Actor by, DateTime now, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var kind = KindOf(run.What);
        var hand = await HandAsync(run.Reason, run.Terms, by, now, cancel);
        progress?.Report(new("Reading", 0, table.Rows.Count));
        var plan = await PlanAsync(kind, table, hand, cancel);
        if (plan.Fingerprint() != run.Fingerprint)
            return null;
        var lines = plan.Lines.Where(line => line.Act is not ImportAct.Keep).ToList();
        for (var done = 0; done < lines.Count; done += AtOnce)
        {
            db.ChangeTracker.Clear(); // what is saved would be looked through with every later save
            await kind.ApplyAsync([.. lines.Skip(done).Take(AtOnce)], hand, cancel);
            await db.SaveChangesAsync(cancel);
            progress?.Report(new("Storing", Math.Min(done + AtOnce, lines.Count), lines.Count));
        }
        db.ChangeTracker.Clear();
        (await db.ImportRuns.SingleAsync(found => found.Id == run.Id, cancel)).Finish(plan, by, now);
        await db.SaveChangesAsync(cancel);
        return plan;
    }

    /// <summary>The sealed file of an import.</summary>
    internal async Task<CsvTable> TableOfAsync(ImportRun run, CancellationToken cancel)
    {
        var hash = await db.EvidenceFiles.AsNoTracking().Where(file => file.AboutId == run.Id).Select(file => file.Hash).SingleAsync(cancel);
        await using var stream = await store.OpenAsync(new Sha256(hash), cancel);
        using var text = new StreamReader(stream);
        return CsvTable.Read(await text.ReadToEndAsync(cancel));
    }

    private static async Task<ImportPlan> PlanAsync(IImportKind kind, CsvTable table, ImportHand hand, CancellationToken cancel) =>
        await kind.PlanAsync(ImportSheet.Of(table, kind.Columns), hand, cancel);

    private async Task<ImportHand> HandAsync(string reason, ImportTerms terms, Actor by, DateTime now, CancellationToken cancel) =>
        new(by, reason, now, await policies.InForceAsync(cancel), terms);

    private async Task<EvidenceFile> SealAsync(ImportRun run, byte[] bytes, Actor by, DateTime now, CancellationToken cancel) =>
        EvidenceFile.Receive(await store.SealAsync(new MemoryStream(TextOf(bytes)), Sealed, cancel), run.FileName, SubjectKind.ImportRun, run.Id, by, now);

    /// <summary>Sealed as the text that was read, in UTF-8: what a spreadsheet wrote in UTF-16 is no plain text to the store.</summary>
    private static byte[] TextOf(byte[] bytes) => System.Text.Encoding.UTF8.GetBytes(CsvDecoding.Decode(bytes));
}
