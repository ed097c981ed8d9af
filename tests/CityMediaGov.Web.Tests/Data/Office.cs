using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>A small city hall in a database: a policy, two units, somebody in each office.</summary>
internal sealed class Office
{
    private static readonly PolicyPack Pack = PolicyPack.Shipped.Single(pack => pack.Name == "wausau");

    private readonly TestDatabase database;
    private int requests;

    private Office(TestDatabase database) => this.database = database;

    public required PolicyInForce Policy { get; init; }

    public required Unit Parks { get; init; }

    public required Unit Works { get; init; }

    public required AppUser Steward { get; init; }

    public required AppUser Staff { get; init; }

    public required AppUser Head { get; init; }

    public required AppUser OtherHead { get; init; }

    public required AppUser Coordinator { get; init; }

    /// <summary>A second coordinator.</summary>
    public required AppUser Second { get; init; }

    private DateTime Now => database.Clock.Now;

    public static async Task<Office> OpenAsync(TestDatabase database)
    {
        var now = database.Clock.Now;
        var steward = AppUser.Join(new("Sam Steward", "Assistant", "employee", null, null), "sam@city.example", null, now);
        var by = new Actor(steward.Id, steward.FullName, steward.JobTitle, null, [new(Role.Steward, null)], []);
        var version = PolicyVersion.First(Pack, new DateOnly(2026, 6, 8), by, now);
        var (parks, works) = (Unit.Add(new("Parks", "department", null), by, now), Unit.Add(new("Works", "department", null), by, now));
        await using var db = database.Open();
        var office = new Office(database)
        {
            Policy = new(version),
            Parks = parks,
            Works = works,
            Steward = steward,
            Staff = Join("Stef Staff", parks, null),
            Head = Join("Hana Head", parks, new(Role.DepartmentHead, parks.Id)),
            OtherHead = Join("Otto Other", works, new(Role.DepartmentHead, works.Id)),
            Coordinator = Join("Cora Coordinator", null, new(Role.Coordinator, null)),
            Second = Join("Sol Second", null, new(Role.Coordinator, null)),
        };
        db.AddRange(steward, version, parks, works, RoleHolding.Begin(steward, new(Role.Steward, null), "Steward", by, now));
        await db.SaveChangesAsync();
        return office;

        AppUser Join(string name, Unit? unit, RoleSeat? seat)
        {
            var person = AppUser.Join(new(name, "Title", "employee", unit?.Id, null), $"{name.Split(' ')[0].ToLowerInvariant()}@city.example", by, now);
            db.Add(person);
            if (seat is not null)
                db.Add(RoleHolding.Give(person, seat, seat.Role.Key, by, now));
            return person;
        }
    }

    public Task<Actor> ActorAsync(AppUser person) => database.InScopeAsync(async services =>
        (await services.GetRequiredService<PeopleReader>().ActorAsync(person.Id, Now, CancellationToken.None))!);

    /// <summary>A request that may be sent; each with an address of its own.</summary>
    public AccountRequestContent Asked(string? handle = null, params IReadOnlyList<Guid> managers)
    {
        var reading = RequestedAddress.Of(AddressRecognition.Read($"https://www.facebook.com/{handle ?? $"cityparks{Interlocked.Increment(ref requests)}"}"))!;
        var rules = Policy.Profile.Account;
        return new("City Parks", reading.Url, reading.Platform, null, reading.Handle, reading.Key, reading.Url, Parks.Id, "News of the parks",
            [rules.PurposeChoices[0].Key], "Residents", "en", rules.CommentModes[0].Key, $"parks@{Policy.Profile.City.EmailDomains[0]}", null,
            "555-0100", "No other account reaches them", "Weighed", managers.Count > 0 ? managers : [Staff.Id]);
    }

    public async Task<Guid> DraftAsync(AccountRequestContent? content = null)
    {
        var by = await ActorAsync(Staff);
        await using var db = database.Open();
        var asked = AccountRequest.Begin(content ?? Asked(), "Facebook", Guid.NewGuid().ToString("N"), by, Now);
        db.Add(asked);
        await db.SaveChangesAsync();
        return asked.Id;
    }

    /// <summary>Drafts and sends a request; its approval waits for the head of Parks, then for a coordinator.</summary>
    public async Task<(Guid Asked, Guid Approval)> SubmitAsync(AccountRequestContent? content = null)
    {
        var by = await ActorAsync(Staff);
        return await database.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            return db.InOneTransactionAsync(async cancel => // the free slug has to stay free
            {
                var asked = AccountRequest.Begin(content ?? Asked(), "Facebook", Guid.NewGuid().ToString("N"), by, Now);
                db.Add(asked);
                var approval = await services.GetRequiredService<AccountOffice>().SubmitAsync(asked, by, Now, cancel);
                await db.SaveChangesAsync(cancel);
                return (asked.Id, approval.Id);
            });
        });
    }

    public async Task DecideAsync(Guid approval, AppUser decider, Verdict verdict = Verdict.Approve, string? note = null)
    {
        var by = await ActorAsync(decider);
        await database.InScopeAsync(async services =>
        {
            var desk = services.GetRequiredService<ApprovalDesk>();
            var request = (await desk.FindAsync(approval, CancellationToken.None))!;
            await desk.DecideAsync(request, by, request.CurrentStep, verdict, note, null, Now, CancellationToken.None);
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        });
    }

    /// <summary>A request approved by both steps, and its account put on the register.</summary>
    public async Task<(Guid Asked, Guid Approval, Guid Account)> ActivateAsync()
    {
        var (asked, approval) = await SubmitAsync();
        await DecideAsync(approval, Head);
        await DecideAsync(approval, Coordinator);
        var by = await ActorAsync(Coordinator);
        return await database.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var account = db.SocialAccounts.Single(found => found.RequestId == asked);
            var registration = new AccountRegistration(Policy.Today(Now), Policy.Profile.City.ShortName, null, $"parks@{Policy.Profile.City.EmailDomains[0]}", null, "555-0101") { ReportedAddress = account.Url };
            await services.GetRequiredService<AccountOffice>().ActivateAsync(account, registration, by, Now, CancellationToken.None);
            await db.SaveChangesAsync();
            return (asked, approval, account.Id);
        });
    }
}
