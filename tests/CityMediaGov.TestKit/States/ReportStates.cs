using System.Net;
using CityMediaGov.Domain.Registry.Reports;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.TestKit.States;

/// <summary>Reported accounts, by how they stand.</summary>
/// <param name="Waiting">Several reports, one with a picture and one with a script in it.</param>
/// <param name="Own">Reported by the keeper of the register.</param>
/// <param name="NameAlone">Only a name was reported.</param>
public sealed record Reported(
    AccountReport Waiting, AccountReport Own, AccountReport NameAlone, AccountReport Impostor, AccountReport Persisting, AccountReport Found, AccountReport EntryWrong, AccountReport Closed)
{
    /// <summary>That came with <see cref="Waiting"/>.</summary>
    public required Guid Picture { get; init; }

    internal static async Task<Reported> MakeAsync(TestCity city)
    {
        var waiting = await city.ReportAsync("https://www.instagram.com/cityofwsp_help/", picture: true, email: "ana@example.org");
        await city.ReportAsync("instagram.com/cityofwsp_help", words: $"<script>alert(1)</script> {new string('W', 400)}");
        var own = await city.ReportAsync("https://www.tiktok.com/@cityofwsp", by: city.Coordinator);
        var name = await city.ReportAsync("@wspmn_official", ReportClaim.Missing);
        var impostor = await city.ReportAsync("https://twitter.com/WestStPauI");
        await city.JudgeAsync(impostor, ReportVerdict.Impostor, publicWords: "It uses a capital I in place of the l.");
        await city.TellPlatformAsync(impostor);
        var persisting = await city.ReportAsync("https://city-of-wsp.example.org/");
        await city.JudgeAsync(persisting, ReportVerdict.Impostor);
        await city.TellPlatformAsync(persisting);
        await city.StopFollowingAsync(persisting);
        var found = await city.ReportAsync("https://www.youtube.com/@wspfire", ReportClaim.Missing);
        await city.JudgeAsync(found, ReportVerdict.Found);
        var wrong = await city.ReportAsync((await city.ListedAsync())[0].Url, ReportClaim.WrongEntry);
        await city.JudgeAsync(wrong, ReportVerdict.EntryWrong);
        var closed = await city.ReportAsync("https://www.facebook.com/weststpaulneighbors");
        await city.JudgeAsync(closed, ReportVerdict.NoProblem);
        return new(waiting, own, name, impostor, persisting, found, wrong, closed)
        {
            Picture = await city.Host.ReadAsync(db => db.EvidenceFiles.Where(file => file.AboutId == waiting.Id).Select(file => file.Id).SingleAsync()),
        };
    }
}

internal static class ReportStates
{
    public static IEnumerable<PageState> Of(StateWorld world) => [.. Public(world), .. List(world), .. Details(world), .. Judge(world), .. Following(world)];

    private static IEnumerable<PageState> Public(StateWorld world)
    {
        var (city, of) = (world.City, world.Of.Reported);
        const string page = "/Public/ReportAccount";
        var form = city.State(page, "form", null, "/report-account", "Report an account");
        yield return form;
        yield return form.Sending("sent empty", HttpStatusCode.BadRequest, "to correct", "Send the report");
        yield return form.Sending("no address", HttpStatusCode.BadRequest, "to correct", "Send the report",
            ("Input.Address", "javascript:alert(1)"), ("Input.Claim", "Impostor"), ("Input.Words", "\">"), ("Input.Email", "nobody"));
        yield return city.State(page, "an official account", null, $"/report-account?q={Uri.EscapeDataString(world.Of.Listed.Url)}&wrong=impostor", "This is an official account of the City");
        yield return city.State(page, "for staff", city.Staff, "/report-account?q=@weststpaul", "this goes out in your name");
        yield return city.State("/Public/ReportReceived", "received", null, $"/report-account/received/{of.Waiting.SubmissionKey}", of.Waiting.Reference!);
        yield return city.State("/Public/ReportReceived", "of an official account", null, $"/report-account/received/{of.EntryWrong.SubmissionKey}", "What happens next");
        yield return city.NotFound("/Public/ReportReceived", null, "/report-account/received/0123456789abcdef0123456789abcdef");
        yield return city.State("/Public/Verify", "impostor", null, "/verify?q=twitter.com%2FWestStPauI", "pretends to be the City");
        yield return city.State("/Public/Verify", "name of an impostor", null, "/verify?q=%40weststpaui", "It uses a capital I");
    }

    private static IEnumerable<PageState> List(StateWorld world)
    {
        var (city, empty) = (world.City, world.Empty);
        const string page = "/Registry/Reports/Index";
        yield return city.State(page, "to be judged", city.Coordinator, "/registry/reports", "instagram.com/cityofwsp_help");
        yield return city.State(page, "all, for the clerk", city.Clerk, "/registry/reports?tab=all", "Found without an approval");
        yield return city.State(page, "nothing fits", city.Coordinator, "/registry/reports?q=nothing-like-this", "No report matches");
        yield return empty.State(page, "empty", empty.Coordinator, "/registry/reports?tab=all", "What residents and staff report");
        yield return city.Forbidden(page, city.Staff, "/registry/reports");
    }

    private static IEnumerable<PageState> Details(StateWorld world)
    {
        var (city, of) = (world.City, world.Of.Reported);
        const string page = "/Registry/Reports/Details";
        var waiting = city.State(page, "to be judged", city.Coordinator, At(of.Waiting), "Judge it");
        yield return waiting;
        yield return waiting.Sending("no picture chosen", HttpStatusCode.BadRequest, "Choose a file", "Add and seal");
        yield return city.State(page, "reported by the reader", city.Coordinator, At(of.Own), "You reported this account yourself");
        yield return city.State(page, "for who only reads", city.Clerk, At(of.Waiting), "You do not keep the register");
        yield return city.State(page, "impostor", city.Coordinator, At(of.Impostor), "Told on");
        yield return city.State(page, "left up", city.Coordinator, At(of.Persisting), "left up by the platform");
        yield return city.State(page, "found", city.Coordinator, At(of.Found), "Ask for its approval");
        yield return city.State(page, "entry to be corrected", city.Coordinator, At(of.EntryWrong), "Correct the entry");
        yield return city.State(page, "closed", city.Coordinator, At(of.Closed), "Nothing more");
        yield return city.NotFound(page, city.Coordinator, $"/registry/reports/{Guid.Empty}");
        yield return city.State("/Registry/Reports/Document", "a picture", city.Coordinator, $"{At(of.Waiting)}/documents/{of.Picture}") with { IsData = true };
    }

    private static IEnumerable<PageState> Judge(StateWorld world)
    {
        var (city, of) = (world.City, world.Of.Reported);
        const string page = "/Registry/Reports/Judge";
        var form = city.State(page, "form", city.Coordinator, $"{At(of.Waiting)}/judge", "Record the judgement");
        yield return form;
        yield return form.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Record the judgement");
        yield return form.Sending("stale", HttpStatusCode.Conflict, "", "Record the judgement", ("Input.Verdict", "NoProblem"), ("Input.Reason", "A neighbor."), ("Input.Stamp", Guid.NewGuid().ToString()));
        yield return city.State(page, "a name alone", city.Coordinator, $"{At(of.NameAlone)}/judge", "Only the name was reported");
        yield return city.State(page, "of one’s own", city.Coordinator, $"{At(of.Own)}/judge", "You reported this account yourself");
        yield return city.State(page, "judged already", city.Coordinator, $"{At(of.Closed)}/judge");
        yield return city.Forbidden(page, city.Clerk, $"{At(of.Waiting)}/judge");
    }

    private static IEnumerable<PageState> Following(StateWorld world)
    {
        var (city, of) = (world.City, world.Of.Reported);
        var platform = city.State("/Registry/Reports/Platform", "form", city.Coordinator, $"{At(of.Impostor)}/platform", "The platform answered");
        yield return platform;
        yield return platform.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Put it on record", ("Input.On", ""));
        yield return city.State(platform.Page, "nothing to tell", city.Coordinator, $"{At(of.Closed)}/platform");
        yield return city.Forbidden(platform.Page, city.Staff, $"{At(of.Impostor)}/platform");
        var end = city.State("/Registry/Reports/End", "impostor", city.Coordinator, $"{At(of.Impostor)}/end", "The platform leaves it up");
        yield return end;
        yield return end.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Put it on record");
        yield return city.State(end.Page, "wrong entry", city.Coordinator, $"{At(of.EntryWrong)}/end", "The entry is corrected");
        yield return city.State(end.Page, "closed already", city.Coordinator, $"{At(of.Closed)}/end");
        yield return city.Forbidden(end.Page, city.Head, $"{At(of.Impostor)}/end");
    }

    private static string At(AccountReport report) => $"/registry/reports/{report.CaseId}";
}
