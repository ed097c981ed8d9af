using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests;

public sealed class SmokeTests
{
    [Theory]
    [InlineData("west-st-paul")]
    [InlineData("wausau")]
    public async Task A_city_is_set_up_and_its_people_sign_in(string pack)
    {
        await using var host = new AppHost();
        var city = await Given.CityAsync(host, pack);
        using var staff = await host.VisitAsAsync(city.Staff);
        var page = await staff.GetAsync("/no-such-page");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.Status);
        using var stranger = host.Visit();
        Assert.Contains("accessib", (await stranger.GetAsync("/accessibility")).Text, StringComparison.OrdinalIgnoreCase);
    }
}
