using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry.Reports;

/// <summary>A city whose policy takes found accounts on record. Each test reports accounts of its own.</summary>
public sealed class ReportingCity() : PublicCity("wausau");

/// <summary>A city whose policy closes its list of accounts.</summary>
public sealed class ReportingListCity() : PublicCity("west-st-paul");

internal static class ReportedAccounts
{
    private static int number;

    /// <summary>The address of an account that nobody has reported.</summary>
    public static string FreshAddress() => $"https://www.instagram.com/fake.hall.{Interlocked.Increment(ref number)}/";

    public static IReadOnlyList<(string Name, string? Value)> Complete(string? address = null, ReportClaim claim = ReportClaim.Impostor, string words = "It asks for money.") =>
        [("Input.Address", address ?? FreshAddress()), ("Input.Claim", claim.ToString()), ("Input.Words", words)];

    /// <param name="location">Of the acknowledgement.</param>
    public static Task<AccountReport> ReportAtAsync(this PublicCity town, string location)
    {
        var key = location.Split('/')[^1];
        return town.Host.ReadAsync(db => db.AccountReports.AsNoTracking().SingleAsync(report => report.SubmissionKey == key));
    }

    /// <summary>Codes of what is on record about one record, oldest first.</summary>
    public static Task<List<string>> FactsOfAsync(this PublicCity town, Guid id) =>
        town.Host.ReadAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == id).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync());

    /// <summary>Reports, cases, accounts, files and audit entries that exist: for "nothing changed".</summary>
    public static Task<(int, int, int, int, int)> EverythingAsync(this PublicCity town) => town.Host.ReadAsync(async db => (
        await db.AccountReports.CountAsync(), await db.ReportedAccounts.CountAsync(), await db.SocialAccounts.CountAsync(), await db.EvidenceFiles.CountAsync(),
        await db.AuditEntries.CountAsync(entry => entry.SubjectKind != SubjectKind.Person)));

    public static async Task<string> VerdictAsync(this PublicCity town, string typed) =>
        System.Text.Json.JsonDocument.Parse((await town.GetAsync($"/verify.json?q={Uri.EscapeDataString(typed)}")).Body).RootElement.GetProperty("verdict").GetString()!;

    public static Task<Page> SendReportAsync(this Visitor visitor, IEnumerable<(string Name, string? Value)> typed) => visitor.SendAsync("/report-account", typed, "Send the report");
}
