using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.TestKit;

/// <summary>Makes what a test begins with, through the verbs that people would use.</summary>
public static class Given
{
    public const string Password = "four slow herons wade upstream";

    public static readonly DateOnly AdoptedOn = new(2026, 6, 8);

    /// <summary>The city of a pack; blanks of the pack are filled with its samples.</summary>
    /// <param name="planned">Where the policy asks for work plans, both units have an approved one.</param>
    /// <param name="unitType">Key of the kind of both units; null: the first that the policy names.</param>
    public static Task<TestCity> CityAsync(AppHost host, string pack, bool adopted = true, bool planned = true, string? unitType = null) =>
        CityAsync(host, PolicyPack.Shipped.Single(shipped => shipped.Name == pack).WithSamples(), adopted, planned, unitType);

    public static async Task<TestCity> CityAsync(AppHost host, PolicyPack pack, bool adopted = true, bool planned = true, string? unitType = null)
    {
        var city = await SetUpAsync(host, pack, adopted, unitType);
        if (planned && city.Policy.Profile.WorkPlan is not null)
        {
            await city.PlanAsync(city.Parks, city.Head);
            await city.PlanAsync(city.Works, city.OtherHead);
        }
        return city;
    }

    private static async Task<TestCity> SetUpAsync(AppHost host, PolicyPack pack, bool adopted, string? unitType)
    {
        var now = host.Clock.Now;
        var steward = await host.InScopeAsync(services => services.GetRequiredService<FirstSetUp>().RunAsync(
            pack, adopted ? AdoptedOn : null, new("Sam Steward", "Assistant to the City", "employee", null, null),
            "sam.steward@city.example", person => AddAsync(services, person), now, CancellationToken.None));

        return await host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var policy = await services.GetRequiredService<PolicyBook>().InForceAsync(CancellationToken.None);
            var by = (await services.GetRequiredService<PeopleReader>().ActorAsync(steward.Id, now, CancellationToken.None))!;
            var type = unitType ?? policy.Profile.UnitTypes[0].Key;
            var (parks, works) = (Unit.Add(new("Parks and Recreation", type, null), by, now), Unit.Add(new("Public Works", type, null), by, now));
            db.AddRange(parks, works);
            await db.SaveChangesAsync();

            var city = new TestCity(host, policy, parks, works, steward,
                Coordinator: await JoinAsync("Cora Coordinator", "Communications", null, Role.Coordinator),
                Clerk: policy.Profile.RoleTitled(Role.Clerk.Key) is null ? await JoinAsync("Cleo Clerk", "Clerk", null) : await JoinAsync("Cleo Clerk", "Clerk", null, Role.Clerk),
                Head: await JoinAsync("Hana Head", "Parks and Recreation Director", parks, Role.DepartmentHead),
                OtherHead: await JoinAsync("Otto Other", "Public Works Director", works, Role.DepartmentHead),
                Staff: await JoinAsync("Stef Staff", "Recreation Program Supervisor", parks),
                Colleague: await JoinAsync("Cory Colleague", "Recreation Assistant", parks),
                OtherStaff: await JoinAsync("Olga Outsider", "Street Foreman", works),
                Administrator: policy.Profile.RoleTitled(Role.Administrator.Key) is { } chief ? await JoinAsync("Alex Administrator", chief.Title, null, Role.Administrator) : null);
            await db.SaveChangesAsync();
            return city;

            async Task<AppUser> JoinAsync(string name, string title, Unit? unit, Role? role = null)
            {
                var person = AppUser.Join(new(name, title, "employee", unit?.Id, null), $"{name.Replace(' ', '.').ToLowerInvariant()}@city.example", by, now);
                await AddAsync(services, person);
                if (role is { } held)
                    db.Add(RoleHolding.Give(person, new(held, held == Role.DepartmentHead ? unit!.Id : null), policy.TitleOf(held), by, now));
                return person;
            }
        });
    }

    /// <summary>The person as the rules see them now.</summary>
    public static Task<Actor> ActorAsync(this AppHost host, AppUser person) => host.InScopeAsync(async services =>
        (await services.GetRequiredService<PeopleReader>().ActorAsync(person.Id, host.Clock.Now, CancellationToken.None))!);

    internal static async Task AddAsync(IServiceProvider services, AppUser person)
    {
        var added = await services.GetRequiredService<UserManager<AppUser>>().CreateAsync(person, Password);
        if (!added.Succeeded)
            throw new InvalidOperationException(string.Join(' ', added.Errors.Select(error => error.Description)));
    }
}
