using System.Net;
using CityMediaGov.Domain.Policies;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Access;

/// <summary>One caller at one door: what has to be answered to everything that may be sent there.</summary>
internal sealed class Trial(PolicyProfile policy, Door door, Caller caller, List<string> findings)
{
    /// <summary>What is answered whatever the caller sends; null when the page itself answers.</summary>
    private HttpStatusCode? Barred =>
        IsOff ? HttpStatusCode.NotFound
        : door.OpensTo(caller.Actor) ? null
        : caller.Actor is null ? HttpStatusCode.Found
        : HttpStatusCode.Forbidden;

    public bool IsBarred => Barred is not null;

    private bool IsOff => door.Feature is { } feature && !policy.Has(feature);

    /// <summary>Reads an existing record, or the page that has none. A record that is not for this caller is not there.</summary>
    public async Task<HttpStatusCode> ReadAsync(string address, HttpStatusCode usual)
    {
        var page = await caller.AskAsync("GET", address);
        var expected = !door.Takes("GET") ? [HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound]
            : Barred is { } barred ? [barred]
            : door.HasRecord ? [usual, HttpStatusCode.NotFound]
            : door.IsWayIn && caller.Actor is not null ? [usual, HttpStatusCode.Found]
            : new[] { usual };
        Check("GET", address, page, expected);
        CheckTheWayIn(address, page);

        var head = await caller.AskAsync("HEAD", address);
        if (door.Takes("HEAD") && head.Status != page.Status)
            Find("HEAD", address, head, "the same as to GET");
        return page.Status;
    }

    /// <summary>There is no such record: nobody may learn more than that.</summary>
    public async Task ReadUnknownAsync(string address)
    {
        if (door.Takes("GET"))
            Check("GET", address, await caller.AskAsync("GET", address), [Barred ?? HttpStatusCode.NotFound]);
    }

    /// <summary>Data for scripts of other sites may be asked about by OPTIONS; nothing else takes a method that is not its own.</summary>
    public async Task NeverAsync(string method, string address)
    {
        if (door.Methods?.Contains(method) == true)
            return;
        Check(method, address, await caller.AskAsync(method, address), [HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
    }

    public async Task SendWithoutTokenAsync(string address)
    {
        if (door.IsPage)
            Check("POST without token", address, await caller.AskAsync("POST", address), [Barred ?? Tokenless]);
    }

    /// <summary>From a page of another site, with a good token of one's own.</summary>
    public async Task SendFromElsewhereAsync(string address)
    {
        if (!door.IsPage)
            return;
        foreach (var (name, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example"), ("Origin", "null") })
        {
            var answer = await caller.AskAsync("POST", $"{address}?__RequestVerificationToken={Uri.EscapeDataString(await caller.TokenAsync())}", (name, value));
            Check($"POST with {name}: {value}", address, answer, IsOff ? [HttpStatusCode.NotFound] : [HttpStatusCode.BadRequest]);
        }
    }

    /// <summary>An empty form with a token, to each thing that the page does.</summary>
    public async Task SendAsync(string address)
    {
        foreach (var handler in door.IsPage ? door.Handlers.DefaultIfEmpty("") : [])
        {
            var target = handler.Length == 0 ? address : $"{address}?handler={handler}";
            var status = await caller.PostWithTokenAsync(target);
            if (Barred is { } barred ? status != barred : status >= HttpStatusCode.InternalServerError)
                findings.Add($"{caller.Who}: POST {target} with token: {(int)status}, expected {(Barred is null ? "no failure" : (int)Barred)}");
        }
    }

    // The error page stands in for whatever failed, so it asks for no token; it does nothing either.
    private HttpStatusCode Tokenless => door.Page == "/Public/Error" ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest;

    /// <summary>Who has to sign in comes back to where they wanted to go.</summary>
    private void CheckTheWayIn(string address, Page page)
    {
        if (Barred == HttpStatusCode.Found && page.Location?.EndsWith($"/sign-in?returnUrl={Uri.EscapeDataString(address)}", StringComparison.Ordinal) != true)
            Find("GET", address, page, $"the sign-in, and not {page.Location}");
    }

    private void Check(string what, string address, Page page, HttpStatusCode[] expected)
    {
        if (!expected.Contains(page.Status))
            Find(what, address, page, string.Join(" or ", expected.Select(status => (int)status)));
    }

    private void Find(string what, string address, Page page, string expected) =>
        findings.Add($"{caller.Who}: {what} {address} ({door.Page}): {(int)page.Status}, expected {expected}");
}
