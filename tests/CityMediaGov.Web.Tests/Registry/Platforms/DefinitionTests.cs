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
}
