using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

/// <summary>What cannot be added to the city's list of platforms, each with its sentence.</summary>
public sealed class CityPlatformRulesTests
{
    private static readonly CityPlatformDetails Murmur = new("Murmur", PlatformKind.Networking, [], ["murmur.example"], HandlePlace.FirstSegment, []);

    [Fact]
    public void A_platform_of_its_own_may_be_added() => Assert.Empty(Check(Murmur));

    [Theory]
    [InlineData("", "Give the platform’s name")]
    [InlineData("…", "Give the platform’s name")]
    [InlineData("Other", "“Other” has another meaning in this list. Choose another name.")]
    [InlineData("Another one", "“Another one” has another meaning in this list. Choose another name.")]
    [InlineData("face book", "Facebook is on the list already.")]
    [InlineData("TWITTER", "X is on the list already.")]
    [InlineData("E-mail newsletter", "For the policy, email is not social media.")]
    public void A_name_that_is_none_or_taken_is_refused(string name, string sentence) =>
        Assert.Equal(new("Name", sentence, name.StartsWith("E-mail", StringComparison.Ordinal) ? "WSP-DEF-1" : null), Assert.Single(Check(Murmur with { Name = name })));

    [Fact]
    public void Another_name_that_is_taken_is_refused() =>
        Assert.Equal(new("AlsoCalled", "“Insta gram” is a name of Instagram already."), Assert.Single(Check(Murmur with { AlsoCalled = ["Insta gram"] })));

    [Theory]
    [InlineData("", "Give the host of the platform, such as example.social")]
    [InlineData("facebook.com", "facebook.com belongs to Facebook already.")]
    [InlineData("https://www.Facebook.com/", "facebook.com belongs to Facebook already.")]
    [InlineData("parks.facebook.com", "parks.facebook.com belongs to Facebook already.")]
    [InlineData("co.uk", "co.uk would take in Nextdoor. Give the whole host of the platform.")]
    [InlineData("murmur.example:8443", "“murmur.example:8443” is no host. Write it as in an address, without https:// and without a port: example.social")]
    [InlineData("https://user:secret@murmur.example", "“user:secret@murmur.example” hides another host behind an @. Give the host alone.")]
    [InlineData("javascript:alert(1)", "“javascript:alert(1)” is no host.")]
    [InlineData("murmur.example/parks", "“murmur.example/parks” is no host.")]
    [InlineData("murmur", "“murmur” is no host.")]
    [InlineData("192.0.2.7", "“192.0.2.7” is a number. Give the platform’s name on the web.")]
    [InlineData("bit.ly", "bit.ly makes short links, which can lead anywhere.")]
    [InlineData("youtu.be", "youtu.be makes short links, which can lead anywhere.")]
    public void A_host_that_is_none_or_taken_is_refused(string host, string sentence)
    {
        var problem = Assert.Single(Check(Murmur with { Hosts = [host] }));

        Assert.Equal("Hosts", problem.Field);
        Assert.StartsWith(sentence, problem.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.Murmur.example/", "murmur.example")]
    [InlineData("MURMUR.EXAMPLE.", "murmur.example")]
    [InlineData("mürmür.example", "xn--mrmr-0rac.example")]
    [InlineData("ｍurmur.example", "murmur.example")]
    public void A_host_is_kept_as_a_browser_understands_it(string typed, string host) =>
        Assert.Equal([host], CityPlatformRules.Tidy(Murmur with { Hosts = [typed] }).Hosts);

    [Fact]
    public void A_host_of_the_citys_other_platform_is_taken_but_not_its_own()
    {
        var other = CityPlatform.Add(Murmur, [], Given.Coordinator, Given.Now);

        Assert.Equal(["Murmur is on the list already.", "murmur.example belongs to Murmur already."],
            CityPlatformRules.Check(Murmur, PlatformBook.ListOf([other], null), Given.WestStPaul.Profile).Select(problem => problem.Sentence));
        Assert.Empty(CityPlatformRules.Check(Murmur, PlatformBook.ListOf([other], other.Id), Given.WestStPaul.Profile));
    }

    [Fact]
    public void Words_are_single_words_in_lower_case()
    {
        Assert.Equal(["help", "login"], CityPlatformRules.Tidy(Murmur with { NotHandles = ["/Login/", "@help", "login"] }).NotHandles);
        Assert.Equal("“help/desk” cannot stand in the place of a name. Write single words, such as login.", Assert.Single(Check(Murmur with { NotHandles = ["help/desk"] })).Sentence);
        Assert.Equal("NotHandles", Assert.Single(Check(Murmur with { NotHandles = [new string('a', 61)] })).Field);
        Assert.Equal($"Use {CityPlatform.WordsLength} characters at most.", Assert.Single(CityPlatformRules.CheckWords([.. Enumerable.Range(0, 500).Select(number => $"word{number}")])).Sentence);
    }

    [Fact]
    public void A_host_too_many_is_refused() => Assert.Equal("Give 20 hosts at most.",
        Assert.Single(Check(Murmur with { Hosts = [.. Enumerable.Range(0, 21).Select(number => $"murmur{number}.example")] })).Sentence);

    private static IReadOnlyList<FieldProblem> Check(CityPlatformDetails typed) => CityPlatformRules.Check(CityPlatformRules.Tidy(typed), PlatformCatalogue.List, Given.WestStPaul.Profile);
}
