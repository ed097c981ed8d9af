using System.Net;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Access;

/// <summary>Somebody in front of every door, with the browser that they use.</summary>
/// <param name="Who">The office, for the findings.</param>
/// <param name="Actor">What the rules know of them; null for who is not signed in, or no longer.</param>
internal sealed record Caller(string Who, Actor? Actor, Visitor Browser) : IDisposable
{
    private string? token;

    public void Dispose() => Browser.Dispose();

    public async Task<Page> AskAsync(string method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), address);
        if (method is not ("GET" or "HEAD" or "OPTIONS"))
            request.Content = new FormUrlEncodedContent([]);
        foreach (var (name, value) in headers.Length > 0 ? headers : [("Sec-Fetch-Site", "same-origin")])
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Browser.Client.SendAsync(request);
        return await Page.ReadAsync(response);
    }

    /// <summary>A form with a token of one's own and nothing else in it.</summary>
    public async Task<HttpStatusCode> PostWithTokenAsync(string address) =>
        (await Browser.PostAsync(address, [("__RequestVerificationToken", await TokenAsync())])).Status;

    /// <summary>From a form that everybody is shown.</summary>
    public async Task<string> TokenAsync() => token ??= (await Browser.GetAsync("/appearance"))
        .One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
}
