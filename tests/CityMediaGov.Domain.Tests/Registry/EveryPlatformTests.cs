using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

/// <summary>Platform by platform: what people paste of an account, and which of the platform's own pages are none.</summary>
public sealed class EveryPlatformTests
{
    [Theory]
    [InlineData("https://pl-pl.facebook.com/cityofwsp/?locale=pl_PL", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https://business.facebook.com/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https://m.me/cityofwsp", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https://www.facebook.com/cityofwsp/videos/1234567890/", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https://www.facebook.com/watch/cityofwsp/", "facebook", "cityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https://m.facebook.com/story.php?story_fbid=pfbid0x&id=100064512345678&mibextid=abc", "facebook", "100064512345678", "facebook.com/100064512345678")]
    [InlineData("https://www.facebook.com/groups/1234567890/posts/1/", "facebook", "groups/1234567890", "facebook.com/groups/1234567890")]
    [InlineData("https://www.instagram.com/wspparks/p/Cabc/", "instagram", "wspparks", "instagram.com/wspparks")]
    [InlineData("https://www.instagram.com/@WSPParks", "instagram", "wspparks", "instagram.com/wspparks")]
    [InlineData("https://mobile.x.com/WestStPaul/with_replies", "x", "weststpaul", "x.com/weststpaul")]
    [InlineData("https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefGHIJKLmnopqrstuv", "youtube", "channel/UCabcdefGHIJKLmnopqrstuv", "youtube.com/channel/UCabcdefGHIJKLmnopqrstuv")]
    [InlineData("https://studio.youtube.com/channel/UCabcdefGHIJKLmnopqrstuv/videos", "youtube", "channel/UCabcdefGHIJKLmnopqrstuv", "youtube.com/channel/UCabcdefGHIJKLmnopqrstuv")]
    [InlineData("https://de.linkedin.com/company/city-of-west-st-paul?trk=public_profile", "linkedin", "city-of-west-st-paul", "linkedin.com/company/city-of-west-st-paul")]
    [InlineData("https://www.linkedin.com/comm/company/example/posts/?feedView=all", "linkedin", "example", "linkedin.com/company/example")]
    [InlineData("https://nextdoor.co.uk/agency/example", "nextdoor", "example", "nextdoor.com/agency/example")]
    [InlineData("https://www.tiktok.com/@weststpaul/video/7301?is_from_webapp=1", "tiktok", "weststpaul", "tiktok.com/@weststpaul")]
    [InlineData("https://www.pinterest.co.uk/weststpaul/", "pinterest", "weststpaul", "pinterest.com/weststpaul")]
    [InlineData("https://www.pinterest.pl/weststpaul/_saved/", "pinterest", "weststpaul", "pinterest.com/weststpaul")]
    [InlineData("https://br.pinterest.com/weststpaul", "pinterest", "weststpaul", "pinterest.com/weststpaul")]
    [InlineData("https://de.reddit.com/r/WestStPaul/comments/1abc/a_post/", "reddit", "r/weststpaul", "reddit.com/r/weststpaul")]
    [InlineData("https://www.snapchat.com/add/weststpaul?share_id=x&locale=en-US", "snapchat", "weststpaul", "snapchat.com/add/weststpaul")]
    [InlineData("@WestStPaul.bsky.social", "bluesky", "weststpaul.bsky.social", "bsky.app/profile/weststpaul.bsky.social")]
    [InlineData("https://mastodon.social/deck/@parks", "mastodon", "parks@mastodon.social", "mastodon.social/@parks")]
    [InlineData("https://weststpaul.tumblr.com/post/123/a-post", "tumblr", "weststpaul", "tumblr.com/weststpaul")]
    [InlineData("https://WSPParks.wordpress.com/2026/05/01/trails-open/?share=x", "wordpress", "wspparks", "wspparks.wordpress.com")]
    [InlineData("wspparks.wordpress.com/feed/", "wordpress", "wspparks", "wspparks.wordpress.com")]
    [InlineData("https://wspparks.blogspot.co.uk/2026/05/trails.html?m=1", "blogger", "wspparks", "wspparks.blogspot.com")]
    [InlineData("http://wspparks.blogspot.com/feeds/posts/default", "blogger", "wspparks", "wspparks.blogspot.com")]
    [InlineData("https://medium.com/@WSPParks/a-post-1a2b", "medium", "wspparks", "medium.com/@wspparks")]
    [InlineData("https://wspparks.medium.com/", "medium", "wspparks", "medium.com/@wspparks")]
    [InlineData("https://medium.com/feed/@wspparks", "medium", "wspparks", "medium.com/@wspparks")]
    [InlineData("https://medium.com/city-of-wsp", "medium", "publication/city-of-wsp", "medium.com/city-of-wsp")]
    [InlineData("https://wspparks.substack.com/p/trails-open?utm_campaign=post", "substack", "wspparks", "wspparks.substack.com")]
    [InlineData("https://open.substack.com/pub/wspparks/p/trails-open", "substack", "wspparks", "wspparks.substack.com")]
    [InlineData("https://substack.com/@wspparks", "substack", "@wspparks", "substack.com/@wspparks")]
    [InlineData("feed:https://wspparks.substack.com/feed", "substack", "wspparks", "wspparks.substack.com")]
    public void Whatever_is_pasted_of_an_account_is_that_account(string text, string platform, string key, string canonical)
    {
        var account = Assert.IsType<AddressReading.Recognised>(AddressRecognition.Read(text));

        Assert.Equal((platform, key, canonical), (account.Platform.Value, account.HandleKey, account.CanonicalAddress));
        foreach (var again in new[] { account.CanonicalAddress, account.Url, account.Address })
            Assert.Equal(key, Assert.IsType<AddressReading.Recognised>(AddressRecognition.Read(again)).HandleKey);
    }

    [Theory]
    [InlineData("facebook.com", "login search hashtag/parks watch help events/1 marketplace photo.php reel/1 stories/1 hashtag pages groups/ share/1AbCd latest/home")]
    [InlineData("instagram.com", "login explore p/C1 reel/C1 accounts/login direct/inbox share/p/C1 channel/AbC help watch")]
    [InlineData("x.com", "login search explore hashtag/parks i/spaces/1 settings share help watch compose/post")]
    [InlineData("youtube.com", "watch results playlist hashtag/parks shorts/1 feed/trending login help post/1 live/1 clip/1 feeds/videos.xml trending")]
    [InlineData("linkedin.com", "login search help feed/update/1 pulse/1 posts/parks_1 events/1 jobs/1 company showcase/")]
    [InlineData("nextdoor.com", "login search help news_feed p/abc city/west-st-paul--mn neighborhood/x agency/")]
    [InlineData("tiktok.com", "login search explore tag/parks t/ZT1 v/1.html foryou music/1 help watch hashtag/x")]
    [InlineData("vimeo.com", "login search help watch 123456789 categories/x manage/videos ondemand channels/ hashtag/x")]
    [InlineData("flickr.com", "login search help explore photos/tags/parks photos/search groups/")]
    [InlineData("pinterest.com", "login search/pins help explore/x pin/123 ideas/1 today watch hashtag/x")]
    [InlineData("reddit.com", "login search help explore r/all r/popular hashtag/x watch comments/1")]
    [InlineData("snapchat.com", "login search help explore discover/1 spotlight/1 p/1/2 unlock watch")]
    [InlineData("threads.com", "login search help explore t/C1 hashtag/x watch settings")]
    [InlineData("bsky.app", "login search help explore hashtag/parks settings starter-pack/x feeds watch")]
    [InlineData("tumblr.com", "login search/x help explore tagged/parks dashboard hashtag/x watch")]
    [InlineData("wordpress.com", "login search help read/feeds/1 themes tag/parks explore watch")]
    [InlineData("medium.com", "login search help explore tag/parks p/1abc me/stories topics watch hashtag/x")]
    [InlineData("substack.com", "login search help explore home inbox profile/1-x watch")]
    [InlineData("blogger.com", "login search help profile/123 explore watch")]
    public void A_platforms_own_page_is_no_account(string host, string pages)
    {
        foreach (var page in pages.Split(' '))
        {
            var refused = Assert.IsType<AddressReading.Refused>(AddressRecognition.Read($"https://www.{host}/{page}"));

            Assert.Equal(ReadingProblem.NotAnAccount, refused.Problem);
            Assert.Contains("but not an account there.", refused.Sentence, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("https://www.facebook.com/share/1AbCdEfG/?mibextid=x", "This share link is on Facebook, but not an account there. Open it and copy the address of the account from there.")]
    [InlineData("https://www.facebook.com/share/p/1AbCdEfG/", "This share link is on Facebook, but not an account there.")]
    [InlineData("https://twitter.com/share?url=x", "This share link is on X, but not an account there.")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ?si=x", "This link leads to a single post, not to an account. Open it and copy the address of the account.")]
    [InlineData("https://vm.tiktok.com/ZM1/", "This link leads to a single post")]
    [InlineData("https://pin.it/abc", "This link leads to a single post")]
    [InlineData("https://player.vimeo.com/video/123", "This link leads to a single post")]
    [InlineData("https://go.bsky.app/abc", "This link leads to a single post")]
    [InlineData("https://lnkd.in/abc", "A short link can lead anywhere. Paste the address of the account itself.")]
    [InlineData("https://l.facebook.com/l.php?u=https%3A%2F%2Fevil.example", "A short link can lead anywhere.")]
    [InlineData("https://x.com:8443/WestStPaul", "The address of an account has no port, such as “:8443”. Paste the address of the account itself.")]
    [InlineData("https://user:secret@x.com/WestStPaul", "This address hides another one behind an @.")]
    [InlineData("https://developers.facebook.com/docs", "This is a page of Facebook itself, not an account there.")]
    [InlineData("javascript:alert(1)", "Only web addresses that start with https:// or http:// can be checked.")]
    [InlineData("https://www.fаcebook.com/parks", "This address has letters of another script that look like Latin ones. Type it anew.")]
    [InlineData("https://xn--fcebook-2fg.com/parks", "This address has letters of another script that look like Latin ones. Type it anew.")]
    public void What_is_no_account_says_what_to_paste_instead(string text, string sentence) =>
        Assert.StartsWith(sentence, RequestedAddress.WhyNot(AddressRecognition.Read(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://www.wspmn.gov/rss.aspx?feed=news", false)]
    [InlineData("https://www.wspmn.gov/feed/", true)]
    [InlineData("feed://www.wspmn.gov/news.rss", true)]
    [InlineData("https://example.org/?feed=rss2", true)]
    [InlineData("https://feeds.example.org/parks", true)]
    [InlineData("https://example.org/news/atom.xml", true)]
    [InlineData("https://example.org/feedback", false)]
    [InlineData("https://example.org/news", false)]
    public void The_address_of_a_news_feed_is_told_by_its_looks(string text, bool isFeed)
    {
        var reading = AddressRecognition.Read(text);

        Assert.Equal(isFeed, Assert.IsType<AddressReading.OtherSite>(reading).IsFeed);
        Assert.Equal(isFeed ? "News feed (RSS)" : null, RequestedAddress.Of(reading)!.Suggested);
    }

    [Fact]
    public void An_address_of_2000_characters_is_told_from_an_account_on_every_platform()
    {
        foreach (var host in PlatformCatalogue.All.SelectMany(platform => platform.Hosts))
        {
            var text = $"https://{host}/" + new string('a', AddressRecognition.MaxLength - host.Length - 9);
            Assert.Equal(AddressRecognition.MaxLength, text.Length);
            Assert.IsNotType<AddressReading.OtherSite>(AddressRecognition.Read(text));
        }
    }
}
