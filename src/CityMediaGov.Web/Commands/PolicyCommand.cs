using System.CommandLine;
using System.Text.Json;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Web.Commands;

/// <summary>Checks policy packs on disk.</summary>
internal static class PolicyCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Make()
    {
        var files = new Argument<string[]>("FILE") { Description = "Folders of packs, or files in them.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Report as JSON." };
        var check = new Command("check", "Validate policy packs; every finding with its place in the file.") { files, json };
        check.SetAction(parsed => Check(parsed.GetValue(files)!, parsed.GetValue(json)));
        return new Command("policy", "Work with policy packs.") { check };
    }

    private static int Check(string[] paths, bool asJson)
    {
        var findings = PolicyCheck.Run(paths);
        if (asJson)
            Console.WriteLine(JsonSerializer.Serialize(findings, Readable));
        else
        {
            foreach (var finding in findings)
                Console.WriteLine(finding);
            Console.WriteLine(findings.Count switch { 0 => "No findings: this policy can be adopted.", 1 => "1 finding.", var count => $"{count} findings." });
        }
        return findings.Count == 0 ? CommandLine.Done : CommandLine.Found;
    }
}
