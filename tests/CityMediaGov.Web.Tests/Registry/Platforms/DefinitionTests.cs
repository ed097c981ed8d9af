using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Registry.Requests;

namespace CityMediaGov.Web.Tests.Registry.Platforms;

/// <summary>A policy that lists social media by their kinds, and leaves the list open.</summary>
public sealed class OpenListCity() : AskingCity("model");

public sealed class DefinitionTests(OpenListCity asking) : IClassFixture<OpenListCity>
{
    [Fact, Clause("LMC-DEF-3")]
    public async Task The_platforms_of_the_Leagues_model_are_offered_under_their_kinds()
    {
        using var author = await asking.Host.VisitAsAsync(asking.City.Staff);

        var form = await author.GetAsync(AskingCity.NewAddress);

        Assert.Equal(("Video and photo sharing sites", "Wikis"), (PlatformListTests.GroupOf(form, "Flickr"), PlatformListTests.GroupOf(form, "Wikipedia")));
        Assert.Equal(("Social networking sites", "Blogs and vlogs", "News and aggregate sites"),
            (PlatformListTests.GroupOf(form, "LinkedIn"), PlatformListTests.GroupOf(form, "Blog"), PlatformListTests.GroupOf(form, "Reddit")));
        Assert.Null(PlatformListTests.GroupOf(form, "Another one"));
        Assert.Contains(asking.City.Policy.Policy.Find("LMC-DEF-1")!.Quote, form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Residents_find_the_accounts_of_a_platform_that_the_city_added_by_its_name_as_by_its_key()
    {
        var platform = await asking.City.AddPlatformAsync("MagpieNest");
        var asked = await asking.AskedAsync(asking.City.Staff, asking.Complete("https://magpienest.example/parks"));
        await asking.City.AgreeAsync(asked.Id);
        await asking.City.ActivateAsync((await asking.AccountOfAsync(asked.Id)).Id);

        using var resident = asking.Host.Visit();
        foreach (var typed in new[] { platform.Key, "MagpieNest", "magpie%20nest" })
        {
            var page = await resident.GetAsync($"/directory?platform={typed}");
            Assert.Contains("magpienest.example/parks", Assert.Single(page.Html.QuerySelectorAll(".dir > li")).TextContent, StringComparison.Ordinal);
            Assert.Equal("MagpieNest", page.One("[name=platform] option[selected]").TextContent.Split('(')[0].Trim());
            Assert.Contains("\"platform\":\"magpienest\"", (await resident.GetAsync($"/directory.json?platform={typed}")).Body, StringComparison.Ordinal);
        }
    }
}
