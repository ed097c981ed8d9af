using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Tests.Registry.Reports;

public sealed class AccountVerdictTests
{
    private static readonly JudgedImpostor Fake = new("instagram.com/cityhall_help", "cityhall_help", "instagram", "Instagram", "instagram.com/cityhall_help", Given.Today, null, null);

    private static readonly JudgedImpostor Namesake = new("instagram.com/cityhall", "cityhall", "instagram", "Instagram", "instagram.com/cityhall", Given.Today, null, null);

    [Theory]
    [InlineData("https://www.instagram.com/CityHall_Help/?igsh=1")]
    [InlineData("instagram.com/cityhall_help")]
    [InlineData("@cityhall_help")]
    [InlineData("CITYHALL_HELP")]
    public void A_judged_impostor_is_named_however_it_is_written(string typed)
    {
        var verdict = AccountVerdict.On(typed, Directory(Fake));
        Assert.Equal((Standing.Impostor, Fake, null), (verdict.Standing, verdict.Impostors.Single(), verdict.Account));
    }

    [Theory]
    [InlineData("instagram.com/cityhall_helps")]
    [InlineData("instagram.com/cityhall_he1p")]
    [InlineData("x.com/cityhall_help")]
    [InlineData("@cityhall-help")]
    public void What_only_looks_like_it_is_not_accused(string typed) => Assert.Equal(Standing.Unknown, AccountVerdict.On(typed, Directory(Fake)).Standing);

    [Fact]
    public void A_name_that_the_city_has_stays_the_citys_with_a_warning_of_its_namesake()
    {
        var verdict = AccountVerdict.On("@cityhall", Directory(Namesake));
        Assert.Equal((Standing.Official, "cityhall", Namesake), (verdict.Standing, verdict.Account!.Slug, verdict.Impostors.Single()));
        Assert.Equal(Standing.Official, AccountVerdict.On("facebook.com/cityhall", Directory(Namesake)).Standing);
        Assert.Empty(AccountVerdict.On("facebook.com/cityhall", Directory(Namesake)).Impostors);
        Assert.Equal(Standing.Impostor, AccountVerdict.On("instagram.com/cityhall", Directory(Namesake)).Standing);
    }

    [Fact]
    public void Who_took_over_a_former_account_is_an_impostor_first()
    {
        var directory = Directory(Fake with { AddressKey = "facebook.com/cityhall", HandleKey = "cityhall", Platform = "facebook" }, DirectoryStatus.Retired);
        Assert.Equal(Standing.Impostor, AccountVerdict.On("facebook.com/cityhall", directory).Standing);
        Assert.Equal(Standing.Impostor, AccountVerdict.On("@cityhall", directory).Standing);
    }

    private static PublicDirectory Directory(JudgedImpostor impostor, DirectoryStatus status = DirectoryStatus.Official) => new(Given.Wausau,
    [
        new()
        {
            Id = Guid.NewGuid(),
            Slug = "cityhall",
            Status = status,
            Name = "City Hall",
            Platform = "facebook",
            PlatformName = "Facebook",
            Handle = "cityhall",
            HandleKey = "cityhall",
            AddressKey = "facebook.com/cityhall",
            Address = "facebook.com/cityhall",
            Url = "https://facebook.com/cityhall",
            Unit = "Clerk",
            Purpose = "News",
            Language = "en",
            OfficialSince = Given.Today,
        },
    ], [], Given.Now)
    { Impostors = [impostor] };
}
