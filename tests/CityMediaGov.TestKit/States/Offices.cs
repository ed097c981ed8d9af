using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.TestKit.States;

/// <summary>People and units in the states that their pages know.</summary>
/// <param name="Gone">May no longer sign in.</param>
/// <param name="Second">Keeps the list too, so that each may change the other.</param>
/// <param name="Holding">The role of <paramref name="Second"/>.</param>
/// <param name="Token">Of an invitation that is open.</param>
/// <param name="Deputy">Takes the steps of the head for some days.</param>
/// <param name="Letter">A message that waits in the outbox.</param>
/// <param name="Shut">A unit that was closed; it has no account and nobody in it.</param>
/// <param name="Headless">A unit without a head; who asks from there finds nobody to decide.</param>
/// <param name="Lonely">Works in it.</param>
/// <param name="Listed">Has no password yet.</param>
public sealed record Offices(AppUser Gone, AppUser Second, Guid Holding, string Token, AppUser Deputy, Message Letter, Unit Shut, Unit Headless, AppUser Lonely, AppUser Listed)
{
    internal static async Task<Offices> MakeAsync(TestCity city)
    {
        var (gone, second) = (await city.JoinAsync("Greta Gone", null), await city.JoinAsync("Sasha Second", Role.Steward));
        await city.ShutOutAsync(gone);
        var (shut, headless) = (await city.AddUnitAsync("Ski Jump Committee"), await city.AddUnitAsync("Library"));
        await city.DoAsync(city.Steward, async (services, by, now) =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            (await db.Units.SingleAsync(unit => unit.Id == shut.Id)).Close(by, 0, "The jump was taken down.", now);
            return await db.SaveChangesAsync();
        });
        var deputy = await city.JoinAsync("Dora Deputy", null);
        await city.NameDeputyAsync(city.Head, deputy, days: 7);
        var token = await city.InviteAsync("Nina New", "nina.new@city.example", Role.Clerk);
        return new(gone, second, await city.HoldingOfAsync(second),
            token, deputy, await city.Host.ReadAsync(db => db.Messages.AsNoTracking().OrderByDescending(message => message.CreatedAt).FirstAsync()),
            shut, headless, await city.JoinAsync("Lou Lonely", null, headless), await city.ListAsync("Lena Listed"));
    }
}
