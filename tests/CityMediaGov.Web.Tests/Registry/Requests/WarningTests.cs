using System.Net;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Registry.Requests;

public sealed class WarningTests(ListCity asking) : IClassFixture<ListCity>
{
    private TestCity City => asking.City;

    [Fact]
    public async Task Another_account_than_the_listed_five_is_warned_of_and_not_refused()
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var address = asking.FreshAddress();
        var draft = await author.FollowAsync(await author.SendAsync(AskingCity.NewAddress, asking.Complete(address), "Save draft"));

        Assert.Contains("This would be a sixth account.", draft.Text, StringComparison.Ordinal);
        Assert.Contains("The City’s social media accounts are exclusively the following", draft.Text, StringComparison.Ordinal);
        Assert.Contains("and the policy’s list of five is amended", draft.WordsOf(".order"), StringComparison.Ordinal);
        var sent = await author.SendAsync(draft, [], AskingCity.SendButton(draft));
        Assert.Equal([], sent.Errors);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
    }

    [Fact]
    public async Task An_account_that_does_the_same_work_is_shown_with_a_link()
    {
        var other = await asking.AskedAsync(City.OtherStaff, asking.CompleteBut(
            ("Input.UnitId", City.Works.Id.ToString()), ("Input.Name", "Street works"), ("Input.Purpose", "Detours and snow plowing"), ("Input.Managers", City.OtherStaff.Id.ToString())));
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var draft = await author.FollowAsync(await author.SendAsync(AskingCity.NewAddress, asking.CompleteBut(("Input.Purpose", "Snow plowing near parks")), "Save draft"));

        Assert.Contains("Much of this may exist already. Street works on Instagram speaks of “snow”, “plowing” too.", draft.Text, StringComparison.Ordinal);
        Assert.NotNull(draft.Html.QuerySelector($".caution a[href='/registry/{(await asking.AccountOfAsync(other.Id)).Id}']"));
    }

    [Fact]
    public async Task An_account_that_is_on_the_register_already_is_shown_before_anything_is_sent()
    {
        var taken = await asking.AskedAsync(City.OtherStaff, asking.CompleteBut(
            ("Input.UnitId", City.Works.Id.ToString()), ("Input.Address", "https://vimeo.com/works"), ("Input.Name", "Works films"), ("Input.Managers", City.OtherStaff.Id.ToString())));
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var draft = await author.FollowAsync(await author.SendAsync(AskingCity.NewAddress, asking.CompleteBut(("Input.Address", "VIMEO.com/Works/")), "Save draft"));

        Assert.Contains("This account is on the register. Works films on Vimeo.", draft.Text, StringComparison.Ordinal);
        Assert.NotNull(draft.Html.QuerySelector($".caution a[href='/registry/{(await asking.AccountOfAsync(taken.Id)).Id}']"));
    }
}
