using System.Net;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry.Requests;

/// <summary>Everything that can be wrong with what was typed: the same page, the words beside the field, the text kept, nothing stored.</summary>
public sealed class RefusedFieldTests(ListCity asking) : IClassFixture<ListCity>
{
    private TestCity City => asking.City;

    [Theory]
    [InlineData("Address", "", "Write the address that the account will have")]
    [InlineData("Address", "javascript:alert(1)", "Only web addresses that start with https:// or http:// can be checked.")]
    [InlineData("Address", "ftp://parks.example", "Only web addresses that start with https:// or http:// can be checked.")]
    [InlineData("Address", "@parks", "“parks” is a name without a platform. Write the whole address, such as facebook.com/parks.")]
    [InlineData("Address", "https://www.fаcebook.com/parks", "This address has letters of another script that look like Latin ones. Type it anew.")]
    [InlineData("Address", "https://www.facebook.com@parks.example/", "This address hides another one behind an @. Paste the address of the account itself.")]
    [InlineData("Address", "https://bit.ly/3abc", "A short link can lead anywhere. Paste the address of the account itself.")]
    [InlineData("Address", "https://192.0.2.7/parks", "This address is a number. Social media have a name as address.")]
    [InlineData("Address", "https://www.linkedin.com/in/stef-staff", "This is a person’s own profile. Personal accounts are outside the policy and cannot be registered.")]
    [InlineData("Platform", "facebook", "The address is on Instagram. Choose that, or correct the address.")]
    [InlineData("Name", "  ", "Name the account as residents will read it")]
    [InlineData("UnitId", "", "Choose the unit that will run it")]
    [InlineData("UnitId", "0197a000-0000-7000-8000-00000000dead", "Choose the unit that will run it")]
    [InlineData("UnitId", "parks", "“parks” cannot be used here")]
    [InlineData("OfficialEmail", "parks", "“parks” is not an e-mail address.")]
    [InlineData("Purpose", "", "Say what the account is for")]
    [InlineData("Audience", "", "Say for whom it is")]
    [InlineData("Need", "", "Say why an existing account cannot do this")]
    [InlineData("Language", "", "Choose the language of the account")]
    [InlineData("Language", "klingon", "Choose the language of the account")]
    [InlineData("CommentMode", "loud", "Say whether residents will be able to comment")]
    [InlineData("Managers", null, "Name at least one social media manager")]
    [InlineData("Managers", "0197a000-0000-7000-8000-00000000dead", "Name at least one social media manager")]
    [InlineData("OtherManagers", "nobody@city.example", "Nobody who may sign in has the address “nobody@city.example”")]
    public Task A_wrong_answer_is_named_beside_its_field(string field, string? typed, string words) => RefusedAsync(field, typed, words);

    [Theory, Clause("WSP-DEF-1")]
    [InlineData("residents-list@wspmn.gov")]
    [InlineData("mailto:residents-list@wspmn.gov")]
    public Task An_email_list_is_no_account(string address) => RefusedAsync("Address", address, "This is an e-mail address. An e-mail list is not social media.");

    [Fact, Clause("WSP-PURPOSE-1")]
    public Task A_request_without_a_function_of_the_policy_is_refused() => RefusedAsync("Purposes", null,
        "Choose at least one: communicate and deliver messages directly to citizens; encourage citizen involvement, interaction and feedback");

    [Fact]
    public Task A_function_that_the_policy_does_not_have_counts_for_nothing() => RefusedAsync("Purposes", "advertise",
        "Choose at least one: communicate and deliver messages directly to citizens; encourage citizen involvement, interaction and feedback");

    [Fact, Clause("WSP-PURPOSE-2")]
    public async Task Who_invites_feedback_must_say_how_comments_are_treated()
    {
        var before = await asking.EverythingAsync();

        var refused = await asking.SendAsync(City.Staff, asking.CompleteBut(("Input.Purposes", "involvement"), ("Input.CommentMode", null)));

        AssertRefused(refused, "CommentMode", "Say whether residents will be able to comment");
        Assert.Equal(before, await asking.EverythingAsync());
        var asked = await asking.AskedAsync(City.Staff, asking.CompleteBut(("Input.Purposes", "involvement"), ("Input.CommentMode", "moderated")));
        Assert.Equal("moderated", (await asking.AccountOfAsync(asked.Id)).CommentMode);
    }

    [Theory]
    [InlineData("Address", AccountRequest.AddressLength)]
    [InlineData("OtherPlatform", AccountRequest.NameLength)]
    [InlineData("Name", AccountRequest.NameLength)]
    [InlineData("OfficialEmail", AccountRequest.ContactLength)]
    [InlineData("Purpose", AccountRequest.TextLength)]
    [InlineData("Audience", AccountRequest.AudienceLength)]
    [InlineData("Need", AccountRequest.TextLength)]
    [InlineData("PublicContact", AccountRequest.ContactLength)]
    [InlineData("OtherManagers", 1000)]
    public async Task Too_long_a_text_is_refused_for_sending_and_for_a_draft_alike(string field, int most)
    {
        var long_ = new string('a', most + 1);
        await RefusedAsync(field, long_, $"Use {most} characters at most. There are {most + 1}.");
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var before = await asking.EverythingAsync();

        var draft = await author.SendAsync(AskingCity.NewAddress, asking.CompleteBut(($"Input.{field}", long_)), "Save draft");

        Assert.Equal(HttpStatusCode.BadRequest, draft.Status);
        Assert.Equal(before, await asking.EverythingAsync());
    }

    [Theory]
    [InlineData("https://www.instagram.com/Twice/")]
    [InlineData("http://instagram.com/TWICE?igsh=abc")]
    [InlineData("instagram.com/twice")]
    [InlineData("https://www.instagram.com/twice/reels/")]
    public async Task The_same_account_in_another_spelling_is_one_account(string spelling)
    {
        if (!await asking.Host.ReadAsync(db => db.SocialAccounts.AnyAsync(account => account.AddressKey == "instagram.com/twice")))
            await asking.AskedAsync(City.Staff, asking.Complete("https://www.instagram.com/twice"));

        await RefusedAsync("Address", spelling, "The register has this account already: Parks and Recreation on Instagram");
    }

    [Fact]
    public async Task A_closed_unit_can_ask_for_nothing()
    {
        var closed = await asking.Host.InScopeAsync(async services =>
        {
            var db = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Domain.Data.AppDbContext>(services);
            var steward = await asking.Host.ActorAsync(City.Steward);
            var unit = Unit.Add(new("Old Harbor Office", City.Parks.Type, null), steward, asking.Host.Clock.Now);
            db.Add(unit);
            await db.SaveChangesAsync();
            unit.Close(steward, 0, "Merged", asking.Host.Clock.Now);
            await db.SaveChangesAsync();
            return unit;
        });

        await RefusedAsync("UnitId", closed.Id.ToString(), "This unit is closed. Choose another one.");
    }

    [Fact]
    public async Task Several_wrong_answers_are_all_named_and_every_answer_is_kept()
    {
        var typed = asking.CompleteBut(("Input.Audience", ""), ("Input.Need", ""), ("Input.Purposes", "deliver-messages"), ("Input.Purposes", "involvement"),
            ("Input.Managers", City.Staff.Id.ToString()), ("Input.Managers", City.Colleague.Id.ToString()));

        var refused = await asking.SendAsync(City.Staff, typed);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.StartsWith("Error: ", refused.Title, StringComparison.Ordinal);
        Assert.Equal("Two things to correct", refused.WordsOf(".errors h2"));
        var kept = refused.FormFor(null, ["Input.Address"]).Fields;
        Assert.All(typed.Where(field => field.Name != "Input.Risk"), field => Assert.Contains((field.Name, field.Value!), kept));
        Assert.Equal("#Input_Audience", refused.Html.QuerySelector(".errors a")!.GetAttribute("href"));
    }

    private async Task RefusedAsync(string field, string? typed, string words)
    {
        var before = await asking.EverythingAsync();
        var answers = asking.CompleteBut(($"Input.{field}", typed));

        var refused = await asking.SendAsync(City.Staff, answers);

        AssertRefused(refused, field, words);
        if (typed is not null && field is not ("UnitId" or "Language" or "Platform" or "CommentMode" or "Managers" or "Purposes"))
            Assert.Equal(typed, refused.ValueOf($"Input.{field}"));
        Assert.Equal(before, await asking.EverythingAsync());
    }

    private static void AssertRefused(Page refused, string field, string words)
    {
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal($"Error: {words}", Page.Fold(refused.One($"#Input_{field}-e").TextContent));
        Assert.Contains(words, refused.Errors);
    }
}
