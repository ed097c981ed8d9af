using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.TestKit.States;

/// <summary>Cities in which every page can be seen in every state that it has. Opening the states changes none of them.</summary>
public sealed class StateWorld : IAsyncDisposable
{
    private readonly List<AppHost> hosts = [];

    /// <summary>With a closed list of accounts and much on record.</summary>
    public required TestCity City { get; init; }

    public required Records Of { get; init; }

    /// <summary>With a chair, risks to weigh and no list; nothing is on record but that it was set up. Its policy is a draft.</summary>
    public required TestCity Empty { get; init; }

    /// <summary>With kinds of accounts, areas of interest, and a question to whoever approves beside an account like it.</summary>
    public required FocusRecords Focus { get; init; }

    /// <summary>With units that plan before they ask.</summary>
    public required TestCity Planned { get; init; }

    public required Plans Plans { get; init; }

    /// <summary>The assessment that waits for a decision there.</summary>
    public required Guid Assessed { get; init; }

    /// <summary>Not set up yet.</summary>
    public required AppHost Bare { get; init; }

    /// <param name="serve">On ports of this machine, for a real browser.</param>
    public static async Task<StateWorld> MakeAsync(bool serve)
    {
        AppHost[] hosts = [new(), new(), new(), new(), new()];
        foreach (var host in serve ? hosts : [])
            host.Serve();
        var city = await Given.CityAsync(hosts[0], "west-st-paul");
        await city.AddPlatformAsync("Murmur");
        await city.TakeOutOfUseAsync(await city.AddPlatformAsync("Whisper"));
        var planned = await Given.CityAsync(hosts[3], "clinton-city");
        var world = new StateWorld
        {
            Planned = planned,
            Plans = await Plans.MakeAsync(planned),
            Assessed = await planned.AssessAsync(planned.Staff, "vimeo", "Vimeo"),
            City = city,
            Of = await Records.MakeAsync(city),
            Empty = await Given.CityAsync(hosts[1], "wausau", adopted: false),
            Bare = hosts[2],
            Focus = await FocusRecords.MakeAsync(hosts[4]),
        };
        world.hosts.AddRange(hosts);
        return world;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
            await host.DisposeAsync();
    }
}

/// <summary>What is on record in the filled city. Requests are named by the state they are in.</summary>
public sealed record Records(
    Guid Draft, Guid Waiting, Guid HalfWay, Guid Returned, Guid Rejected, Guid Approved, Guid Withdrawn, Guid Contested,
    SocialAccount Listed, SocialAccount Proposed, SocialAccount NotListed, SocialAccount Suspended, SocialAccount Retired)
{
    public required Offices Offices { get; init; }

    public required Guid Document { get; init; }

    public required Reported Reported { get; init; }
    /// <summary>Sealed before <see cref="Retired"/> was shut down.</summary>
    public required Guid Capture { get; init; }

    /// <summary>Somebody of the unit of <see cref="Listed"/>.</summary>
    public required AppUser Insider { get; init; }

    /// <summary>Asked for by the insider, and waiting.</summary>
    public required Guid Change { get; init; }

    public required Guid ChangeApproval { get; init; }

    public required Guid ReturnedChange { get; init; }

    /// <summary>A page on which the directory appears.</summary>
    public required Guid Appearance { get; init; }

    public required Imports Imports { get; init; }

    internal static async Task<Records> MakeAsync(TestCity city)
    {
        var draft = await city.DraftAsync(city.Staff, AccountRequestContent.Empty with { Name = "Trails", Purpose = "Which trails are open", UnitId = city.Parks.Id });
        var waiting = await AskAsync("https://www.instagram.com/parkspictures/", "Parks in Pictures");
        var half = await AskAsync("https://www.youtube.com/@parksfilms", "Parks in Films");
        await city.DecideAsync(half, city.Head, note: "The teen programs need it.");
        var returned = await AskAsync("https://www.tiktok.com/@skatenights", "Skate Nights");
        await city.DecideAsync(returned, city.Head, Verdict.ReturnForChanges, "Say who reads the comments in the evening.");
        var rejected = await AskAsync("https://twitter.com/ParksSalt", "Salt on Paths");
        await city.DecideAsync(rejected, city.Head, Verdict.Reject, "The City’s page says it each morning.");
        var approved = await AskAsync("https://www.threads.net/@parksandrec", "Parks on Threads");
        await city.DecideAsync(approved, city.Head);
        await city.DecideAsync(approved, city.Coordinator, note: "For one winter.");
        var withdrawn = await AskAsync("https://www.linkedin.com/company/parks-jobs", "Parks Jobs");
        await city.WithdrawAsync(withdrawn, city.Staff);
        var contested = await AskAsync("https://www.pinterest.com/parkscrafts/", "Parks Crafts");

        var listed = await city.ListedAsync();
        await city.SuspendAsync(listed[1].Id);
        await city.RetireAsync(listed[2].Id);
        var insider = await city.JoinAsync("Ivy Insider", null, await city.Host.ReadAsync(db => db.Units.SingleAsync(unit => unit.Id == listed[0].UnitId)));
        var change = await city.AskChangeAsync(listed[0].Id, insider, entry => entry with { Name = "City news", Purpose = "News of the City, each morning" });
        var returnedChange = await city.AskChangeAsync(listed[0].Id, insider, entry => entry with { Purpose = "News", Contact = "news@city.example" });
        await city.DecideAsync(returnedChange, city.Coordinator, Verdict.ReturnForChanges, "Is that mailbox read?");
        var document = await city.AttachAsync(draft, city.Staff, "plan.txt", "The trails in winter.");
        return new(draft, waiting, half, returned, rejected, approved, withdrawn, contested,
            listed[0], await city.AccountOfAsync(waiting), await city.AccountOfAsync(approved), listed[1], listed[2])
        {
            Offices = await Offices.MakeAsync(city),
            Document = document,
            Reported = await Reported.MakeAsync(city),
            Capture = await city.CaptureAsync(listed[2].Id),
            Insider = insider,
            Change = change,
            ChangeApproval = await city.ApprovalOfAsync(change),
            ReturnedChange = returnedChange,
            Appearance = await city.ShowAtAsync($"{city.Policy.Profile.City.WebsiteUrl}/social-media"),
            Imports = await Imports.MakeAsync(city),
        };

        Task<Guid> AskAsync(string address, string name) => city.AskAsync(city.Staff, city.Content(city.Staff, address) with { Name = name });
    }
}
