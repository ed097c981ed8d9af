using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace CityMediaGov.Web.Pages.Registry.Reports;

/// <summary>Reports of accounts in the words of the office.</summary>
public static class ReportWords
{
    public static string Of(ReportClaim claim) => claim switch
    {
        ReportClaim.Impostor => "Pretends to be the City",
        ReportClaim.Missing => "Missing from the list",
        _ => "Wrong entry",
    };

    public static string Of(ReportedAccountStatus status) => status switch
    {
        ReportedAccountStatus.Reported => "Waits to be judged",
        ReportedAccountStatus.Unclear => "Asked those who reported it",
        ReportedAccountStatus.Persisting => "Impostor, left up by the platform",
        ReportedAccountStatus.Found => "Found without an approval",
        ReportedAccountStatus.EntryWrong => "Entry to be corrected",
        _ => status.ToString(),
    };

    public static StatusKind KindOf(ReportedAccountStatus status) => status switch
    {
        ReportedAccountStatus.Impostor or ReportedAccountStatus.Persisting => StatusKind.Late,
        ReportedAccountStatus.Closed => StatusKind.Over,
        _ => StatusKind.Wait,
    };

    public static string Of(ReportOutcome outcome) => outcome switch
    {
        ReportOutcome.NoProblem => "No problem",
        ReportOutcome.AlreadyOfficial => "It is official",
        ReportOutcome.SameAsAnother => "Followed under another report",
        ReportOutcome.Gone => "It is gone",
        ReportOutcome.EntryCorrected => "The entry is corrected",
        _ => "Made official",
    };

    public static string Of(DutyKind duty) => duty switch
    {
        DutyKind.TriageReport => "To be judged",
        DutyKind.TellPlatform => "The platform is to be told",
        DutyKind.FollowPlatform => "To see what the platform did",
        _ => "To be settled",
    };

    /// <summary>The form for an account with what is known of this one.</summary>
    public static string RequestAddress(string url, string? name, Guid? unit) => QueryHelpers.AddQueryString("/registry/requests/new",
        new Dictionary<string, string?> { ["address"] = url, ["name"] = name, ["unit"] = unit?.ToString() }.Where(part => part.Value is not null));

    public static string RequestAddress(this SocialAccount account) => RequestAddress(account.Url, account.Name, account.UnitId);
}
