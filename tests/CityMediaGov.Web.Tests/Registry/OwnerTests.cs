using System.Net;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Registry;

public sealed class OwnerTests(Wausau fixture) : IClassFixture<Wausau>
{
    private TestCity City => fixture.City;

    [Fact, Clause("WAU-OWN-1")]
    public async Task The_owner_is_the_city_and_no_form_can_change_it()
    {
        var account = await City.LiveAsync("Wausau Parks");
        using var keeper = await fixture.Host.VisitAsAsync(City.Coordinator);
        var form = await keeper.GetAsync($"/registry/{account.Id}/modify");
        Assert.Equal("City of Wausau", form.Fact("Owner"));
        Assert.Null(form.Html.QuerySelector("[name*=Owner]"));
        var fields = form.FormFor("Change the entry", []).FieldsWith([("Input.Owner", "Tess Halvorsen"), ("Input.Address", "https://facebook.com/tess"), ("Owner", "Tess")]);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostAsync($"/registry/{account.Id}/modify", fields)).Status);
        var page = await keeper.GetAsync($"/registry/{account.Id}");
        Assert.StartsWith("City of Wausau, whoever opened or runs it", page.Fact("Owner"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tess", page.Text, StringComparison.Ordinal);
        Assert.Equal(account.Address, (await City.ReadAsync(account)).Address);

        var other = await City.ApprovedAsync("Wausau Trails");
        (string, string?)[] registered = [("Input.EstablishedOn", "2026-11-20"), ("Input.RegisteredName", "Jane Doe"), ("Input.NameReason", "The platform knows persons only"), ("Input.AdminEmail", "parks@wausauwi.gov")];
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync($"/registry/{other.Id}/activate", registered, "Put it on the public register")).Status);
        page = await keeper.GetAsync($"/registry/{other.Id}");
        Assert.Equal("Jane Doe", page.Fact("In the name of"));
        Assert.StartsWith("City of Wausau, whoever opened or runs it", page.Fact("Owner"), StringComparison.Ordinal);
    }

    [Fact, Clause("WAU-OWN-2", "WAU-DEF-8")]
    public async Task When_the_only_person_behind_an_account_leaves_the_city_still_owns_it_and_the_register_flags_it()
    {
        var opener = await City.NewPersonAsync("Odd Opener");
        var account = await City.LiveAsync("Ice rink", opener);
        var watched = await City.LiveAsync("Toboggan run", opener, City.Colleague);
        using var staff = await fixture.Host.VisitAsAsync(City.Staff);
        Assert.DoesNotContain("No designated", (await staff.GetAsync("/registry?q=ice+rink")).Text.Split("Show")[1], StringComparison.Ordinal);

        await City.DeactivateAsync(opener);

        var flagged = await staff.GetAsync("/registry?look=NoManager");
        Assert.Equal([$"/registry/{account.Id}"], flagged.Html.QuerySelectorAll(".item a").Select(link => link.GetAttribute("href")));
        Assert.Contains("No designated spokesperson", flagged.WordsOf(".item"), StringComparison.Ordinal);
        var page = await staff.GetAsync($"/registry/{account.Id}");
        Assert.Contains("No designated spokesperson", page.WordsOf(".docket"), StringComparison.Ordinal);
        Assert.StartsWith("City of Wausau, whoever opened or runs it", page.Fact("Owner"), StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("a[href='/policy/clauses/WAU-OWN-2']"));
        Assert.DoesNotContain("No designated", (await staff.GetAsync($"/registry/{watched.Id}")).WordsOf(".docket"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_says_what_it_rests_on_and_opens_the_request_only_to_those_who_may_read_it()
    {
        var account = await City.LiveAsync("Skating");
        using var own = await fixture.Host.VisitAsAsync(City.Colleague);
        Assert.NotNull((await own.GetAsync($"/registry/{account.Id}")).Html.QuerySelector($"a[href='/registry/requests/{account.RequestId}']"));
        using var other = await fixture.Host.VisitAsAsync(City.OtherStaff);
        var page = await other.GetAsync($"/registry/{account.Id}");
        Assert.Null(page.Html.QuerySelector($"a[href='/registry/requests/{account.RequestId}']"));
        Assert.StartsWith("Request ACC-2026-", page.Fact("Rests on"), StringComparison.Ordinal);
        Assert.Equal("Stef Staff", page.Fact("Asked for by"));
    }

    [Fact]
    public async Task An_unknown_account_is_not_there_for_any_of_its_pages()
    {
        using var keeper = await fixture.Host.VisitAsAsync(City.Coordinator);
        foreach (var verb in new[] { "", "/activate", "/modify", "/suspend", "/resume", "/retire", "/reactivate", "/decline" })
            Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync($"/registry/{Guid.NewGuid()}{verb}")).Status);
        var account = await City.LiveAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync($"/registry/{account.Id}/destroy")).Status);
        Assert.Equal(AccountStatus.Live, (await City.ReadAsync(account)).Status);
    }
}

public sealed class AssetTests(WestStPaul fixture) : IClassFixture<WestStPaul>
{
    [Fact, Clause("WSP-POLICY-2")]
    public async Task Every_account_on_the_register_is_an_asset_of_the_city()
    {
        using var staff = await fixture.Host.VisitAsAsync(fixture.City.Staff);
        foreach (var account in new[] { await fixture.City.ListedAsync("vimeo.com/weststpaul"), await fixture.City.ProposedAsync() })
        {
            var page = await staff.GetAsync($"/registry/{account.Id}");
            Assert.StartsWith("City of West St. Paul, whoever opened or runs it", page.Fact("Owner"), StringComparison.Ordinal);
            Assert.NotNull(page.Html.QuerySelector("a[href='/policy/clauses/WSP-POLICY-2']"));
        }
    }
}
