using System.Net;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.SignIn;

/// <summary>Signing in by the form, as a browser does, and with a cookie that somebody copied.</summary>
internal static class Doorway
{
    public const string Cookie = "cmg-id";

    public static Task<Page> SignInAsync(this Visitor visitor, string email, string password = Given.Password, string address = "/sign-in") =>
        visitor.SendAsync(address, [("Input.Email", email), ("Input.Password", password)]);

    /// <summary>The value of the session's cookie that an answer set; null when it set none.</summary>
    public static string? SessionCookie(this Page answer) => !answer.Headers.TryGetValue("Set-Cookie", out var set) ? null : set
        .Split(", ").Where(part => part.StartsWith($"{Cookie}=", StringComparison.Ordinal)).Select(part => part.Split(';')[0][(Cookie.Length + 1)..]).LastOrDefault(value => value.Length > 0);

    /// <summary>Signs in and gives the cookie.</summary>
    public static async Task<string> CookieOfAsync(AppHost host, string email, string password = Given.Password)
    {
        using var visitor = host.Visit();
        var answer = await visitor.SignInAsync(email, password);
        return answer.SessionCookie() ?? throw new InvalidOperationException($"{(int)answer.Status}: {answer.Text}");
    }

    /// <summary>What a staff page answers to whoever has the cookie: OK, or the way to the sign-in.</summary>
    public static async Task<HttpStatusCode> TryAsync(AppHost host, string cookie, string address = "/people/me")
    {
        using var client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new("http://localhost") });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", $"{Cookie}={cookie}");
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
