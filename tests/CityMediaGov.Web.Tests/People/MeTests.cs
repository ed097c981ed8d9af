using System.Net;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.SignIn;

namespace CityMediaGov.Web.Tests.People;

public sealed class MeTests(Town town) : IClassFixture<Town>
{
    private const string Other = "nine brown otters down the creek";

    [Fact]
    public async Task A_new_password_ends_the_sessions_elsewhere_and_keeps_this_one()
    {
        var person = await town.JoinAsync("Pia Password");
        var elsewhere = await Doorway.CookieOfAsync(town.Host, person.Email!);
        using var visitor = town.Host.Visit();
        await visitor.SignInAsync(person.Email!);
        var answer = await visitor.SendAsync("/people/me", [("Input.Current", Given.Password), ("Input.New", Other)]);
        Assert.Equal("/people/me", answer.Location);
        Assert.Contains("Your password is changed.", (await visitor.FollowAsync(answer)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await Doorway.TryAsync(town.Host, elsewhere));
        Assert.Contains("person.password-changed", await town.FactsOfAsync(person.Id));
        using var again = town.Host.Visit();
        Assert.Equal(HttpStatusCode.BadRequest, (await again.SignInAsync(person.Email!)).Status);
        Assert.Equal("/work", (await again.SignInAsync(person.Email!, Other)).Location);
    }

    [Theory]
    [InlineData("", "", "Give the password that you have now")]
    [InlineData("wrong words for this", Other, "This is not your password")]
    [InlineData(Given.Password, "short", "at least 15 characters")]
    [InlineData(Given.Password, "wendy weak wendy weak", "own name")]
    public async Task A_bad_password_changes_nothing(string current, string chosen, string expected)
    {
        var person = await town.JoinAsync("Wendy Weak");
        using var visitor = await town.Host.VisitAsAsync(person);
        var answer = await visitor.SendAsync("/people/me", [("Input.Current", current), ("Input.New", chosen)]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains(expected, StringComparison.Ordinal));
        Assert.Equal((await town.StoredAsync(person.Id)).PasswordHash, person.PasswordHash);
        Assert.DoesNotContain("person.password-changed", await town.FactsOfAsync(person.Id));
    }

    [Fact]
    public async Task All_other_sessions_are_ended_by_one_button()
    {
        var person = await town.JoinAsync("Sid Sessions");
        var elsewhere = await Doorway.CookieOfAsync(town.Host, person.Email!);
        using var visitor = town.Host.Visit();
        await visitor.SignInAsync(person.Email!);
        var page = await visitor.GetAsync("/people/me");
        Assert.Equal(2, page.Html.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("this one", page.Text, StringComparison.Ordinal);
        var answer = await visitor.SendAsync(page, [], "End all others");
        Assert.Equal(1, (await visitor.FollowAsync(answer)).Html.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(HttpStatusCode.Redirect, await Doorway.TryAsync(town.Host, elsewhere));
    }
}
