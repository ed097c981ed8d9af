using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed class OverlapTests
{
    private static readonly PlatformKey Facebook = new("facebook");
    private static readonly PlatformKey Instagram = new("instagram");
    private static readonly Guid Parks = Guid.CreateVersion7();
    private static readonly Guid Police = Guid.CreateVersion7();

    private static readonly ExistingAccount CityPage = Account("City on Facebook", Facebook, null, "News of the City for all residents");
    private static readonly ExistingAccount Events = Account("Events on Facebook", Facebook, Parks, "Events");
    private static readonly ExistingAccount Recreation = Account("Recreation on Facebook", Facebook, Parks, "Recreation programs and swimming lessons for families");
    private static readonly ExistingAccount PolicePage = Account("Police on Facebook", Facebook, Police, "Crime prevention, traffic alerts");
    private static readonly ExistingAccount[] All = [CityPage, PolicePage, Recreation, Events];

    [Fact]
    public void A_second_account_of_a_unit_on_the_same_platform_is_told()
    {
        var overlaps = Overlap.Find(new AccountAim(Facebook, Police, "Recruiting"), All);

        var overlap = Assert.Single(overlaps);
        Assert.Equal(PolicePage, overlap.Account);
        Assert.True(overlap.SameUnitAndPlatform);
        Assert.Empty(overlap.SharedWords);
    }

    [Fact]
    public void The_same_work_elsewhere_is_told_with_the_words_they_share()
    {
        var overlaps = Overlap.Find(new AccountAim(Instagram, Police, "Photos of families at Swimming lessons, and Facebook reminders"), All);

        var overlap = Assert.Single(overlaps);
        Assert.Equal(Recreation, overlap.Account);
        Assert.False(overlap.SameUnitAndPlatform);
        Assert.Equal(["families", "swimming", "lessons"], overlap.SharedWords);
    }

    [Fact]
    public void The_closest_account_comes_first()
    {
        var overlaps = Overlap.Find(new AccountAim(Facebook, Parks, "An event a week: swimming, recreation"), All);

        Assert.Equal([Recreation, Events], overlaps.Select(overlap => overlap.Account));
        Assert.Equal(["event"], overlaps[1].SharedWords);
    }

    [Fact]
    public void One_word_on_the_same_platform_is_enough_when_the_units_differ()
    {
        var overlap = Assert.Single(Overlap.Find(new AccountAim(Facebook, Guid.CreateVersion7(), "Traffic and road works"), All));

        Assert.Equal(PolicePage, overlap.Account);
        Assert.False(overlap.SameUnitAndPlatform);
        Assert.Equal(["traffic"], overlap.SharedWords);
    }

    [Theory]
    [InlineData("Library books and reading hours")]
    [InlineData("Information for the public about the City")]
    [InlineData("")]
    [InlineData("… 😀 \uD800 —")]
    public void Different_work_or_common_words_overlap_with_nothing(string purpose) =>
        Assert.Empty(Overlap.Find(new AccountAim(Instagram, Guid.CreateVersion7(), purpose), All));

    [Fact]
    public void The_same_area_of_interest_is_told_on_any_platform()
    {
        ExistingAccount fair = new(Guid.CreateVersion7(), "Fair on Instagram", new(Instagram, Police, "Rides") { Areas = ["events", "safety"] });
        var overlap = Assert.Single(Overlap.Find(new AccountAim(Facebook, Parks, "Concerts") { Areas = ["events"] }, [fair, CityPage]));

        Assert.Equal((fair, false), (overlap.Account, overlap.SameUnitAndPlatform));
        Assert.Equal(["events"], overlap.SharedAreas);
        Assert.Equal("is about Events too", overlap.InCommon([new("events", "Events", "city"), new("safety", "Public safety", "city")]));
    }

    [Fact]
    public void Where_the_policy_wants_no_duplication_the_same_platform_is_enough()
    {
        AccountAim asked = new(Facebook, Guid.CreateVersion7(), "Library books");
        Assert.Empty(Overlap.Find(asked, All));

        var overlaps = Overlap.Find(asked, All, byPlatform: true);
        Assert.Equal(All.Length, overlaps.Count);
        Assert.All(overlaps, overlap => Assert.Equal("is on the same platform", overlap.InCommon([])));
    }

    private static ExistingAccount Account(string title, PlatformKey platform, Guid? unit, string purpose) =>
        new(Guid.CreateVersion7(), title, new AccountAim(platform, unit, purpose));
}
