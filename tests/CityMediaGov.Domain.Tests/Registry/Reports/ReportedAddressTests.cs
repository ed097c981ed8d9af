using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Tests.Registry.Reports;

public sealed class ReportedAddressTests
{
    [Theory]
    [InlineData("https://www.instagram.com/CityOfWausau_Help/?igsh=1", "instagram.com/cityofwausau_help", "instagram", "cityofwausau_help")]
    [InlineData("twitter.com/WestStPauI", "x.com/weststpaui", "x", "weststpaui")]
    [InlineData("@cityhall_help", "@cityhall_help", null, null)]
    [InlineData("https://bit.ly/3abc", "bit.ly/3abc", "other", null)]
    [InlineData("https://facebook.com@evil.example/cityhall", "evil.example/cityhall", "other", null)]
    [InlineData("https://xn--fcebook-hwa.com/cityhall", "xn--fcebook-hwa.com/cityhall", "other", null)]
    [InlineData("https://faceb00k.com/cityhall", "faceb00k.com/cityhall", "other", null)]
    public void One_account_has_one_key_and_the_tricks_of_impostors_are_taken_as_they_are(string typed, string key, string? platform, string? handleKey)
    {
        var address = ReportedAddress.Of(typed)!;
        Assert.Equal((key, platform, handleKey, platform is null), (address.Key, address.Platform, address.HandleKey, address.IsNameAlone));
        Assert.Null(ReportedAddress.WhyNot(typed));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(" \u200B\u202E ")]
    [InlineData("javascript:alert(1)")]
    [InlineData("info@city.example")]
    [InlineData("two words")]
    [InlineData("http://127.0.0.1/x")]
    [InlineData("\u0000\u0001")]
    public void What_is_no_address_is_refused_with_a_sentence(string? typed)
    {
        Assert.Null(ReportedAddress.Of(typed));
        Assert.EndsWith(".", ReportedAddress.WhyNot(typed), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_is_longer_than_any_account_is_refused_and_one_with_a_long_tail_is_not()
    {
        Assert.Equal("This is longer than 300 characters. Paste only the address of the account itself.", ReportedAddress.WhyNot($"https://example.org/{new string('a', 1970)}"));
        Assert.Equal("instagram.com/cityhall", ReportedAddress.Of($"https://instagram.com/cityhall?utm_source={new string('a', 1900)}")!.Key);
    }

    [Fact]
    public void A_platform_that_the_city_added_is_read_as_residents_are_answered()
    {
        var added = CityPlatform.Add(new("Murmur", PlatformKind.Networking, [], ["murmur.example"], HandlePlace.FirstSegment, []), [], Given.Coordinator, Given.Now);
        PlatformList platforms = new([.. PlatformCatalogue.All, added.AsPlatform()]);
        var here = ReportedAddress.Of("https://www.murmur.example/Fake_Hall", platforms)!;
        Assert.Equal("murmur", here.Platform);
        Assert.Equal((AddressRecognition.Read("murmur.example/fake_hall", platforms) as AddressReading.Recognised)?.CanonicalAddress, here.Key);
        Assert.Equal("other", ReportedAddress.Of("https://www.murmur.example/Fake_Hall")!.Platform);
    }
}
