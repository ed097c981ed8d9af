using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Tests.Policies;

namespace CityMediaGov.Domain.Tests.Registry;

/// <summary>A platform that nobody has heard of is social media like any other.</summary>
public sealed class TypedPlatformTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly PolicyInForce League = Given.InForce(Packs.Named("model").WithSamples());

    [Fact]
    [Clause("LMC-DEF-4")]
    public void A_platform_typed_anew_falls_under_every_rule_of_a_known_one()
    {
        var known = Given.Asked(Unit, "https://www.facebook.com/ParksExample");
        var typed = Given.Asked(Unit, "https://masto.example/parks") with { OtherPlatform = "Mastodon" };
        Assert.Equal((PlatformKey.Other.Value, "Mastodon"), (typed.Platform, typed.OtherPlatform));

        Assert.Equal(Check(known), Check(typed));
        Func<AccountRequestContent, AccountRequestContent>[] faults =
        [
            asked => asked with { Name = null }, asked => asked with { Purpose = " " }, asked => asked with { Purposes = [] }, asked => asked with { Audience = null },
            asked => asked with { Language = "xx" }, asked => asked with { OfficialEmail = "nobody" }, asked => asked with { Managers = [] },
        ];
        foreach (var fault in faults)
            Assert.Equal(Check(fault(known)), Check(fault(typed)));
        Assert.NotEmpty(Check(typed with { Purpose = null }));
    }

    [Fact]
    public void What_the_policy_excludes_is_no_platform_however_it_is_called() => Assert.Contains(
        new("OtherPlatform", "For the policy, email is not social media, so it cannot be registered.", "LMC-DEF-1"),
        Check(Given.Asked(Unit, "https://lists.example/residents") with { OtherPlatform = "E-mail list" }));

    [Fact]
    public void One_that_the_city_took_out_of_use_takes_no_new_account()
    {
        var murmur = CityPlatform.Add(new("Murmur", Domain.Registry.PlatformKind.Networking, [], ["murmur.example"], HandlePlace.FirstSegment, []), [], Given.Coordinator, Given.Now);
        var inUse = PlatformBook.ListOf([murmur], null);
        var read = RequestedAddress.Of(AddressRecognition.Read("https://murmur.example/parks", inUse))!;
        var asked = Given.Asked(Unit) with { Address = "https://murmur.example/parks", Platform = read.Platform, Handle = read.Handle, AddressKey = read.Key, Url = read.Url };
        Assert.DoesNotContain(Check(asked, inUse), problem => problem.Field == "Platform");

        murmur.TakeOutOfUse(Given.Coordinator, "Nobody reads it", Given.Now);

        Assert.Contains(new("Platform", "The City took Murmur out of use: it takes no new accounts there."), Check(asked, PlatformBook.ListOf([murmur], null)));
    }

    [Fact]
    public void A_host_of_blogs_is_a_blog_for_a_closed_list_and_for_a_choice()
    {
        var closed = Given.InForce(Packs.WithProfile(profile => profile["platformsOpen"]!["value"] = false));
        var asked = Given.Asked(Unit, "https://parksexample.wordpress.com/");

        Assert.Equal("wordpress", asked.Platform);
        Assert.DoesNotContain(RequestRules.Check(asked, closed, new(true, asked.Managers, null), Given.Nobody with { UnitId = Unit }), problem => problem.Field == "Platform");
        Assert.Equal(("wordpress", "WordPress.com"), Understood("blog"));
        Assert.Equal(("other", "Blog"), (RequestPlatforms.Understand(Given.WestStPaul.Profile, PlatformCatalogue.List, "https://parks.example/", "blog", null) is var other ? (other.Platform, other.OtherPlatform) : default));

        (string?, string?) Understood(string choice)
        {
            var known = RequestPlatforms.Understand(Given.WestStPaul.Profile, PlatformCatalogue.List, asked.Address, choice, null);
            return (known.Platform, known.Name);
        }
    }

    [Fact]
    public void A_news_feed_is_named_by_its_address_until_a_person_names_it()
    {
        Assert.Equal("News feed (RSS)", Understood(null));
        Assert.Equal("Council news", Understood("Council news"));

        static string? Understood(string? typed) => RequestPlatforms.Understand(League.Profile, PlatformCatalogue.List, "https://city.example/news/feed", null, typed).OtherPlatform;
    }

    private static IReadOnlyList<FieldProblem> Check(AccountRequestContent asked, PlatformList? platforms = null) =>
        RequestRules.Check(asked, League, new(true, asked.Managers, null) { Platforms = platforms ?? PlatformCatalogue.List }, Given.Nobody with { UnitId = Unit });
}
