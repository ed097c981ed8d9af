using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed class RecognisedAddressTests
{
    [Theory]
    // The five accounts that a policy names, as it writes them.
    [InlineData("facebook.com/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("twitter.com/WestStPaul", "x", "weststpaul", "x.com/weststpaul")]
    [InlineData("facebook.com/WestStPaulPD", "facebook", "weststpaulpd", "facebook.com/weststpaulpd")]
    [InlineData("twitter.com/WestStPaulPD", "x", "weststpaulpd", "x.com/weststpaulpd")]
    [InlineData("vimeo.com/weststpaul", "vimeo", "weststpaul", "vimeo.com/weststpaul")]
    // Facebook
    [InlineData("https://www.facebook.com/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https://www.facebook.com/cityofwsp/", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("http://m.facebook.com/cityofwsp?fbclid=IwAR0x", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https://de-de.facebook.com/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https://es-la.facebook.com/CityOfWSP#about", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("HTTPS://WWW.FACEBOOK.COM/CITYOFWSP", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("facebook.com/City.Of.WSP", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("facebook.com/@cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("facebook.com/pg/cityofwsp/posts", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("facebook.com/cityofwsp/posts/123", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("fb.com/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("facebook.com/pages/City-of-West-St-Paul/123456789", "facebook", "123456789", "facebook.com/123456789")]
    [InlineData("facebook.com/pages/category/City/City-of-West-St-Paul-123456789/", "facebook", "123456789", "facebook.com/123456789")]
    [InlineData("https://www.facebook.com/p/City-of-West-St-Paul-100064512345678/", "facebook", "100064512345678", "facebook.com/100064512345678")]
    [InlineData("facebook.com/City-of-West-St-Paul-100064512345678", "facebook", "100064512345678", "facebook.com/100064512345678")]
    [InlineData("facebook.com/West-St-Paul-55118", "facebook", "west-st-paul-55118", "facebook.com/west-st-paul-55118")]
    [InlineData("facebook.com/profile.php?id=100064512345678&sk=about", "facebook", "100064512345678", "facebook.com/100064512345678")]
    [InlineData("facebook.com/people/Some-Name/100064512345678/", "facebook", "100064512345678", "facebook.com/100064512345678")]
    [InlineData("facebook.com/groups/WSPParks/", "facebook", "groups/wspparks", "facebook.com/groups/wspparks")]
    [InlineData("facebook.com/cityofwsp-official", "facebook", "cityofwsp-official", "facebook.com/cityofwsp-official")]
    // Shapes of pasted text
    [InlineData("  facebook.com/cityofwsp \n", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("<https://facebook.com/cityofwsp>", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("(facebook.com/cityofwsp).", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("“facebook.com/cityofwsp”,", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("//facebook.com/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https:\\\\facebook.com\\cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("facebook.com\\cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https:facebook.com/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https:///facebook.com//cityofwsp//", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("facebook.com./cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("facebook.com:443/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("http://facebook.com:80/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https://facebook.com:/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("facebook.com/city%6Ffwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https://face%62ook.com/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("facebook.com/x/../cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("facebook.com/x/%2E%2e/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("face\u200Bbook.com/city\uFEFFofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("ｆａｃｅｂｏｏｋ.com/ｃityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("facebook。com/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https://someone@facebook.com/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    // X
    [InlineData("https://x.com/WestStPaul?s=20&t=abc", "x", "weststpaul", "x.com/weststpaul")]
    [InlineData("https://mobile.twitter.com/WestStPaul", "x", "weststpaul", "x.com/weststpaul")]
    [InlineData("twitter.com/@WestStPaul", "x", "weststpaul", "x.com/weststpaul")]
    [InlineData("twitter.com/WestStPaul/status/1234567890", "x", "weststpaul", "x.com/weststpaul")]
    [InlineData("https://twitter.com/intent/user?screen_name=WestStPaul", "x", "weststpaul", "x.com/weststpaul")]
    [InlineData("https://x.com/intent/follow?lang=en&screen_name=WestStPaul", "x", "weststpaul", "x.com/weststpaul")]
    // Instagram, Threads, TikTok, Snapchat
    [InlineData("https://www.instagram.com/WSP.Parks/?hl=en&utm_source=qr", "instagram", "wsp.parks", "instagram.com/wsp.parks")]
    [InlineData("instagram.com/stories/wspparks/31415/", "instagram", "wspparks", "instagram.com/wspparks")]
    [InlineData("instagr.am/wspparks", "instagram", "wspparks", "instagram.com/wspparks")]
    [InlineData("https://www.threads.net/@WSPParks", "threads", "wspparks", "threads.com/@wspparks")]
    [InlineData("threads.com/@wspparks/post/C1", "threads", "wspparks", "threads.com/@wspparks")]
    [InlineData("https://www.tiktok.com/@WestStPaul?lang=en", "tiktok", "weststpaul", "tiktok.com/@weststpaul")]
    [InlineData("tiktok.com/weststpaul", "tiktok", "weststpaul", "tiktok.com/@weststpaul")]
    [InlineData("https://www.snapchat.com/add/WestStPaul", "snapchat", "weststpaul", "snapchat.com/add/weststpaul")]
    [InlineData("snapchat.com/@weststpaul", "snapchat", "weststpaul", "snapchat.com/add/weststpaul")]
    // YouTube: a channel id keeps its capitals, the four kinds of name live apart
    [InlineData("https://www.youtube.com/@WestStPaul/videos", "youtube", "weststpaul", "youtube.com/@weststpaul")]
    [InlineData("https://m.youtube.com/channel/UCabcdefGHIJKLmnopqrstuv", "youtube", "channel/UCabcdefGHIJKLmnopqrstuv", "youtube.com/channel/UCabcdefGHIJKLmnopqrstuv")]
    [InlineData("youtube.com/user/CityOfWSP", "youtube", "user/cityofwsp", "youtube.com/user/cityofwsp")]
    [InlineData("youtube.com/c/CityOfWSP", "youtube", "c/cityofwsp", "youtube.com/c/cityofwsp")]
    [InlineData("youtube.com/CityOfWSP", "youtube", "c/cityofwsp", "youtube.com/c/cityofwsp")]
    [InlineData("youtube.com/@M%C3%BCnchen", "youtube", "münchen", "youtube.com/@münchen")]
    // LinkedIn
    [InlineData("https://www.linkedin.com/company/City-of-West-St-Paul/about/", "linkedin", "city-of-west-st-paul", "linkedin.com/company/city-of-west-st-paul")]
    [InlineData("https://uk.linkedin.com/company/example", "linkedin", "example", "linkedin.com/company/example")]
    [InlineData("linkedin.com/showcase/example", "linkedin", "showcase/example", "linkedin.com/showcase/example")]
    [InlineData("linkedin.com/school/example", "linkedin", "school/example", "linkedin.com/school/example")]
    [InlineData("linkedin.com/groups/12345", "linkedin", "groups/12345", "linkedin.com/groups/12345")]
    [InlineData("linkedin.com/in/Jane-Doe-1a2b", "linkedin", "in/jane-doe-1a2b", "linkedin.com/in/jane-doe-1a2b")]
    // Nextdoor
    [InlineData("https://nextdoor.com/agency/city-of-west-st-paul/", "nextdoor", "city-of-west-st-paul", "nextdoor.com/agency/city-of-west-st-paul")]
    [InlineData("https://us.nextdoor.com/agency-detail/MN/west-st-paul/police/", "nextdoor", "agency-detail/mn/west-st-paul/police", "nextdoor.com/agency-detail/mn/west-st-paul/police")]
    [InlineData("nextdoor.com/pages/west-st-paul/", "nextdoor", "pages/west-st-paul", "nextdoor.com/pages/west-st-paul")]
    // Video and photographs
    [InlineData("https://vimeo.com/channels/weststpaul", "vimeo", "channels/weststpaul", "vimeo.com/channels/weststpaul")]
    [InlineData("vimeo.com/user12345678", "vimeo", "user12345678", "vimeo.com/user12345678")]
    [InlineData("https://www.flickr.com/photos/weststpaul/albums", "flickr", "weststpaul", "flickr.com/photos/weststpaul")]
    [InlineData("flickr.com/people/12345678@N00/", "flickr", "12345678@n00", "flickr.com/photos/12345678@n00")]
    [InlineData("https://www.pinterest.com/weststpaul/parks/", "pinterest", "weststpaul", "pinterest.com/weststpaul")]
    [InlineData("pinterest.co.uk/weststpaul", "pinterest", "weststpaul", "pinterest.com/weststpaul")]
    [InlineData("imgur.com/user/WestStPaul/posts", "imgur", "weststpaul", "imgur.com/user/weststpaul")]
    // Reddit, Tumblr, Bluesky, Mastodon
    [InlineData("https://old.reddit.com/r/WestStPaul/new?sort=top", "reddit", "r/weststpaul", "reddit.com/r/weststpaul")]
    [InlineData("reddit.com/u/WestStPaul", "reddit", "u/weststpaul", "reddit.com/user/weststpaul")]
    [InlineData("reddit.com/user/WestStPaul/", "reddit", "u/weststpaul", "reddit.com/user/weststpaul")]
    [InlineData("weststpaul.tumblr.com", "tumblr", "weststpaul", "tumblr.com/weststpaul")]
    [InlineData("https://www.tumblr.com/WestStPaul/123/post", "tumblr", "weststpaul", "tumblr.com/weststpaul")]
    [InlineData("https://bsky.app/profile/WestStPaul.bsky.social", "bluesky", "weststpaul.bsky.social", "bsky.app/profile/weststpaul.bsky.social")]
    [InlineData("weststpaul.bsky.social", "bluesky", "weststpaul.bsky.social", "bsky.app/profile/weststpaul.bsky.social")]
    [InlineData("bsky.app/profile/wspmn.gov/post/3k", "bluesky", "wspmn.gov", "bsky.app/profile/wspmn.gov")]
    [InlineData("bsky.app/profile/did:plc:abc234", "bluesky", "did:plc:abc234", "bsky.app/profile/did:plc:abc234")]
    [InlineData("https://mastodon.social/@WestStPaul", "mastodon", "weststpaul@mastodon.social", "mastodon.social/@weststpaul")]
    [InlineData("https://social.example.gov/users/parks", "mastodon", "parks@social.example.gov", "social.example.gov/@parks")]
    [InlineData("https://social.example.gov/@parks@social.example.gov", "mastodon", "parks@social.example.gov", "social.example.gov/@parks")]
    [InlineData("@Parks@social.example.gov", "mastodon", "parks@social.example.gov", "social.example.gov/@parks")]
    // Wikis and news
    [InlineData("https://en.m.wikipedia.org/wiki/West_St._Paul,_Minnesota#History", "wikipedia", "en:West_St._Paul,_Minnesota", "en.wikipedia.org/wiki/West_St._Paul,_Minnesota")]
    [InlineData("de.wikipedia.org/wiki/M%C3%BCnchen", "wikipedia", "de:München", "de.wikipedia.org/wiki/München")]
    [InlineData("https://www.buzzfeed.com/WestStPaul", "buzzfeed", "weststpaul", "buzzfeed.com/weststpaul")]
    public void An_address_of_an_account_is_recognised(string text, string platform, string key, string canonical)
    {
        var account = Assert.IsType<AddressReading.Recognised>(AddressRecognition.Read(text));

        Assert.Equal((platform, key, canonical), (account.Platform.Value, account.HandleKey, account.CanonicalAddress));
        Assert.Equal(PlatformCatalogue.Find(account.Platform)!.Name, account.PlatformName);
        Assert.StartsWith("https://", account.Url, StringComparison.Ordinal);
        Assert.Equal(key, Assert.IsType<AddressReading.Recognised>(AddressRecognition.Read(account.Url)).HandleKey);
        Assert.Equal(key, Assert.IsType<AddressReading.Recognised>(AddressRecognition.Read(account.Address)).HandleKey);
    }

    [Theory]
    [InlineData("HTTPS://WWW.Twitter.com/WestStPaul/?s=20", "WestStPaul", "twitter.com/WestStPaul", "https://x.com/WestStPaul")]
    [InlineData("x.com/WestStPaul", "WestStPaul", "x.com/WestStPaul", "https://x.com/WestStPaul")]
    [InlineData("m.facebook.com/City.Of.WSP", "City.Of.WSP", "facebook.com/City.Of.WSP", "https://facebook.com/City.Of.WSP")]
    [InlineData("youtube.com/@M%c3%bcnchen", "München", "youtube.com/@München", "https://youtube.com/@M%C3%BCnchen")]
    [InlineData("WestStPaul.tumblr.com", "weststpaul", "tumblr.com/weststpaul", "https://tumblr.com/weststpaul")]
    public void The_name_is_shown_as_typed_and_linked_at_its_present_host(string text, string handle, string address, string url)
    {
        var account = Assert.IsType<AddressReading.Recognised>(AddressRecognition.Read(text));

        Assert.Equal((handle, address, url), (account.Handle, account.Address, account.Url));
    }

    [Theory]
    [InlineData("twitter.com/WestStPaul/status/123", "status/123")]
    [InlineData("facebook.com/cityofwsp/posts/456?x=1", "posts/456")]
    [InlineData("mastodon.social/@parks/789", "789")]
    [InlineData("facebook.com/cityofwsp/", null)]
    public void What_follows_the_account_is_told_apart_from_it(string text, string? beyond)
    {
        Assert.Equal(beyond, Assert.IsType<AddressReading.Recognised>(AddressRecognition.Read(text)).Beyond);
    }

    [Theory]
    [InlineData("facebook.com/profile.php?id=100064512345678", AddressTraits.PersonalProfile)]
    [InlineData("facebook.com/people/Some-Name/100064512345678", AddressTraits.PersonalProfile)]
    [InlineData("linkedin.com/in/jane-doe", AddressTraits.PersonalProfile)]
    [InlineData("nextdoor.com/profile/01abc", AddressTraits.PersonalProfile)]
    [InlineData("facebook.com/pages/City/100064512345678", AddressTraits.None)]
    [InlineData("linkedin.com/company/jane-doe", AddressTraits.None)]
    [InlineData("facebook.com/city\u200Bofwsp", AddressTraits.HiddenCharacters)]
    [InlineData("https://user:secret@facebook.com/cityofwsp", AddressTraits.UserInfo)]
    [InlineData("youtube.com/@раураl", AddressTraits.LookAlikeLetters)]
    [InlineData("youtube.com/@город", AddressTraits.None)]
    [InlineData("youtube.com/@münchen", AddressTraits.None)]
    public void What_is_worth_telling_about_an_account_is_flagged(string text, AddressTraits traits)
    {
        var account = Assert.IsType<AddressReading.Recognised>(AddressRecognition.Read(text));

        Assert.Equal(traits, account.Traits);
        Assert.Equal(traits.HasFlag(AddressTraits.PersonalProfile), account.IsPersonalProfile);
    }
}
