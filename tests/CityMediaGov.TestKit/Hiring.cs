using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.TestKit;

/// <summary>People come, are given roles and go, by the verbs of the city's steward.</summary>
public static class Hiring
{
    /// <param name="role">Null for none. A head heads <paramref name="unit"/>.</param>
    public static async Task<AppUser> JoinAsync(this TestCity city, string name, Role? role, Unit? unit = null)
    {
        var (by, now) = (await city.Host.ActorAsync(city.Steward), city.Host.Clock.Now);
        return await city.Host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var person = AppUser.Join(new(name, "Assistant", "employee", unit?.Id, null), $"{name.Replace(' ', '.').ToLowerInvariant()}@city.example", by, now);
            await Given.AddAsync(services, person);
            if (role is { } held)
                db.Add(RoleHolding.Give(person, new(held, held == Role.DepartmentHead ? (unit ?? city.Parks).Id : null), city.Policy.TitleOf(held), by, now));
            await db.SaveChangesAsync();
            return person;
        });
    }

    /// <summary>On the list of people without a password, as a file brings them.</summary>
    public static Task<AppUser> ListAsync(this TestCity city, string name) => city.DoAsync(city.Steward, async (services, by, now) =>
    {
        var person = AppUser.Join(new(name, "Analyst", city.Policy.Profile.PersonTypes[0].Key, null, null), $"{name.Replace(' ', '.').ToLowerInvariant()}@city.example", by, now);
        services.GetRequiredService<AppDbContext>().Add(person);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return person;
    });

    /// <summary>One more role, for this unit.</summary>
    public static Task GiveAsync(this TestCity city, AppUser person, Role role, Unit unit) => city.DoAsync(city.Steward, async (services, by, now) =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        db.Add(RoleHolding.Give(person, new(role, unit.Id), city.Policy.TitleOf(role), by, now));
        return await db.SaveChangesAsync();
    });

    /// <summary>The one role that the person holds.</summary>
    public static Task<Guid> HoldingOfAsync(this TestCity city, AppUser person) =>
        city.Host.ReadAsync(db => db.RoleHoldings.Where(holding => holding.PersonId == person.Id && holding.EndedAt == null).Select(holding => holding.Id).SingleAsync());

    /// <param name="type">Key of a type of the policy; its first one when left out.</param>
    public static Task<Unit> AddUnitAsync(this TestCity city, string name, string? type = null) => city.DoAsync(city.Steward, async (services, by, now) =>
    {
        var unit = Unit.Add(new(name, type ?? city.Policy.Profile.UnitTypes[0].Key, null), by, now);
        services.GetRequiredService<AppDbContext>().Add(unit);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return unit;
    });

    /// <summary>From this moment on.</summary>
    public static Task NameDeputyAsync(this TestCity city, AppUser person, AppUser deputy, int days) => city.DoAsync(person, async (services, by, now) =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        db.Add(Deputyship.Name(by, deputy, now, now.AddDays(days), now, []));
        return await db.SaveChangesAsync();
    });

    /// <returns>The secret part of the link.</returns>
    public static Task<string> InviteAsync(this TestCity city, string name, string email, params Role[] roles) => city.DoAsync(city.Steward, async (services, by, now) =>
        await services.GetRequiredService<InvitationDesk>().SendAsync(new(name, "Deputy Clerk", "employee", null, null), email, [.. roles.Select(role => new RoleSeat(role, null))],
            token => token, by, now, CancellationToken.None));

    /// <summary>From now on the person may not sign in; open sessions end.</summary>
    public static async Task ShutOutAsync(this TestCity city, AppUser person)
    {
        var (by, now) = (await city.Host.ActorAsync(city.Steward), city.Host.Clock.Now);
        await city.Host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            (await db.Users.SingleAsync(found => found.Id == person.Id)).Deactivate(by, "Left the city.", now);
            await db.SaveChangesAsync();
        });
    }
}
