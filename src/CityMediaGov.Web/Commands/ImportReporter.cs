using System.Globalization;
using System.Text.Json;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Web.Commands;

/// <summary>Does one import and says in words or in JSON what came of it.</summary>
internal static class ImportReporter
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<int> RunAsync(IServiceProvider services, ImportOrder order, Actor by, DateTime now, CancellationToken cancel)
    {
        try
        {
            var office = services.GetRequiredService<ImportOffice>();
            RefusedException.ThrowIf(ImportOffice.WhyNotImport(office.KindOf(order.What), by));
            var bytes = await File.ReadAllBytesAsync(order.File.FullName, cancel);
            var (plan, isStored) = order.DryRun
                ? (await office.LookAsync(order.What, CsvTable.Read(bytes), order.Terms, by, now, cancel), false)
                : await office.ImportAsync(order.What, order.File.Name, bytes, order.Terms, order.SkipBad, by, now, new Lines(), cancel);
            if (isStored)
                ProgressLine.End();
            Say(order, plan, isStored);
            return plan.BadRows == 0 || (order.SkipBad && (isStored || order.DryRun || plan.ChangesNothing)) ? CommandLine.Done : CommandLine.Found;
        }
        catch (FileRefusedException refused)
        {
            return await FailAsync(order, refused.Message);
        }
        catch (RefusedException refused)
        {
            return await FailAsync(order, $"{refused.Refusal.Sentence} {refused.Refusal.WayOn}".TrimEnd());
        }
    }

    private static void Say(ImportOrder order, ImportPlan plan, bool isStored)
    {
        var report = ImportReport.Of(plan);
        if (order.AsJson)
        {
            var changes = plan.Lines.Where(line => line.Changes.Count > 0).OrderBy(line => line.Row).Select(line => new ReportedChange(line.Row, line.Title, line.Changes));
            Console.WriteLine(JsonSerializer.Serialize(new { stored = isStored, report.Rows, report.Added, report.Changed, report.Unchanged, report.BadRows, report.Held, plan.Problems, plan.Notes, Changes = changes }, Readable));
            return;
        }
        foreach (var finding in plan.Problems.Concat(plan.Notes))
            Console.WriteLine(finding);
        var verb = isStored ? "stored" : order.DryRun ? "would be stored" : "to store";
        Console.WriteLine(string.Create(CultureInfo.GetCultureInfo("en-US"),
            $"{report.Rows:N0} rows: {report.Added:N0} new and {report.Changed:N0} changed {verb}, {report.Unchanged:N0} as they are, {report.BadRows:N0} with errors{(report.Held > 0 ? $"; {report.Held:N0} come in as approved, not live" : "")}."));
        Console.WriteLine(isStored ? "Everything was stored in one step."
            : order.DryRun ? "Nothing was stored: this was a dry run."
            : report.BadRows > 0 && !order.SkipBad ? "Nothing was stored. Correct the rows, or leave them out with --skip-bad."
            : "Nothing was stored: the register says all of this already.");
    }

    private static async Task<int> FailAsync(ImportOrder order, string sentence)
    {
        if (order.AsJson)
            Console.WriteLine(JsonSerializer.Serialize(new { stored = false, error = sentence }, Readable));
        else
            await Console.Error.WriteLineAsync(sentence);
        return CommandLine.Found;
    }

    private sealed class Lines : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => ProgressLine.Write(value.Step, value.Done, value.Total);
    }
}
