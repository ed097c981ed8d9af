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
