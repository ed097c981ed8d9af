using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Registry;

/// <summary>A city with its people, shared by the tests of one class. Each test uses accounts of its own.</summary>
public abstract class CityFixture(string pack, bool adopted = true) : IAsyncLifetime
{
    public AppHost Host { get; } = new();

    public TestCity City { get; private set; } = null!;

    public async Task InitializeAsync() => City = await Given.CityAsync(Host, pack, adopted);

    async Task IAsyncLifetime.DisposeAsync() => await Host.DisposeAsync();
}

public sealed class WestStPaul() : CityFixture("west-st-paul");

public sealed class Wausau() : CityFixture("wausau");

public sealed class Wanamingo() : CityFixture("wanamingo");

public sealed class ModelCity() : CityFixture("model");

public sealed class ClintonCity() : CityFixture("clinton-city");

/// <summary>Brings accounts into a state through the verbs that people use.</summary>
internal static class RegisteredAccounts
{
    private static int number;

    /// <summary>A handle that no other test has.</summary>
    public static string NewHandle() => $"parks{Interlocked.Increment(ref number)}x{Guid.NewGuid():N}"[..16];

    public static Task<SocialAccount> ProposedAsync(this TestCity city, string? name = null, AppUser? by = null, string? handle = null, params AppUser[] managers) =>
        city.InUnitOfWorkAsync(async (db, office, _) =>
        {
            var asker = by ?? city.Staff;
            var address = RequestedAddress.Of(AddressRecognition.Read($"https://www.instagram.com/{handle ?? NewHandle()}"))!;
            var content = AccountRequestContent.Empty with
            {
                Name = name ?? "Summer programs",
                Address = address.Url,
                Platform = address.Platform,
                Handle = address.Handle,
                AddressKey = address.Key,
                Url = address.Url,
                UnitId = city.Parks.Id,
                Purpose = "Photos of summer programs",
                Purposes = [city.Policy.Profile.Account.PurposeChoices[0].Key],
                Audience = "Families",
                Language = "en",
                OfficialEmail = city.Mailbox(),
                Need = "The other accounts are full",
                Risk = "Two people look at it daily",
                Managers = managers.Length > 0 ? [.. managers.Select(manager => manager.Id)] : [city.Colleague.Id],
                Charter = city.Policy.Profile.Account.Charter(),
            };
            var (actor, now) = (await city.Host.ActorAsync(asker), city.Host.Clock.Now);
            var request = AccountRequest.Begin(content, "Instagram", Guid.NewGuid().ToString("N"), actor, now);
            db.Add(request);
            await db.SaveChangesAsync();
            await office.SubmitAsync(request, actor, now, default);
            await db.SaveChangesAsync();
            return await db.SocialAccounts.SingleAsync(account => account.RequestId == request.Id);
        });

    /// <param name="deciders">In the order of the chain; the usual ones when left out.</param>
    public static async Task<SocialAccount> ApprovedAsync(this TestCity city, string? name = null, AppUser? by = null, AppUser[]? deciders = null, params AppUser[] managers)
    {
        var account = await city.ProposedAsync(name, by, null, managers);
        foreach (var decider in deciders ?? [city.Head, city.Coordinator])
        {
            await city.InUnitOfWorkAsync(async (db, _, desk) =>
            {
                var request = await db.ApprovalRequests.SingleAsync(open => open.SubjectId == account.RequestId && open.State == ApprovalState.Open);
                await desk.DecideAsync(request, await city.Host.ActorAsync(decider), request.CurrentStep, Verdict.Approve, "Agreed.", null, city.Host.Clock.Now, default);
                return await db.SaveChangesAsync();
            });
        }
        return await city.ReadAsync(account);
    }

    /// <summary>Official, in a city whose policy closes no list.</summary>
    public static async Task<SocialAccount> LiveAsync(this TestCity city, string? name = null, params AppUser[] managers)
    {
        var account = await city.ApprovedAsync(name, null, null, managers);
        return await city.InUnitOfWorkAsync(async (db, office, _) =>
        {
            var live = await db.SocialAccounts.SingleAsync(found => found.Id == account.Id);
            var (now, cityName) = (city.Host.Clock.Now, city.Policy.Profile.City.Name);
            await office.ActivateAsync(live, new(city.Policy.Today(now), cityName, null, city.Mailbox(), null, null), await city.Host.ActorAsync(city.Coordinator), now, default);
            await db.SaveChangesAsync();
            return live;
        });
    }

    /// <summary>One of the accounts that the policy itself lists.</summary>
    public static Task<SocialAccount> ListedAsync(this TestCity city, string address) =>
        city.Host.ReadAsync(db => db.SocialAccounts.AsNoTracking().SingleAsync(account => account.Address == address));

    public static Task<SocialAccount> ReadAsync(this TestCity city, SocialAccount account) =>
        city.Host.ReadAsync(db => db.SocialAccounts.AsNoTracking().SingleAsync(found => found.Id == account.Id));

    public static string Mailbox(this TestCity city) => $"parks@{city.Policy.Profile.City.EmailDomains[0]}";

    /// <summary>The value beside a label of a record.</summary>
    public static string Fact(this Page page, string label)
    {
        var found = page.Html.QuerySelectorAll("main dt").FirstOrDefault(term => term.TextContent.Trim() == label) ?? throw new InvalidOperationException($"The page has no fact {label}: {page.Text}");
        return string.Join(' ', found.NextElementSibling!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Codes of what is on record about the account, oldest first.</summary>
    public static Task<List<string>> FactsAsync(this TestCity city, SocialAccount account) =>
        city.Host.ReadAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == account.Id && entry.SubjectKind == SubjectKind.SocialAccount).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync());

    public static Task<List<(DutyKind Kind, DutyState State)>> DutiesAsync(this TestCity city, SocialAccount account) => city.Host.ReadAsync(async db =>
        (await db.Duties.AsNoTracking().Where(duty => duty.AboutId == account.Id).OrderBy(duty => duty.Id).ToListAsync()).ConvertAll(duty => (duty.Kind, duty.State)));

    public static Task DeactivateAsync(this TestCity city, AppUser person) => city.Host.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        (await db.Users.SingleAsync(found => found.Id == person.Id)).Deactivate(await city.Host.ActorAsync(city.Steward), "Left the City", city.Host.Clock.Now);
        await db.SaveChangesAsync();
    });

    /// <summary>Somebody whom no other test knows.</summary>
    public static Task<AppUser> NewPersonAsync(this TestCity city, string name) => city.Host.InScopeAsync(async services =>
    {
        var person = AppUser.Join(new(name, "Recreation Assistant", "employee", city.Parks.Id, null), $"{Guid.NewGuid():N}@city.example", await city.Host.ActorAsync(city.Steward), city.Host.Clock.Now);
        await services.GetRequiredService<UserManager<AppUser>>().CreateAsync(person, Given.Password);
        return person;
    });

    private static Task<T> InUnitOfWorkAsync<T>(this TestCity city, Func<AppDbContext, AccountOffice, ApprovalDesk, Task<T>> work) => city.Host.InScopeAsync(services =>
        work(services.GetRequiredService<AppDbContext>(), services.GetRequiredService<AccountOffice>(), services.GetRequiredService<ApprovalDesk>()));
}
