using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.People;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("kay@city.gov")]
    [InlineData(" kay@city.gov ")]
    [InlineData("Kay@CITY.gov")]
    [InlineData("kay@city.gov\t")]
    [InlineData("ｋａｙ＠ｃｉｔｙ．ｇｏｖ")]
    [InlineData("k\u200Bay@city.gov")]
    [InlineData("\uFEFFkay@city.gov")]
    [InlineData("\u212Aay@city.gov")]
    public void Spellings_of_one_address_are_one(string typed)
    {
        Assert.Equal("kay@city.gov", EmailAddress.Normalise(typed));
        Assert.Null(EmailAddress.WhyNot(typed));
    }

    [Theory]
    [InlineData(null, "Give an e-mail address")]
    [InlineData("", "Give an e-mail address")]
    [InlineData("kay", "Give an e-mail address")]
    [InlineData("kay@city", "Give an e-mail address")]
    [InlineData("kay@@city.gov", "Give an e-mail address")]
    [InlineData(".kay@city.gov", "Give an e-mail address")]
    [InlineData("k..ay@city.gov", "Give an e-mail address")]
    [InlineData("kay @city.gov", "Give an e-mail address")]
    [InlineData("kay@city.gov\nbcc:x@y.example", "Give an e-mail address")]
    [InlineData("<kay@city.gov>", "Give an e-mail address")]
    [InlineData("kаy@city.gov", "plain letters")]
    [InlineData("käy@city.gov", "plain letters")]
    [InlineData("ka\u0308y@city.gov", "plain letters")]
    [InlineData("kay+news@city.gov", "Leave out the +")]
    public void What_is_no_address_or_could_be_a_second_way_in_is_refused(string? typed, string expected) =>
        Assert.Contains(expected, EmailAddress.WhyNot(typed), StringComparison.Ordinal);

    [Fact]
    public void An_address_has_a_longest_length()
    {
        var tail = "@city.gov";
        Assert.Null(EmailAddress.WhyNot(new string('a', EmailAddress.MaxLength - tail.Length) + tail));
        Assert.Contains("at most 254", EmailAddress.WhyNot(new string('a', EmailAddress.MaxLength - tail.Length + 1) + tail), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_was_shut_out_keeps_the_address_and_frees_the_name()
    {
        var person = AppUser.Join(new("Kay Lee", "Clerk", "employee", null, null), " Kay@City.gov", Given.Steward, Given.Now);
        Assert.Equal(("kay@city.gov", "KAY@CITY.GOV"), (person.UserName, person.NormalizedUserName));
        person.Deactivate(Given.Steward, "Left", Given.Later);
        Assert.Equal("kay@city.gov", person.Email);
        Assert.DoesNotContain("@", person.NormalizedUserName, StringComparison.Ordinal);
        person.Reactivate(Given.Steward, "Back", Given.Later);
        Assert.Equal("KAY@CITY.GOV", person.NormalizedUserName);
    }
}
