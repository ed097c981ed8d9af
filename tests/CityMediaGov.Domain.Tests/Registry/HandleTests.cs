using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed class HandleTests
{
    private static readonly string TwoHundred = new('a', 200);

    [Theory]
    [InlineData("@WestStPaul", "WestStPaul", "weststpaul")]
    [InlineData("WestStPaul", "WestStPaul", "weststpaul")]
    [InlineData("  @WestStPaul  ", "WestStPaul", "weststpaul")]
    [InlineData("@WestStPaul/", "WestStPaul", "weststpaul")]
    [InlineData("@west.st_paul-mn", "west.st_paul-mn", "west.st_paul-mn")]
    [InlineData("＠ＷestStPaul", "WestStPaul", "weststpaul")]
    [InlineData("parks.2025", "parks.2025", "parks.2025")]
    [InlineData("facebook", "facebook", "facebook")]
    [InlineData("@München", "München", "münchen")]
    [InlineData("Mu\u0308nchen", "München", "münchen")]
    public void A_name_alone_is_read_as_a_name(string text, string handle, string key)
    {
        var name = Assert.IsType<AddressReading.HandleOnly>(AddressRecognition.Read(text));

        Assert.Equal((handle, key), (name.Handle, name.HandleKey));
        Assert.Contains(key, name.Keys);
    }

    [Fact]
    public void A_name_alone_is_looked_for_under_every_key_it_could_have()
    {
        var name = Assert.IsType<AddressReading.HandleOnly>(AddressRecognition.Read("@City.Of.WSP"));

        Assert.Equal(["city.of.wsp", "cityofwsp"], name.Keys);
    }

    [Theory]
    [InlineData("@West😀", "The name of an account has only letters, digits, “.”, “_” and “-”. “😀” is not one of them.")]
    [InlineData("#parks", "“#” is not one of them.")]
    [InlineData("west!paul", "“!” is not one of them.")]
    [InlineData("@_.-_", "has at least one letter or digit")]
    [InlineData("twitter.com/WеstStPaul", "A name on X has only the letters a to z, digits and “_”. “е” only looks like one of them.")]
    [InlineData("twitter.com/West%20StPaul", "A name on X has no spaces.")]
    [InlineData("twitter.com/West-StPaul", "“-” is not one of them.")]
    [InlineData("twitter.com/SixteenLettersXX", "A name on X has at most 15 characters; this one has 16.")]
    [InlineData("instagram.com/west%2Fstpaul", "“/” is not one of them.")]
    [InlineData("instagram.com/west%00paul", "The character U+0000 is not one of them.")]
    [InlineData("instagram.com/west%E2%80%8Bpaul", "The character U+200B is not one of them.")]
    [InlineData("instagram.com/west%zz", "“%” is not one of them.")]
    [InlineData("instagram.com/west%252e", "“%” is not one of them.")]
    [InlineData("instagram.com/wsp%2E", "A name on Instagram does not end with “.”.")]
    [InlineData("youtube.com/channel/UCshort", "A name on YouTube has at least 24 characters; this one has 7.")]
    [InlineData("facebook.com/café", "“é” is not one of them.")]
    [InlineData("linkedin.com/company/%F0%9F%98%80", "“😀” is not one of them.")]
    public void A_name_that_cannot_exist_is_refused_with_the_rule(string text, string words)
    {
        var refused = Assert.IsType<AddressReading.Refused>(AddressRecognition.Read(text));

        Assert.Equal(ReadingProblem.BadHandle, refused.Problem);
        Assert.Contains(words, refused.Sentence, StringComparison.Ordinal);
        Assert.NotNull(refused.Tried);
    }

    [Fact]
    public void A_name_of_200_characters_is_refused_everywhere()
    {
        var alone = Assert.IsType<AddressReading.Refused>(AddressRecognition.Read("@" + TwoHundred));
        Assert.Contains("at most 100 characters; this one has 200", alone.Sentence, StringComparison.Ordinal);

        foreach (var platform in PlatformCatalogue.All.Where(platform => platform.Key.Value is not ("bluesky" or "wikipedia")))
        {
            if (platform.Hosts.Count > 0)
                Assert.Contains("this one has 200", platform.WhyNotHandle(TwoHundred)?.Sentence, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("x", "WestStPaul", null)]
    [InlineData("x", "@WestStPaul", null)]
    [InlineData("x", "West StPaul", "has no spaces")]
    [InlineData("x", "West.StPaul", "not one of them")]
    [InlineData("instagram", "west.stpaul", null)]
    [InlineData("tiktok", "a", "at least 2 characters")]
    [InlineData("snapchat", "ab", "at least 3 characters")]
    [InlineData("youtube", "münchen", null)]
    [InlineData("facebook", "...", "at least one letter or digit")]
    [InlineData("mastodon", "parks", null)]
    public void The_rule_of_each_platform_explains_itself(string platform, string handle, string? words)
    {
        var refusal = PlatformCatalogue.Find(new PlatformKey(platform))!.WhyNotHandle(handle);

        if (words is null)
            Assert.Null(refusal);
        else
            Assert.Contains(words, refusal?.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", "@WestStPaul", "x.com/weststpaul")]
    [InlineData("youtube", "WestStPaul", "youtube.com/@weststpaul")]
    [InlineData("linkedin", "west-st-paul", "linkedin.com/company/west-st-paul")]
    [InlineData("instagram", "west.stpaul", "instagram.com/west.stpaul")]
    [InlineData("bluesky", "wspmn.gov", "bsky.app/profile/wspmn.gov")]
    [InlineData("snapchat", "WestStPaul", "snapchat.com/add/weststpaul")]
    [InlineData("x", "https://facebook.com/cityofwsp", "facebook.com/cityofwsp")]
    public void With_the_platform_chosen_a_name_is_an_account(string platform, string text, string canonical)
    {
        Assert.Equal(canonical, Assert.IsType<AddressReading.Recognised>(AddressRecognition.ReadOn(new PlatformKey(platform), text)).CanonicalAddress);
    }

    [Theory]
    [InlineData("reddit", "WestStPaul", "Give the whole web address")]
    [InlineData("mastodon", "WestStPaul", "Give the whole web address")]
    [InlineData("blog", "WestStPaul", "Give the whole web address")]
    [InlineData("x", "West.StPaul", "“.” is not one of them")]
    [InlineData("x", "home", "not an account")]
    [InlineData("x", "", "Give a web address")]
    public void With_the_platform_chosen_a_name_that_is_not_enough_is_refused(string platform, string text, string words)
    {
        var refused = Assert.IsType<AddressReading.Refused>(AddressRecognition.ReadOn(new PlatformKey(platform), text));

        Assert.Contains(words, refused.Sentence, StringComparison.Ordinal);
    }
}
