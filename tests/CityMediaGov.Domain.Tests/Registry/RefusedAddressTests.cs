using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed class RefusedAddressTests
{
    [Theory]
    [InlineData(null, ReadingProblem.Empty, "Give a web address")]
    [InlineData("", ReadingProblem.Empty, "Give a web address")]
    [InlineData(" \t\r\n ", ReadingProblem.Empty, "Give a web address")]
    [InlineData("\u200B\u200D", ReadingProblem.Empty, "Give a web address")]
    [InlineData("...", ReadingProblem.Empty, "Give a web address")]
    [InlineData("javascript:alert(1)", ReadingProblem.Scheme, "https://")]
    [InlineData("JaVa\u200BScript:alert(document.cookie)", ReadingProblem.Scheme, "https://")]
    [InlineData("javascript://facebook.com/%0aalert(1)", ReadingProblem.Scheme, "https://")]
    [InlineData("data:text/html,hello", ReadingProblem.Scheme, "https://")]
    [InlineData("ftp://facebook.com/cityofwsp", ReadingProblem.Scheme, "https://")]
    [InlineData("file:///etc/passwd", ReadingProblem.Scheme, "https://")]
    [InlineData("vbscript:x", ReadingProblem.Scheme, "https://")]
    [InlineData("blob:https://facebook.com/1", ReadingProblem.Scheme, "https://")]
    [InlineData("view-source:https://facebook.com/cityofwsp", ReadingProblem.Scheme, "https://")]
    [InlineData("fb://page/123", ReadingProblem.Scheme, "https://")]
    [InlineData("org.example://page", ReadingProblem.Scheme, "https://")]
    [InlineData("info@wspmn.gov", ReadingProblem.Email, "An e-mail list is not social media.")]
    [InlineData("mailto:info@wspmn.gov", ReadingProblem.Email, "An e-mail list is not social media.")]
    [InlineData("http://192.0.2.7/cityofwsp", ReadingProblem.IpAddress, "number")]
    [InlineData("192.0.2.7", ReadingProblem.IpAddress, "number")]
    [InlineData("https://[2001:db8::1]/", ReadingProblem.IpAddress, "number")]
    [InlineData("https://2130706433/", ReadingProblem.IpAddress, "number")]
    [InlineData("https://0x7f000001/", ReadingProblem.IpAddress, "number")]
    [InlineData("https://0x7f.1/", ReadingProblem.IpAddress, "number")]
    [InlineData("https://facebook.com@192.0.2.7/", ReadingProblem.IpAddress, "number")]
    [InlineData("https://", ReadingProblem.NotAnAddress, "neither")]
    [InlineData("/", ReadingProblem.NotAnAddress, "neither")]
    [InlineData("https://intranet/page", ReadingProblem.NotAnAddress, "neither")]
    [InlineData("https://facebook..com/x", ReadingProblem.NotAnAddress, "neither")]
    [InlineData("https://facebook.com../x", ReadingProblem.NotAnAddress, "neither")]
    [InlineData("https://facebook.com:99999/x", ReadingProblem.NotAnAddress, "neither")]
    [InlineData("https://facebook.com:80:80/x", ReadingProblem.NotAnAddress, "neither")]
    [InlineData("https://facebook.com%2Fcityofwsp", ReadingProblem.NotAnAddress, "neither")]
    [InlineData("https://facebook.com%00.evil.example/", ReadingProblem.NotAnAddress, "neither")]
    [InlineData("https://evil.example℀facebook.com/", ReadingProblem.NotAnAddress, "neither")]
    [InlineData("https://xn--\u00e9.com/", ReadingProblem.NotAnAddress, "neither")]
    [InlineData("parks/recreation", ReadingProblem.NotAnAddress, "neither")]
    [InlineData("facebook.com /cityofwsp", ReadingProblem.NotAnAddress, "no spaces")]
    [InlineData("facebook.com/city of wsp", ReadingProblem.NotAnAddress, "no spaces")]
    [InlineData("facebook.com/city\u00A0of", ReadingProblem.NotAnAddress, "no spaces")]
    [InlineData("facebook.com/a\nfacebook.com/b", ReadingProblem.NotAnAddress, "no spaces")]
    [InlineData("West St. Paul", ReadingProblem.NotAnAddress, "no spaces")]
    [InlineData("facebook.com/city\u0000ofwsp", ReadingProblem.NotText, "no text")]
    [InlineData("facebook.com", ReadingProblem.NotAnAccount, "on Facebook, but not an account")]
    [InlineData("facebook.com/sharer/sharer.php?u=facebook.com/cityofwsp", ReadingProblem.NotAnAccount, "on Facebook, but not an account")]
    [InlineData("facebook.com/sharer.php?u=x", ReadingProblem.NotAnAccount, "on Facebook, but not an account")]
    [InlineData("facebook.com/Login/", ReadingProblem.NotAnAccount, "on Facebook, but not an account")]
    [InlineData("facebook.com/w.atch", ReadingProblem.NotAnAccount, "on Facebook, but not an account")]
    [InlineData("facebook.com/profile.php", ReadingProblem.NotAnAccount, "on Facebook, but not an account")]
    [InlineData("facebook.com/profile.php?id=abc", ReadingProblem.NotAnAccount, "on Facebook, but not an account")]
    [InlineData("facebook.com/groups", ReadingProblem.NotAnAccount, "on Facebook, but not an account")]
    [InlineData("twitter.com/home", ReadingProblem.NotAnAccount, "on X, but not an account")]
    [InlineData("twitter.com/intent/tweet?text=hi", ReadingProblem.NotAnAccount, "on X, but not an account")]
    [InlineData("x.com/hashtag/parks", ReadingProblem.NotAnAccount, "on X, but not an account")]
    [InlineData("x.com/i/lists/1", ReadingProblem.NotAnAccount, "on X, but not an account")]
    [InlineData("instagram.com/p/Cabc/", ReadingProblem.NotAnAccount, "on Instagram, but not an account")]
    [InlineData("instagram.com/explore/tags/parks", ReadingProblem.NotAnAccount, "on Instagram, but not an account")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ", ReadingProblem.NotAnAccount, "on YouTube, but not an account")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ", ReadingProblem.NotAnAccount, "single post")]
    [InlineData("youtube.com/@", ReadingProblem.NotAnAccount, "on YouTube, but not an account")]
    [InlineData("vimeo.com/123456789", ReadingProblem.NotAnAccount, "on Vimeo, but not an account")]
    [InlineData("linkedin.com/feed", ReadingProblem.NotAnAccount, "on LinkedIn, but not an account")]
    [InlineData("reddit.com/r/all", ReadingProblem.NotAnAccount, "on Reddit, but not an account")]
    [InlineData("imgur.com/gallery/abc", ReadingProblem.NotAnAccount, "on Imgur, but not an account")]
    [InlineData("www.wikipedia.org/wiki/Park", ReadingProblem.NotAnAccount, "on Wikipedia, but not an account")]
    public void What_cannot_be_an_account_is_refused_with_a_sentence(string? text, ReadingProblem problem, string words)
    {
        var refused = Assert.IsType<AddressReading.Refused>(AddressRecognition.Read(text));

        Assert.Equal(problem, refused.Problem);
        Assert.Contains(words, refused.Sentence, StringComparison.Ordinal);
        Assert.Null(refused.Tried);
    }

    [Fact]
    public void A_text_of_2000_characters_is_read_and_a_longer_one_refused()
    {
        var longest = "https://example.org/" + new string('a', 1980);

        Assert.IsType<AddressReading.OtherSite>(AddressRecognition.Read(longest));
        var refused = Assert.IsType<AddressReading.Refused>(AddressRecognition.Read(longest + "a"));
        Assert.Equal(ReadingProblem.TooLong, refused.Problem);
        Assert.Contains("2000", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        var refused = Assert.IsType<AddressReading.Refused>(AddressRecognition.Read("facebook.com/city" + '\uD83D'));

        Assert.Equal(ReadingProblem.NotText, refused.Problem);
    }
}
