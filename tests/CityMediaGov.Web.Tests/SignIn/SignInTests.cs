using System.Net;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Tests.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityMediaGov.Web.Tests.SignIn;

public sealed class SignInTests(Town town) : IClassFixture<Town>
{
    [Fact]
    public async Task The_right_password_begins_a_session_and_is_on_record()
    {
        var person = await town.JoinAsync("Ria Right");
        using var visitor = town.Host.Visit();
        var answer = await visitor.SignInAsync(person.Email!);
        Assert.Equal((HttpStatusCode.Redirect, "/work"), (answer.Status, answer.Location));
        Assert.Equal(1, await town.SessionsOfAsync(person));
        Assert.Equal(["person.added", "person.signed-in"], await town.FactsOfAsync(person.Id));
        Assert.Contains("Ria Right", (await visitor.GetAsync("/people/me")).Text, StringComparison.Ordinal);
        Assert.Equal("/work", (await visitor.GetAsync("/sign-in")).Location);
    }

    [Theory]
    [InlineData(" {0} ")]
    [InlineData("{0}\t")]
    [InlineData("\u200B{0}")]
    [InlineData("UPPER")]
    [InlineData("FULLWIDTH")]
    public async Task Every_spelling_of_the_address_is_the_same_person(string form)
    {
        var person = await town.JoinAsync("Sue Spelling");
        var typed = form switch
        {
            "UPPER" => person.Email!.ToUpperInvariant(),
            "FULLWIDTH" => string.Concat(person.Email!.Select(letter => letter is >= 'a' and <= 'z' ? (char)(letter + 0xFEE0) : letter)),
            _ => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, person.Email),
        };
        using var visitor = town.Host.Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(typed)).Status);
        Assert.Equal(1, await town.SessionsOfAsync(person));
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_person_and_one_who_was_shut_out_get_the_same_answer()
    {
        var (known, left) = (await town.JoinAsync("Kim Known"), await town.JoinAsync("Lea Left"));
        await town.Host.InScopeAsync(async services => await services.GetRequiredService<PeopleOffice>()
            .DeactivateAsync(left.Id, "Moved away", await town.Host.ActorAsync(town.City.Steward), town.Host.Clock.Now, default));
        var answers = new List<(HttpStatusCode, string, string)>();
        foreach (var (email, password) in new[] { (known.Email!, "not the right words at all"), ("nobody@city.example", Given.Password), (left.Email!, Given.Password) })
        {
            using var visitor = town.Host.Visit();
            var answer = await visitor.SignInAsync(email, password);
            answers.Add((answer.Status, answer.Title, string.Join('|', answer.Errors)));
            Assert.Null(answer.SessionCookie());
            Assert.Equal(email, answer.ValueOf("Input.Email"));
            Assert.DoesNotContain(password, answer.Body, StringComparison.Ordinal);
        }
        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.BadRequest, answers[0].Item1);
        Assert.Contains("do not belong together", answers[0].Item3, StringComparison.Ordinal);
        Assert.Equal(0, await town.SessionsOfAsync(known));
        Assert.DoesNotContain("person.signed-in", await town.FactsOfAsync(known.Id));
    }

    [Fact]
    public async Task Five_wrong_passwords_pause_the_person_for_ten_minutes_and_a_name_that_nobody_has_as_well()
    {
        var person = await town.JoinAsync("Pat Pause");
        using var visitor = town.Host.Visit();
        foreach (var email in new[] { person.Email!, "phantom@city.example" })
        {
            for (var tries = 1; tries < AppUser.WrongPasswords; tries++)
                Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SignInAsync(email, "wrong words again")).Status);
            var fifth = await visitor.SignInAsync(email, "wrong words again");
            Assert.Equal(HttpStatusCode.TooManyRequests, fifth.Status);
            Assert.Contains("pauses until today, 9:10", fifth.Refusal, StringComparison.Ordinal);
            Assert.Equal("600", fifth.Headers["Retry-After"]);
            Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.SignInAsync(email)).Status); // the right one has to wait too
        }
        Assert.Equal(["person.added", "person.locked-out"], await town.FactsOfAsync(person.Id));

        town.Host.Clock.Advance(AppUser.Pause);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(person.Email!)).Status);
        town.Host.Clock.Now = TestClock.Start;
    }

    [Fact]
    public async Task The_right_password_forgives_the_wrong_ones_before()
    {
        var person = await town.JoinAsync("Fay Forgiven");
        using var visitor = town.Host.Visit();
        for (var round = 0; round < 2; round++)
        {
            for (var tries = 1; tries < AppUser.WrongPasswords; tries++)
                await visitor.SignInAsync(person.Email!, "wrong words again");
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(person.Email!)).Status);
            await visitor.SendAsync("/sign-out", []);
        }
        Assert.DoesNotContain("person.locked-out", await town.FactsOfAsync(person.Id));
    }

    [Fact]
    public async Task More_tries_from_one_address_than_allowed_are_told_to_wait()
    {
        await using var host = new AppHost();
        var city = await Given.CityAsync(host, "wausau");
        var allowed = host.Services.GetRequiredService<IOptions<Limits>>().Value.SignInAsPerson.Tries;
        using var visitor = host.Visit();
        for (var tries = 0; tries < allowed - 1; tries++)
            Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SignInAsync("nobody@city.example", "wrong words again")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.SignInAsync("nobody@city.example", "wrong words again")).Status);
        var over = await visitor.SignInAsync(" Nobody@CITY.example", "wrong words again");
        Assert.Equal(HttpStatusCode.TooManyRequests, over.Status);
        Assert.True(over.Headers.ContainsKey("Retry-After"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(city.Clerk.Email!)).Status);
    }

    [Theory]
    [InlineData("", "", "Give your e-mail address|Give your password")]
    [InlineData("LONG", "x", "Use at most 254 characters")]
    [InlineData("a@city.example", "LONG", "Use at most 256 characters")]
    public async Task A_form_that_is_not_filled_in_says_so_and_keeps_the_address(string email, string password, string expected)
    {
        using var visitor = town.Host.Visit();
        var typed = email == "LONG" ? new string('a', 255) : email;
        var answer = await visitor.SignInAsync(typed, password == "LONG" ? new string('b', 257) : password);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Error: ", answer.Title, StringComparison.Ordinal);
        Assert.All(expected.Split('|'), words => Assert.Contains(answer.Errors, error => error.Contains(words, StringComparison.Ordinal)));
        Assert.Equal(typed, answer.ValueOf("Input.Email"));
    }

    [Fact]
    public async Task Script_in_the_address_is_text()
    {
        using var visitor = town.Host.Visit();
        var answer = await visitor.SignInAsync("\"><script>alert(1)</script>", "x");
        Assert.Equal("\"><script>alert(1)</script>", answer.ValueOf("Input.Email"));
        Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_tells_the_browser_what_to_fill_in_and_works_over_from_another_site()
    {
        using var visitor = town.Host.Visit();
        var page = await visitor.GetAsync("/sign-in?returnUrl=%2Funits");
        Assert.Equal("username", page.One("[name='Input.Email']").GetAttribute("autocomplete"));
        Assert.Equal("current-password", page.One("[name='Input.Password']").GetAttribute("autocomplete"));
        Assert.False(page.Headers.ContainsKey("Refresh"));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in?returnUrl=%2Funits");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var fromMail = await visitor.Client.SendAsync(request);
        Assert.Equal("0; url=/sign-in?returnUrl=%2Funits", fromMail.Headers.GetValues("Refresh").Single());
    }

    [Fact]
    public async Task An_old_hash_is_renewed_by_signing_in()
    {
        var person = await town.JoinAsync("Otis Old");
        var weak = new Microsoft.AspNetCore.Identity.PasswordHasher<AppUser>(Options.Create(new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 10 })).HashPassword(person, Given.Password);
        await town.Host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            (await db.Users.FindAsync(person.Id))!.PasswordHash = weak;
            await db.SaveChangesAsync();
        });
        using var visitor = town.Host.Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(person.Email!)).Status);
        var renewed = (await town.StoredAsync(person.Id)).PasswordHash!;
        Assert.NotEqual(weak, renewed);
        Assert.Equal(1000u, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(renewed).AsSpan(5)));
    }
}
