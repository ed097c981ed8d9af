using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed class NearMatchTests
{
    private static readonly PlatformKey Facebook = new("facebook");
    private static readonly PlatformKey X = new("x");
    private static readonly PlatformKey Vimeo = new("vimeo");

    private static readonly OfficialHandle[] Officials =
    [
        new(Guid.CreateVersion7(), Facebook, "cityofwsp"),
        new(Guid.CreateVersion7(), X, "WestStPaul"),
        new(Guid.CreateVersion7(), Facebook, "WestStPaulPD"),
        new(Guid.CreateVersion7(), X, "WestStPaulPD"),
        new(Guid.CreateVersion7(), Vimeo, "weststpaul"),
        new(Guid.CreateVersion7(), Facebook, "100064512345678"),
        new(Guid.CreateVersion7(), X, "WSP"),
    ];

    [Theory]
    [InlineData("WestStPaul", "WestStPauI")]
    [InlineData("WestStPaul", "WestStPau1")]
    [InlineData("WestStPaul", "WеstStРаul")]
    [InlineData("WestStPaul", "VVestStPaul")]
    [InlineData("WestStPaul", "west_st.paul-")]
    [InlineData("WestStPaul", "Wéststpaül")]
    [InlineData("WestStPaul", "ＷestStPaul")]
    [InlineData("WestStPaul", "west\u200Bstpaul")]
    [InlineData("cityofwsp", "c1ty0fwsp")]
    [InlineData("Modern", "rnodem")]
    [InlineData("HENNEPIN", "ΗΕΝΝΕΡΙΝ")]
    [InlineData("scope", "ѕсоре")]
    public void Texts_that_look_alike_have_one_skeleton(string one, string other) =>
        Assert.Equal(LookAlike.Skeleton(one), LookAlike.Skeleton(other));

    [Theory]
    [InlineData("WestStPaul", "EastStPaul")]
    [InlineData("parks", "park")]
    [InlineData("cityofwsp", "cityofws")]
    public void Texts_that_look_different_have_two(string one, string other) =>
        Assert.NotEqual(LookAlike.Skeleton(one), LookAlike.Skeleton(other));

    [Theory]
    [InlineData("facebook", "cityofwsp-official", "cityofwsp", Likeness.Addition)]
    [InlineData("facebook", "TheRealCityOfWSP", "cityofwsp", Likeness.Addition)]
    [InlineData("facebook", "cityofwsp2025", "cityofwsp", Likeness.Addition)]
    [InlineData("facebook", "official.cityofwsp.support", "cityofwsp", Likeness.Addition)]
    [InlineData("x", "WestStPauI", "WestStPaul", Likeness.LookAlike)]
    [InlineData("x", "West_St_Paul", "WestStPaul", Likeness.LookAlike)]
    [InlineData("facebook", "ciytofwsp", "cityofwsp", Likeness.Misspelt)]
    [InlineData("facebook", "citofwsp", "cityofwsp", Likeness.Misspelt)]
    [InlineData("x", "WesttStPaull", "WestStPaul", Likeness.Misspelt)]
    [InlineData("instagram", "WestStPaul", "WestStPaul", Likeness.SameName)]
    [InlineData("facebook", "weststpaul_pd", "WestStPaulPD", Likeness.LookAlike)]
    [InlineData(null, "@cityofwsp_", "cityofwsp", Likeness.LookAlike)]
    public void The_official_account_that_it_resembles_is_found(string? platform, string handle, string official, Likeness likeness)
    {
        var match = NearMatch.Find(platform is null ? null : new PlatformKey(platform), handle, Officials);

        Assert.Equal(official, match?.Official.Handle, ignoreCase: true);
        Assert.Equal(likeness, match?.Likeness);
    }

    [Theory]
    [InlineData("eaststpaulbakery")]
    [InlineData("saintpaulmn")]
    [InlineData("WSQ")]
    [InlineData("weststpaulfarmersmarket")]
    [InlineData("100064512345679")]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("😀")]
    public void A_name_of_its_own_resembles_nothing(string handle) => Assert.Null(NearMatch.Find(Facebook, handle, Officials));

    [Fact]
    public void Of_two_equal_likenesses_the_one_on_the_same_platform_is_told_whatever_the_order()
    {
        var forwards = NearMatch.Find(Vimeo, "weststpau1", Officials);
        var backwards = NearMatch.Find(Vimeo, "weststpau1", Officials.Reverse());

        Assert.Equal(Vimeo, forwards?.Official.Platform);
        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public void A_text_of_any_length_is_compared_in_bounded_steps()
    {
        OfficialHandle[] many = [.. Enumerable.Range(0, 500).Select(number => new OfficialHandle(Guid.CreateVersion7(), X, new string('a', 250) + number))];

        Assert.Null(NearMatch.Find(X, new string('b', 2000), many));
        Assert.NotNull(NearMatch.Find(X, new string('a', 250) + "7b", many));
        Assert.Null(NearMatch.Find(X, string.Concat(Enumerable.Repeat("\uD800", 2000)), many));
    }
}
