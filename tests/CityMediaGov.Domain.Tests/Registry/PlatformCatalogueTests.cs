using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed class PlatformCatalogueTests
{
    [Theory]
    [InlineData("Facebook", "facebook")]
    [InlineData("Twitter", "x")]
    [InlineData("X", "x")]
    [InlineData("SnapChat", "snapchat")]
    [InlineData("Buzzfeed", "buzzfeed")]
    [InlineData("you tube", "youtube")]
    [InlineData("Blogs", "blog")]
    [InlineData("RSS", "feed")]
    [InlineData("linkedin", "linkedin")]
    public void A_platform_is_found_by_the_words_of_a_policy(string words, string key) =>
        Assert.Equal(key, PlatformCatalogue.Named(words)?.Key.Value);

    [Fact]
    public void An_unknown_platform_is_not_guessed()
    {
        Assert.Null(PlatformCatalogue.Named("Friendster"));
        Assert.Null(PlatformCatalogue.Find(new PlatformKey("friendster")));
        Assert.Null(PlatformCatalogue.Find(default));
    }

    [Theory]
    [InlineData("nextdoor", PlatformKind.Networking)]
    [InlineData("flickr", PlatformKind.VideoAndPhoto)]
    [InlineData("wikipedia", PlatformKind.Wiki)]
    [InlineData("reddit", PlatformKind.News)]
    [InlineData("blog", PlatformKind.Blog)]
    [InlineData("other", PlatformKind.Other)]
    public void Platforms_are_offered_under_their_kinds(string key, PlatformKind kind) =>
        Assert.Equal(kind, PlatformCatalogue.Find(new PlatformKey(key))?.Kind);

    [Fact]
    public void The_table_is_whole()
    {
        var platforms = PlatformCatalogue.All;

        Assert.Equal(platforms.Count, platforms.Select(platform => platform.Name).Distinct().Count());
        foreach (var platform in platforms.Where(platform => platform.Hosts.Count > 0))
        {
            Assert.NotEmpty(platform.Forms);
            Assert.All(platform.NotHandles, word => Assert.Equal(word.ToLowerInvariant(), word));
            Assert.All(platform.Hosts, host => Assert.Equal(host.ToLowerInvariant(), host));
            // The address of every form is at the platform, and reads as the form says.
            Assert.All(platform.Forms, form => Assert.EndsWith(platform.Hosts[0], form.Address.Split('/')[0], StringComparison.Ordinal));
        }
    }
}
