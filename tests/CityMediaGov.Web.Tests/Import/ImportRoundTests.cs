using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Import;

using static ImportingCity;

/// <summary>Imports that wait for each other, and nodes that die.</summary>
public sealed class ImportRoundTests(Wausau wausau) : IClassFixture<Wausau>
{
    private AppHost Host => wausau.Host;

    [Fact]
    public async Task One_import_is_stored_at_a_time_and_what_a_node_left_behind_is_begun_anew()
    {
        using var keeper = await Host.VisitAsAsync(wausau.City.Coordinator);
        var first = await ConfirmAsync(keeper, "/registry/import", Csv(Header, Row("Round one", "roundone")));
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await ConfirmAsync(keeper, "/registry/import", Csv(Header, Row("Round two", "roundtwo")));

        var claim = await ClaimAsync(); // and then this node dies
        Assert.Equal((await Host.RunAtAsync(first)).Id, claim!.Run);
        Assert.Null(await ClaimAsync());
        Assert.Equal(0, await Host.RunImportsAsync());
        Assert.Contains("one import is stored at a time", (await keeper.GetAsync(second)).Text, StringComparison.Ordinal);

        Host.Clock.Advance(ImportRound.LeaseTime + TimeSpan.FromSeconds(1));
        Assert.Equal((1, 1, 0), (await Host.RunImportsAsync(), await Host.RunImportsAsync(), await Host.RunImportsAsync()));
        Assert.Equal((ImportStatus.Applied, ImportStatus.Applied), ((await Host.RunAtAsync(first)).Status, (await Host.RunAtAsync(second)).Status));
        Assert.Equal(2, await Host.ReadAsync(db => db.SocialAccounts.CountAsync(account => account.Name.StartsWith("Round "))));
    }

    [Fact]
    public async Task Who_lost_the_right_meanwhile_imports_nothing()
    {
        var steward = await wausau.City.JoinAsync("Sid Steward", Role.Steward);
        using var visitor = await Host.VisitAsAsync(steward);
        var run = await ConfirmAsync(visitor, "/units/import", Csv("name,type", "Rightless,department"));
        await wausau.City.ShutOutAsync(steward);
        await Host.RunImportsAsync();
        var back = await Host.RunAtAsync(run);
        Assert.Equal((ImportStatus.Checked, "Whoever confirmed it may no longer import this. Nothing was stored."), (back.Status, back.Problem));
        Assert.Equal(0, await Host.ReadAsync(db => db.Units.CountAsync(unit => unit.Name == "Rightless")));
    }

    [Fact]
    public async Task What_nobody_confirms_for_a_week_is_thrown_away()
    {
        using var keeper = await Host.VisitAsAsync(wausau.City.Coordinator);
        var page = await keeper.CompareAsync("/registry/import", Csv(Header, Row("Forgotten", "forgotten")));
        Host.Clock.Advance(ImportRun.GoodFor + TimeSpan.FromMinutes(1));
        await Host.RunImportsAsync();
        Assert.Equal(ImportStatus.Discarded, (await Host.RunAtAsync(page.Address)).Status);
    }

    private static async Task<string> ConfirmAsync(Visitor visitor, string address, byte[] file)
    {
        var page = await visitor.CompareAsync(address, file);
        await visitor.SendAsync(page, [], "Import it");
        return page.Address;
    }

    private Task<ImportClaim?> ClaimAsync() => Host.InScopeAsync(services => services.GetRequiredService<ImportRound>().ClaimAsync(CancellationToken.None));
}
