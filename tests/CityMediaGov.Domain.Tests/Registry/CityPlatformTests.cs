using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

/// <summary>Platforms that the city adds, and how addresses are understood with them.</summary>
public sealed class CityPlatformTests
{
    private static readonly CityPlatformDetails Murmur = new("Murmur", PlatformKind.Networking, ["Murmur Social"], ["murmur.example", "murmur.social"], HandlePlace.AfterAt, ["login", "search"]);

    [Fact]
    public void A_keeper_adds_a_platform_and_it_is_on_record()
    {
        var platform = Add(Murmur);

        Assert.Equal(("murmur", "Murmur", "murmur", CityPlatformState.InUse), (platform.Key, platform.Name, platform.NameKey, platform.State));
        Assert.Equal(["murmur.example", "murmur.social"], platform.HostNames);
        Assert.Equal("platform.added", platform.LastFact().Action.Code);
    }

    [Fact]
    public void Who_does_not_keep_the_register_adds_nothing()
    {
        var refused = Assert.Throws<RefusedException>(() => CityPlatform.Add(Murmur, [], Given.Nobody, Given.Now)).Refusal;

        Assert.Equal((RefusalKind.NotYours, "You do not keep the list of platforms."), (refused.Kind, refused.Sentence));
        var platform = Add(Murmur);
        Assert.Equal(RefusalKind.NotYours, platform.Refuses(() => platform.Change(Murmur, [], Given.Nobody, Given.Now)).Kind);
        Assert.Equal(RefusalKind.NotYours, platform.Refuses(() => platform.TakeOutOfUse(Given.Nobody, "No", Given.Now)).Kind);
    }

    [Theory]
    [InlineData(HandlePlace.FirstSegment, "https://www.murmur.example/Parks?utm_source=a", "parks", "murmur.example/parks")]
    [InlineData(HandlePlace.FirstSegment, "m.murmur.social/@Parks/post/1", "parks", "murmur.example/parks")]
    [InlineData(HandlePlace.AfterAt, "http://murmur.example/@Parks", "parks", "murmur.example/@parks")]
    [InlineData(HandlePlace.AfterAt, "murmur.social/@parks/123", "parks", "murmur.example/@parks")]
    [InlineData(HandlePlace.Subdomain, "https://Parks.murmur.example/2026/05", "parks", "parks.murmur.example")]
    [InlineData(HandlePlace.Subdomain, "parks.murmur.social", "parks", "parks.murmur.example")]
    public void Its_accounts_are_recognised_where_their_names_stand(HandlePlace place, string text, string key, string canonical)
    {
        var list = ListWith(Murmur with { Place = place });

        var account = Assert.IsType<AddressReading.Recognised>(AddressRecognition.Read(text, list));

        Assert.Equal(("murmur", "Murmur", key, canonical), (account.Platform.Value, account.PlatformName, account.HandleKey, account.CanonicalAddress));
        foreach (var again in new[] { account.CanonicalAddress, account.Url, account.Address })
            Assert.Equal(canonical, Assert.IsType<AddressReading.Recognised>(AddressRecognition.Read(again, list)).CanonicalAddress);
    }

    [Theory]
    [InlineData(HandlePlace.FirstSegment, "https://murmur.example/login")]
    [InlineData(HandlePlace.FirstSegment, "https://murmur.example/")]
    [InlineData(HandlePlace.AfterAt, "https://murmur.example/parks")]
    [InlineData(HandlePlace.AfterAt, "https://murmur.example/@search")]
    [InlineData(HandlePlace.Subdomain, "https://login.murmur.example/")]
    [InlineData(HandlePlace.None, "https://murmur.example/search")]
    [InlineData(HandlePlace.None, "https://murmur.example/")]
    public void Its_own_pages_are_no_accounts(HandlePlace place, string text)
    {
        var refused = Assert.IsType<AddressReading.Refused>(AddressRecognition.Read(text, ListWith(Murmur with { Place = place })));

        Assert.Equal((ReadingProblem.NotAnAccount, "murmur"), (refused.Problem, refused.Platform?.Value));
    }

    [Theory]
    [InlineData("https://www.murmur.example/t/parks/12/?utm_source=a")]
    [InlineData("murmur.social/t/parks/12")]
    public void Where_accounts_have_no_names_each_address_is_one(string text)
    {
        var list = ListWith(Murmur with { Place = HandlePlace.None });

        var address = RequestedAddress.Of(AddressRecognition.Read(text, list))!;

        Assert.Equal(("murmur", "Murmur", null, "murmur.example/t/parks/12"), (address.Platform, address.PlatformName, address.Handle, address.Key));
        Assert.Equal(address.Key, RequestedAddress.Of(AddressRecognition.Read(address.Url, list))!.Key);
    }

    [Fact]
    public void Without_the_citys_list_it_is_any_web_address() =>
        Assert.IsType<AddressReading.OtherSite>(AddressRecognition.Read("https://murmur.example/parks"));

    [Fact]
    public void Words_are_added_to_those_of_a_known_platform()
    {
        var facebook = PlatformCatalogue.Find(new("facebook"))!;
        Assert.IsType<AddressReading.Recognised>(AddressRecognition.Read("facebook.com/metaverse"));

        var words = CityPlatform.For(facebook, ["metaverse"], [], Given.Coordinator, Given.Now);
        var list = PlatformBook.ListOf([words], null);

        Assert.Contains("on Facebook, but not an account", Assert.IsType<AddressReading.Refused>(AddressRecognition.Read("facebook.com/Metaverse", list)).Sentence, StringComparison.Ordinal);
        Assert.IsType<AddressReading.Refused>(AddressRecognition.Read("facebook.com/login", list));
        Assert.IsType<AddressReading.Recognised>(AddressRecognition.Read("facebook.com/cityofwsp", list));
        Assert.Equal("platform.changed", words.LastFact().Action.Code);
        Assert.Equal("This platform is not the City’s own, so it is not taken out of use here.", words.Refuses(() => words.TakeOutOfUse(Given.Coordinator, "No", Given.Now)).Sentence);
    }

    [Fact]
    public void Out_of_use_it_is_still_recognised_and_takes_nothing_new()
    {
        var platform = Add(Murmur);
        Assert.Equal("Give a reason.", platform.Refuses(() => platform.TakeOutOfUse(Given.Coordinator, " ", Given.Now)).Sentence);

        platform.TakeOutOfUse(Given.Coordinator, "It closed down", Given.Later);

        Assert.Equal(["platform.added", "platform.taken-out-of-use"], platform.Codes());
        var list = PlatformBook.ListOf([platform], null);
        Assert.IsType<AddressReading.Recognised>(AddressRecognition.Read("murmur.example/@parks", list));
        Assert.DoesNotContain(RequestPlatforms.Of(Given.WestStPaul.Profile, list), choice => choice.Key == "murmur");
        Assert.Equal("This cannot be done while this platform is out of use.", platform.Refuses(() => platform.Change(Murmur, [], Given.Coordinator, Given.Now)).Sentence);

        platform.TakeUp(Given.Coordinator, null, Given.Later);
        Assert.Contains(RequestPlatforms.Of(Given.WestStPaul.Profile, PlatformBook.ListOf([platform], null)), choice => choice is { Key: "murmur", Kind: Domain.Policies.PlatformKind.SocialNetwork });
    }

    [Fact]
    public void A_change_keeps_the_key_under_which_accounts_are_stored()
    {
        var platform = Add(Murmur);

        platform.Change(Murmur with { Name = "Whisper", Hosts = ["whisper.example", "murmur.example"] }, [], Given.Coordinator, Given.Later);

        Assert.Equal(("murmur", "Whisper"), (platform.Key, platform.Name));
        Assert.Equal(["whisper.example", "murmur.example"], platform.HostNames);
        Assert.Equal("whisper.example/@parks", ((AddressReading.Recognised)AddressRecognition.Read("murmur.example/@parks", PlatformBook.ListOf([platform], null))).CanonicalAddress);
    }

    private static CityPlatform Add(CityPlatformDetails details) => CityPlatform.Add(CityPlatformRules.Tidy(details), [], Given.Coordinator, Given.Now);

    private static PlatformList ListWith(CityPlatformDetails details) => PlatformBook.ListOf([Add(details)], null);
}
