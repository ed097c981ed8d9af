using System.Net;
using System.Text.RegularExpressions;
using CityMediaGov.Domain.Import;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Access;

/// <param name="Known">Addresses of records that exist, or of the page itself.</param>
/// <param name="Unknown">The same for a record that does not; null for a page without a record.</param>
/// <param name="Usual">What who may enter is answered.</param>
internal sealed record Sample(IReadOnlyList<string> Known, string? Unknown, HttpStatusCode Usual)
{
    public IEnumerable<string> All => Unknown is null ? Known : [.. Known, Unknown];
}

/// <summary>For every page that shows a record, one that exists. A page that is missing here fails the test.</summary>
internal sealed partial class Samples(TestCity city, IReadOnlyDictionary<string, string> records)
{
    /// <summary>Pages that do not answer 200 to a plain GET, and why.</summary>
    private readonly Dictionary<string, HttpStatusCode> unusual = new()
    {
        ["/Public/Error"] = HttpStatusCode.NotFound, // it is about an address that is not there
        ["/SignIn/SetUp"] = HttpStatusCode.NotFound, // the city is set up
        ["/verify.json"] = HttpStatusCode.BadRequest, // nothing to verify
        ["/Registry/Platforms/Assess"] = city.Policy.Profile.PlatformApproval is null ? HttpStatusCode.NotFound : HttpStatusCode.OK, // nobody approves platforms
        ["/Registry/Platforms/Assessment"] = city.Policy.Profile.PlatformApproval is null ? HttpStatusCode.NotFound : HttpStatusCode.OK,
        ["/Policy/Amend"] = city.Policy.Profile.Account.ClosedList is null ? HttpStatusCode.NotFound : HttpStatusCode.OK, // no list to amend
    };

    public static async Task<Samples> MakeAsync(TestCity city)
    {
        var (request, draft) = (await city.AskAsync(city.Staff), await city.DraftAsync(city.Staff));
        var document = await city.AttachAsync(draft, city.Staff, "plan.txt", "The plan.");
        var (account, approval, token) = (await city.AccountOfAsync(request), await city.ApprovalOfAsync(request), await city.InviteAsync("Nina New", "nina.new@city.example"));
        var (head, letter) = (await city.HoldingOfAsync(city.Head), await city.Host.ReadAsync(db => db.Messages.Select(message => message.Id).FirstAsync()));
        var official = (await city.ListedAsync()).FirstOrDefault() ?? await city.GoLiveAsync(address: "https://www.youtube.com/@parksfilms");
        Dictionary<string, string> records = new()
        {
            ["/Approvals/Decide"] = $"/approvals/{approval}",
            ["/Audit/Entry"] = "/audit/1",
            ["/Outbox/Details"] = $"/outbox/{letter}",
            ["/Public/Accounts"] = $"/accounts/{official.Slug}",
            ["/Public/Card"] = $"/accounts/{official.Slug}/card",
            ["/accounts/{slug}/qr.svg"] = $"/accounts/{official.Slug}/qr.svg",
            ["/Registry/Publish/Details"] = $"/registry/publish/{await city.ShowAtAsync($"{city.Policy.Profile.City.WebsiteUrl}/social-media")}",
            ["/Public/Error"] = "/error/404",
            ["/Public/Policy/Clause"] = $"/policy/clauses/{city.Policy.Policy.Clauses[0].Id}",
            ["/SignIn/Invite"] = $"/invite/{token}",
        };
        foreach (var page in new[] { "Details", "Edit", "Deactivate", "Reactivate", "Roles" })
            records[$"/People/{page}"] = $"/people/{city.Colleague.Id}{Tail(page)}";
        records["/People/EndRole"] = $"/people/{city.Head.Id}/roles/{head}/end";
        foreach (var page in new[] { "Details", "Edit", "Close" })
            records[$"/Units/{page}"] = $"/units/{city.Works.Id}{Tail(page)}";
        foreach (var page in new[] { "Details", "Activate", "Modify", "Certify" })
            records[$"/Registry/{page}"] = $"/registry/{account.Id}{Tail(page)}";
        records["/Registry/Changes/New"] = $"/registry/{official.Id}/changes/new";
        records["/Registry/Changes/Details"] = $"/registry/changes/{await city.AskChangeAsync(official.Id, city.Coordinator, entry => entry with { Name = "Films", Purpose = "Films of the City" })}";
        records["/Registry/Capture"] = $"/registry/{official.Id}/captures/{await city.CaptureAsync(official.Id)}";
        records["/Registry/Move"] = $"/registry/{account.Id}/retire";
        var platform = await city.AddPlatformAsync("Murmur");
        foreach (var page in new[] { "Details", "Edit", "Use", "Assess" })
            records[$"/Registry/Platforms/{page}"] = $"/registry/platforms/{platform.Key}{Tail(page)}";
        records["/Registry/Platforms/Assessment"] = $"/registry/platforms/assessments/{(city.Policy.Profile.PlatformApproval is null ? Guid.Empty : await city.AssessAsync(city.Staff, "vimeo", "Vimeo"))}";
        records["/Registry/ImportRun"] = $"/registry/import/{(await city.CompareAsync(city.Coordinator, ImportWhat.Accounts, "name,address,unit,purpose", "A,x.com/import,Public Works,News")).Id}";
        records["/People/ImportRun"] = $"/people/import/{(await city.CompareAsync(city.Steward, ImportWhat.People, "name,e-mail,title,type", "A,a@city.example,Clerk,clerk")).Id}";
        records["/Units/ImportRun"] = $"/units/import/{(await city.CompareAsync(city.Steward, ImportWhat.Units, "name,type", "A,department")).Id}";
        records["/Registry/Requests/Details"] = $"/registry/requests/{request}";
        records["/Registry/Requests/Edit"] = $"/registry/requests/{draft}/edit";
        records["/Registry/Requests/Document"] = $"/registry/requests/{draft}/documents/{document}";
        var report = await city.ReportAsync("https://www.instagram.com/not.the.city", picture: true);
        var picture = await city.Host.ReadAsync(db => db.EvidenceFiles.Where(file => file.AboutId == report.Id).Select(file => file.Id).SingleAsync());
        records["/Public/ReportReceived"] = $"/report-account/received/{report.SubmissionKey}";
        foreach (var page in new[] { "Details", "Judge", "Platform", "End" })
            records[$"/Registry/Reports/{page}"] = $"/registry/reports/{report.CaseId}{Tail(page)}";
        records["/Registry/Reports/Document"] = $"/registry/reports/{report.CaseId}/documents/{picture}";
        var (plan, next) = city.Policy.Profile.WorkPlan is null ? (Guid.NewGuid(), Guid.NewGuid())
            : (await city.PlanAsync(city.Works, city.OtherHead, city.PlanContent("Drivers")), await city.DraftPlanAsync(city.Parks, city.Staff));
        (records["/WorkPlans/Details"], records["/WorkPlans/Changes"], records["/WorkPlans/Edit"]) = ($"/work-plans/{plan}", $"/work-plans/{plan}/changes", $"/work-plans/{next}/edit");
        return new(city, records);
    }

    public IEnumerable<string> Missing(IEnumerable<Door> doors) => doors
        .Where(door => door.HasRecord && !records.ContainsKey(door.Page ?? door.Route))
        .Select(door => $"{door.Page ?? door.Route} shows a record: name one in {nameof(Samples)}.");

    public Sample Of(Door door)
    {
        var usual = unusual.GetValueOrDefault(door.Page ?? door.Route, HttpStatusCode.OK);
        if (!door.HasRecord)
            return new([door.Route], null, usual);
        var unknown = Parameter().Replace(door.Route, match => match.Value.Contains("guid", StringComparison.Ordinal) ? Guid.NewGuid().ToString()
            : Choice().Match(match.Value) is { Success: true } choice ? choice.Groups[1].Value
            : match.Value.Contains("int", StringComparison.Ordinal) || match.Value.Contains("long", StringComparison.Ordinal) ? "999999" : "no-such-thing");
        return new([records[door.Page ?? door.Route]], unknown, usual);
    }

    private static string Tail(string page) => page == "Details" ? "" : $"/{page.ToLowerInvariant()}";

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Parameter();

    /// <summary>The first of the words that a part of the address may be.</summary>
    [GeneratedRegex(@"\(([a-z-]+)\|")]
    private static partial Regex Choice();
}
