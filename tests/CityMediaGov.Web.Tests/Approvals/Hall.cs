using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Approvals;

/// <summary>A city in which requests are sent and decided; shared by the tests of a class, each with requests of its own.</summary>
public class Hall : IAsyncLifetime
{
    private readonly string pack;
    private int accounts;

    public Hall() : this("west-st-paul")
    {
    }

    protected Hall(string pack) => this.pack = pack;

    public AppHost Host { get; } = new();

    public TestCity City { get; private set; } = null!;

    public DateTime Now => Host.Clock.Now;

    public async Task InitializeAsync() => City = await Given.CityAsync(Host, pack);

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>Complete, with an address that no other request has.</summary>
    public AccountRequestContent Content(string? name = null)
    {
        var address = RequestedAddress.Of(AddressRecognition.Read($"https://www.instagram.com/cityparks{Interlocked.Increment(ref accounts)}"))!;
        var rules = City.Policy.Profile.Account;
        return new(name ?? "City Parks", address.Url, address.Platform, null, address.Handle, address.Key, address.Url, City.Parks.Id, "News of the parks",
            [rules.PurposeChoices[0].Key], "Residents", "en", rules.CommentModes[0].Key, $"parks@{City.Policy.Profile.City.EmailDomains[0]}", null,
            "555-0100", "No other account reaches them", "Weighed", [City.Staff.Id])
        { Charter = rules.Charter() };
    }

    /// <summary>Drafts a request and sends it by the city's own chain, or by another one.</summary>
    public async Task<Asked> AskAsync(AppUser? by = null, AccountRequestContent? content = null, ApprovalRoute? route = null, IReadOnlyCollection<Guid>? barred = null)
    {
        var actor = await Host.ActorAsync(by ?? City.Staff);
        return await Host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var asked = AccountRequest.Begin(content ?? Content(), "Instagram", Guid.NewGuid().ToString("N"), actor, Now);
            db.Add(asked);
            await db.SaveChangesAsync();
            var approval = await (route is null
                ? services.GetRequiredService<AccountOffice>().SubmitAsync(asked, actor, Now, CancellationToken.None)
                : ByAsync(services, asked, route, actor, barred));
            await db.SaveChangesAsync();
            return new Asked(approval.Id, asked.Id, asked.Reference!);
        });
    }

    /// <summary>A verdict through the domain, to get to the step that a test is about.</summary>
    public Task DecideAsync(Guid approval, AppUser decider, Verdict verdict = Verdict.Approve, string? note = null, Meeting? meeting = null) => Host.InScopeAsync(async services =>
    {
        var request = await services.GetRequiredService<AppDbContext>().ApprovalRequests.AsNoTracking().SingleAsync(found => found.Id == approval);
        await services.GetRequiredService<ApprovalDesk>().DecideInTurnAsync(approval, await Host.ActorAsync(decider), request.CurrentStep, verdict, note, meeting, Now, CancellationToken.None);
    });

    /// <param name="from">Before now: it was named then.</param>
    public async Task<Deputyship> NameDeputyAsync(AppUser principal, AppUser deputy, TimeSpan? from = null, TimeSpan? until = null)
    {
        var actor = await Host.ActorAsync(principal);
        return await Host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var named = Deputyship.Name(actor, deputy, Now + (from ?? TimeSpan.Zero), Now + (until ?? TimeSpan.FromDays(7)), Now + (from is { Ticks: < 0 } earlier ? earlier : TimeSpan.Zero), []);
            db.Add(named);
            await db.SaveChangesAsync();
            return named;
        });
    }

    /// <summary>Another person, by the steward.</summary>
    public async Task<AppUser> JoinAsync(string name, Unit? unit = null, params RoleSeat[] seats)
    {
        var by = await Host.ActorAsync(City.Steward);
        return await Host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var person = AppUser.Join(new(name, "Officer", "employee", unit?.Id, null), $"{Guid.NewGuid():N}@city.example", by, Now);
            person.SecurityStamp = Guid.NewGuid().ToString("N");
            (person.NormalizedEmail, person.NormalizedUserName) = (person.Email!.ToUpperInvariant(), person.UserName!.ToUpperInvariant());
            db.Add(person);
            foreach (var seat in seats)
                db.Add(RoleHolding.Give(person, seat, City.Policy.TitleOf(seat.Role), by, Now));
            await db.SaveChangesAsync();
            return person;
        });
    }

    public Task<ApprovalRequest> ReadAsync(Guid approval) => Host.ReadAsync(db => db.ApprovalRequests.AsNoTracking().SingleAsync(request => request.Id == approval));

    public Task<AccountRequest> ReadAskedAsync(Guid asked) => Host.ReadAsync(db => db.AccountRequests.AsNoTracking().SingleAsync(request => request.Id == asked));

    /// <summary>Codes of the facts about a record, in order.</summary>
    public Task<List<string>> FactsAsync(Guid subject) =>
        Host.ReadAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == subject).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync());

    public Task<AuditStory> LastStoryAsync(Guid subject) => Host.ReadAsync(async db => AuditStory.Read(
        (await db.AuditEntries.Include(entry => entry.Payload).Where(entry => entry.SubjectId == subject).OrderByDescending(entry => entry.Seq).FirstAsync()).Payload!.Content));

    /// <summary>Everything that a refused act could have changed, but for the log.</summary>
    public Task<string> StateAsync() => Host.ReadAsync(async db => string.Join('\n',
    [
        .. await db.ApprovalRequests.AsNoTracking().OrderBy(request => request.Id).Select(request => $"{request.Id} {request.State} {request.CurrentStep} {request.Stamp}").ToListAsync(),
        .. await db.AccountRequests.AsNoTracking().OrderBy(request => request.Id).Select(request => $"{request.Id} {request.Status} {request.Stamp}").ToListAsync(),
        .. await db.SocialAccounts.AsNoTracking().OrderBy(account => account.Id).Select(account => $"{account.Id} {account.Status} {account.Stamp}").ToListAsync(),
        .. await db.Duties.AsNoTracking().OrderBy(duty => duty.Id).Select(duty => $"{duty.Id} {duty.State} {duty.Stamp}").ToListAsync(),
        $"{await db.Set<Decision>().CountAsync()} decisions, {await db.Messages.CountAsync()} messages",
    ]));

    public Task<int> FactCountAsync() => Host.ReadAsync(db => db.AuditEntries.CountAsync());

    private static Task<ApprovalRequest> ByAsync(IServiceProvider services, AccountRequest asked, ApprovalRoute route, Actor by, IReadOnlyCollection<Guid>? barred)
    {
        var (db, now) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        asked.SubmitForApproval(by, [], now.Year, now);
        db.Add(SocialAccount.Propose(asked, Guid.NewGuid().ToString("N"), by, now));
        return services.GetRequiredService<ApprovalDesk>().OpenAsync(asked, route, by, now, CancellationToken.None, barred);
    }
}

/// <summary>A city without a substitute for its coordinator, with warnings before a decision.</summary>
public sealed class OtherHall() : Hall("wausau");

/// <param name="Approval">Id of the approval request.</param>
/// <param name="Id">Id of the account request.</param>
public sealed record Asked(Guid Approval, Guid Id, string Reference)
{
    public string Path => $"/approvals/{Approval}";
}
