using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Registry.Requests;

/// <summary>A city in which accounts are asked for. One for each class of tests.</summary>
public abstract class AskingCity(string pack) : IAsyncLifetime
{
    public const string NewAddress = "/registry/requests/new";

    private int number;

    public AppHost Host { get; } = new();

    public TestCity City { get; private set; } = null!;

    public async Task InitializeAsync() => City = await Given.CityAsync(Host, pack);

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>The address of an account that nobody has asked for.</summary>
    public string FreshAddress() => $"https://www.instagram.com/parks{Interlocked.Increment(ref number)}/";

    /// <summary>Everything that the city's policy asks, for Parks.</summary>
    public IReadOnlyList<(string Name, string? Value)> Complete(string? address = null) =>
    [
        ("Input.Address", address ?? FreshAddress()), ("Input.Name", "Parks and Recreation"), ("Input.UnitId", City.Parks.Id.ToString()),
        ("Input.OfficialEmail", $"parks@{City.Policy.Profile.City.EmailDomains[0]}"), ("Input.Purposes", City.Policy.Profile.Account.PurposeChoices[0].Key),
        ("Input.Purpose", "Photos and short reminders of programs.\nNothing else."), ("Input.Audience", "Families and teens"), ("Input.Language", "en"),
        ("Input.CommentMode", City.Policy.Profile.Account.CommentModes[0].Key), ("Input.Need", "Teens do not read the other pages."),
        ("Input.Risk", "Only city phones are used."), ("Input.Managers", City.Staff.Id.ToString()), ("Input.PublicContact", "651-555-0100"),
        .. Charter(City.Policy.Profile.Account.Charter()),
    ];

    /// <summary>As far as the form of this city asks for it.</summary>
    private static IEnumerable<(string Name, string? Value)> Charter(AccountCharter charter) => new (string Name, string? Value)[]
    {
        ("Input.Kind", charter.Kind), ("Input.Basis", charter.Basis), ("Input.InterestAreas", string.Join(' ', charter.InterestAreas)),
        ("Input.Authority", charter.Authority), ("Input.SecondContact", charter.SecondContact), ("Input.HoursMonitored", charter.HoursMonitored),
    }.Where(field => !string.IsNullOrEmpty(field.Value));

    /// <summary>The same with some answers changed; a null leaves the field out.</summary>
    public IReadOnlyList<(string Name, string? Value)> CompleteBut(params (string Name, string? Value)[] changes) =>
        [.. Complete().Where(field => !changes.Any(change => change.Name == field.Name)), .. changes];

    public async Task<Page> SendAsync(AppUser who, IEnumerable<(string Name, string? Value)> typed)
    {
        using var visitor = await Host.VisitAsAsync(who);
        var page = await visitor.GetAsync(NewAddress);
        return await visitor.SendAsync(page, typed, SendButton(page));
    }

    /// <summary>A request of Staff that waits for the head of Parks.</summary>
    public async Task<AccountRequest> AskedAsync(AppUser? who = null, IEnumerable<(string Name, string? Value)>? typed = null)
    {
        var sent = await SendAsync(who ?? City.Staff, typed ?? Complete());
        return await RequestAsync(IdIn(sent.Location ?? throw new InvalidOperationException(string.Join(' ', sent.Errors))));
    }

    public async Task<AccountRequest> DraftAsync(AppUser who, params (string Name, string? Value)[] typed)
    {
        using var visitor = await Host.VisitAsAsync(who);
        var saved = await visitor.SendAsync(NewAddress, typed, "Save draft");
        return await RequestAsync(IdIn(saved.Location!));
    }

    /// <summary>Gives a verdict on the step that waits, through the desk.</summary>
    public Task DecideAsync(Guid requestId, AppUser who, Verdict verdict, string? note = null) => Host.InScopeAsync(async services =>
    {
        var (db, desk) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<ApprovalDesk>());
        var approval = await db.ApprovalRequests.SingleAsync(found => found.SubjectId == requestId && found.State == ApprovalState.Open);
        await desk.DecideAsync(approval, await Host.ActorAsync(who), approval.CurrentStep, verdict, note, null, Host.Clock.Now, CancellationToken.None, await services.AnswersAsync(approval));
        await db.SaveChangesAsync();
    });

    public Task<AccountRequest> RequestAsync(Guid id) => Host.ReadAsync(db => db.AccountRequests.AsNoTracking().SingleAsync(request => request.Id == id));

    public Task<SocialAccount> AccountOfAsync(Guid requestId) => Host.ReadAsync(db => db.SocialAccounts.AsNoTracking().SingleAsync(account => account.RequestId == requestId));

    /// <summary>What is on record about one record, oldest first.</summary>
    public Task<List<string>> FactsOfAsync(Guid subjectId) => Host.ReadAsync(db =>
        db.AuditEntries.Where(entry => entry.SubjectId == subjectId).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync());

    /// <summary>Requests, accounts, approvals, files and audit entries that exist: for "nothing changed".</summary>
    public Task<(int, int, int, int, int)> EverythingAsync() => Host.ReadAsync(async db => (
        await db.AccountRequests.CountAsync(), await db.SocialAccounts.CountAsync(), await db.ApprovalRequests.CountAsync(), await db.EvidenceFiles.CountAsync(),
        await db.AuditEntries.CountAsync(entry => entry.SubjectKind != SubjectKind.Person)));

    public static Guid IdIn(string location) => Guid.Parse(location.Split('/').First(part => Guid.TryParse(part.Split('?', '#')[0], out _)).Split('?', '#')[0]);

    public static string SendButton(Page page) => page.Html.QuerySelectorAll("main form.form button").Select(button => button.TextContent.Trim())
        .Single(text => text.StartsWith("Send ", StringComparison.Ordinal));
}

/// <summary>A policy with a closed list of five accounts.</summary>
public sealed class ListCity() : AskingCity("west-st-paul");

/// <summary>A policy with kinds of accounts, areas of interest and authority on record; city management decides.</summary>
public sealed class FocusCity() : AskingCity("wanamingo");

/// <summary>A policy with checks before the approval, and a number of accounts to be weighed.</summary>
public sealed class NumberCity() : AskingCity("model");

/// <summary>A policy that takes no other mailbox than the city's.</summary>
public sealed class MailboxCity() : AskingCity("clinton-city");

/// <summary>A policy with warnings of risks, and an e-mail rule "where feasible".</summary>
public sealed class RiskCity() : AskingCity("wausau");
