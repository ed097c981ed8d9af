using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed class OtherSiteTests
{
    [Theory]
    [InlineData("https://wspmn.gov", "wspmn.gov", "wspmn.gov", "https://wspmn.gov")]
    [InlineData("wspmn.gov/News/?utm_source=mail&page=2", "wspmn.gov", "wspmn.gov/News?page=2", "https://wspmn.gov/News?page=2")]
    [InlineData("http://example.org/", "example.org", "example.org", "http://example.org")]
    [InlineData("http://EXAMPLE.org:8080/a/./b/", "example.org:8080", "example.org:8080/a/b", "http://example.org:8080/a/b")]
    [InlineData("https://blog.example.org/feed/", "blog.example.org", "blog.example.org/feed", "https://blog.example.org/feed")]
    [InlineData("https://example.org/?feed=rss2#top", "example.org", "example.org?feed=rss2", "https://example.org?feed=rss2")]
    [InlineData("https://rumble.com/@parks", "rumble.com", "rumble.com/@parks", "https://rumble.com/@parks")]
    [InlineData("https://example.org/M%C3%BCnchen/ü", "example.org", "example.org/M%C3%BCnchen/%C3%BC", "https://example.org/M%C3%BCnchen/%C3%BC")]
    // The host decides, whatever else the address contains.
    [InlineData("https://facebook.com.evil.example/cityofwsp", "facebook.com.evil.example", "facebook.com.evil.example/cityofwsp", "https://facebook.com.evil.example/cityofwsp")]
    [InlineData("evil.example/facebook.com/cityofwsp", "evil.example", "evil.example/facebook.com/cityofwsp", "https://evil.example/facebook.com/cityofwsp")]
    [InlineData("https://evil.example/?u=https://facebook.com/cityofwsp", "evil.example", "evil.example?u=https://facebook.com/cityofwsp", "https://evil.example?u=https://facebook.com/cityofwsp")]
    [InlineData("https://facebook.com@evil.example/", "evil.example", "evil.example", "https://evil.example")]
    [InlineData("facebook.com@evil.example/cityofwsp", "evil.example", "evil.example/cityofwsp", "https://evil.example/cityofwsp")]
    [InlineData("https://facebook.com%2Fcityofwsp@evil.example/", "evil.example", "evil.example", "https://evil.example")]
    [InlineData("https://a@facebook.com@evil.example/x", "evil.example", "evil.example/x", "https://evil.example/x")]
    [InlineData("https://evil.example\\@facebook.com/cityofwsp", "evil.example", "evil.example/@facebook.com/cityofwsp", "https://evil.example/@facebook.com/cityofwsp")]
    [InlineData("https://evil.example#@facebook.com/cityofwsp", "evil.example", "evil.example", "https://evil.example")]
    [InlineData("https://evil.example?@facebook.com/cityofwsp", "evil.example", "evil.example?@facebook.com/cityofwsp", "https://evil.example?@facebook.com/cityofwsp")]
    [InlineData("https://facebook.com:8443/cityofwsp", "facebook.com:8443", "facebook.com:8443/cityofwsp", "https://facebook.com:8443/cityofwsp")]
    [InlineData("https://developers.facebook.com/docs", "developers.facebook.com", "developers.facebook.com/docs", "https://developers.facebook.com/docs")]
    [InlineData("https://notfacebook.com/cityofwsp", "notfacebook.com", "notfacebook.com/cityofwsp", "https://notfacebook.com/cityofwsp")]
    [InlineData("https://fаcebook.com/cityofwsp", "xn--fcebook-2fg.com", "xn--fcebook-2fg.com/cityofwsp", "https://xn--fcebook-2fg.com/cityofwsp")]
    [InlineData("https://xn--fcebook-2fg.com/cityofwsp", "xn--fcebook-2fg.com", "xn--fcebook-2fg.com/cityofwsp", "https://xn--fcebook-2fg.com/cityofwsp")]
    [InlineData("https://social.example/@mayor@mastodon.social", "social.example", "social.example/@mayor@mastodon.social", "https://social.example/@mayor@mastodon.social")]
    public void Any_other_address_is_told_by_its_host(string text, string host, string canonical, string url)
    {
        var site = Assert.IsType<AddressReading.OtherSite>(AddressRecognition.Read(text));

        Assert.Equal((host, canonical, url), (site.Host, site.CanonicalAddress, site.Url));
        Assert.Equal(canonical, Assert.IsType<AddressReading.OtherSite>(AddressRecognition.Read(site.Url)).CanonicalAddress);
    }

    [Theory]
    [InlineData("faceb00k.com/cityofwsp", "facebook")]
    [InlineData("facebok.com/cityofwsp", "facebook")]
    [InlineData("facebook-login.example/cityofwsp", "facebook")]
    [InlineData("facebook.com.evil.example", "facebook")]
    [InlineData("https://fаcebook.com/cityofwsp", "facebook")]
    [InlineData("https://xn--fcebook-2fg.com/cityofwsp", "facebook")]
    [InlineData("https://tvvitter.com/WestStPaul", "x")]
    [InlineData("https://lnstagram.com/wspparks", "instagram")]
    [InlineData("https://youtubee.com/x", "youtube")]
    [InlineData("https://wspmn.gov/facebook.com", null)]
    [InlineData("https://developers.facebook.com/docs", null)]
    [InlineData("https://example.org/twitter", null)]
    public void A_host_that_looks_like_a_platform_is_flagged(string text, string? platform)
    {
        Assert.Equal(platform, Assert.IsType<AddressReading.OtherSite>(AddressRecognition.Read(text)).Resembles?.Value);
    }

    [Theory]
    [InlineData("https://facebook.com@evil.example/", AddressTraits.UserInfo)]
    [InlineData("https://xn--mnchen-3ya.example/", AddressTraits.InternationalHost)]
    [InlineData("https://münchen.example/", AddressTraits.InternationalHost)]
    [InlineData("https://fаcebook.com/", AddressTraits.InternationalHost | AddressTraits.LookAlikeLetters)]
    [InlineData("https://bit.ly/3abc", AddressTraits.ShortLink)]
    [InlineData("https://example\u202E.org/", AddressTraits.HiddenCharacters)]
    [InlineData("https://example.org/", AddressTraits.None)]
    public void What_is_worth_telling_about_a_site_is_flagged(string text, AddressTraits traits)
    {
        Assert.Equal(traits, Assert.IsType<AddressReading.OtherSite>(AddressRecognition.Read(text)).Traits);
    }

    [Fact]
    public void A_bare_word_with_a_dot_may_also_be_a_name()
    {
        var site = Assert.IsType<AddressReading.OtherSite>(AddressRecognition.Read("West.StPaul"));

        Assert.Equal("west.stpaul", site.Host);
        Assert.Equal("west.stpaul", site.MayBeHandle?.HandleKey);
        Assert.Contains("weststpaul", site.MayBeHandle!.Keys); // Facebook takes no notice of the dot
        Assert.Null(Assert.IsType<AddressReading.OtherSite>(AddressRecognition.Read("https://west.stpaul")).MayBeHandle);
    }
}
