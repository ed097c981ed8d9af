using System.Net;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Tests.People;

namespace CityMediaGov.Web.Tests.SignIn;

public sealed class ReturnTests(Town town) : IClassFixture<Town>
{
    public static TheoryData<string> Foreign { get; } =
    [
        "//evil.example", "/\\evil.example", "https:evil.example", "https://evil.example/", "%2f%2fevil.example", "/%2f%2fevil.example", "/%5cevil.example",
        "/\tevil/..//evil.example", "/\n/evil.example", "javascript:alert(1)", "data:text/html,x", "\\\\evil.example", "///evil.example", "evil.example", " //evil.example", "/%09/evil.example",
        "~//evil.example", "", "/sign-in?returnUrl=/sign-in", "/sign-out", "/Invite/abc",
    ];

    [Theory, MemberData(nameof(Foreign))]
    public async Task After_signing_in_nobody_is_led_to_another_site(string asked)
    {
        Assert.Equal(LocalReturn.Usual, LocalReturn.Of(asked));
        using var visitor = town.Host.Visit();
        var answer = await visitor.SignInAsync(town.City.Clerk.Email!, address: $"/sign-in?returnUrl={Uri.EscapeDataString(asked)}");
        Assert.Equal((HttpStatusCode.Redirect, "/work"), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("/units")]
    [InlineData("/people?q=a%26b&unit=")]
    [InlineData("/people/invitations")]
    public async Task A_page_asked_for_while_signed_out_opens_after_signing_in(string page)
    {
        using var visitor = town.Host.Visit();
        var turned = await visitor.GetAsync(page);
        Assert.Equal(HttpStatusCode.Redirect, turned.Status);
        Assert.StartsWith("http://localhost/sign-in?returnUrl=", turned.Location, StringComparison.Ordinal);
        var signedIn = await visitor.SignInAsync(town.City.Steward.Email!, address: new Uri(turned.Location!).PathAndQuery);
        Assert.Equal(page, signedIn.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.FollowAsync(signedIn)).Status);
    }
}
