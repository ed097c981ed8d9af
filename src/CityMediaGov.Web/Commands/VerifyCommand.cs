using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityMediaGov.Domain.Audit.Verification;
using CityMediaGov.Domain.Data;

namespace CityMediaGov.Web.Commands;

/// <summary>Checks that what is stored still says what was recorded.</summary>
internal static class VerifyCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public static Command Make(string[] args)
    {
        var full = new Option<bool>("--full") { Description = "Also read every evidence file and compare its bytes." };
        var json = new Option<bool>("--json") { Description = "Report as JSON." };
        var command = new Command("verify", "Check the audit chain, the records and the evidence against each other.") { full, json };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancel) => RunAsync(CommandLine.SettingsOf(args, "--full", "--json"), parsed.GetValue(full), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, bool full, bool asJson, CancellationToken cancel)
    {
        await using var app = CityApp.BuildForVerb([.. settings, "--Serilog:MinimumLevel=Warning"]);
        await using var scope = app.Services.CreateAsyncScope();
        if (await CommandLine.WhyNoDatabaseAsync(app, scope.ServiceProvider.GetRequiredService<AppDbContext>(), cancel) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return CommandLine.Found;
        }
        var report = await scope.ServiceProvider.GetRequiredService<Verify>().RunAsync(full, asJson ? null : new Lines(), cancel);
        if (asJson)
            Console.WriteLine(JsonSerializer.Serialize(report, Readable));
        else
            Print(report);
        return report.IsClean ? CommandLine.Done : CommandLine.Found;
    }

    private static void Print(VerifyReport report)
    {
        foreach (var finding in report.Findings)
            Console.WriteLine(finding);
        Console.WriteLine(string.Create(CultureInfo.GetCultureInfo("en-US"),
            $"{report.Entries:N0} audit entries, {report.Records:N0} records and {report.EvidenceFiles:N0} files checked: {(report.IsClean ? "nothing was changed behind the product’s back." : $"{report.FindingsInAll:N0} {(report.FindingsInAll == 1 ? "finding" : "findings")}.")}"));
    }

    private sealed class Lines : IProgress<VerifyProgress>
    {
        public void Report(VerifyProgress value) => ProgressLine.Write(value.Step, value.Done, value.Total);
    }
}
