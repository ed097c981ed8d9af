using System.Net;

namespace CityMediaGov.TestKit.States;

internal static class PublicStates
{
    public static IEnumerable<PageState> Of(StateWorld world) => [.. Directory(world), .. Verify(world), .. Accounts(world), .. Statements(world), .. Errors(world)];

    private static IEnumerable<PageState> Directory(StateWorld world)
    {
        var (city, empty) = (world.City, world.Empty);
        yield return city.State("/Public/Index", "with accounts", null, "/");
        yield return empty.State("/Public/Index", "draft, no account yet", null, "/");
        yield return city.State("/Public/Directory", "with accounts", null, "/directory");
        yield return city.State("/Public/Directory", "for staff", city.Staff, "/directory");
        yield return city.State("/Public/Directory", "nothing fits", null, "/directory?q=nothing-like-this");
        yield return empty.State("/Public/Directory", "empty", null, "/directory");
        yield return city.State("/Public/Directory", "in another order, narrowed", null, "/directory?sort=unit&status=official", "of 4");
        yield return city.State("/Public/Embed", "with accounts", null, "/directory/embed", "Official accounts of the");
        yield return city.State("/Public/Embed", "former ones too", null, "/directory/embed?status=all", "No longer official");
        yield return empty.State("/Public/Embed", "empty", null, "/directory/embed", "No account matches");
    }

    private static IEnumerable<PageState> Verify(StateWorld world)
    {
        var (city, of) = (world.City, world.Of);
        yield return city.State("/Public/Verify", "nothing typed", null, "/verify", "Is this account official?");
        yield return city.State("/Public/Verify", "official", null, $"/verify?q={Uri.EscapeDataString(of.Listed.Url)}");
        yield return city.State("/Public/Verify", "retired", null, $"/verify?q={Uri.EscapeDataString(of.Retired.Url)}");
        yield return city.State("/Public/Verify", "near to an official one", null, $"/verify?q={Uri.EscapeDataString(of.Listed.Url.TrimEnd('/') + "-official")}");
        yield return city.State("/Public/Verify", "unknown", null, "/verify?q=https%3A%2F%2Fexample.org%2Fsomething");
        yield return city.State("/Public/Verify", "not an address", null, "/verify?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        yield return city.State("/Public/Verify", "one long word", null, $"/verify?q={new string('a', 500)}");
    }

    private static IEnumerable<PageState> Accounts(StateWorld world)
    {
        var (city, of) = (world.City, world.Of);
        yield return city.State("/Public/Accounts", "official", null, $"/accounts/{of.Listed.Slug}", "Official account");
        yield return city.State("/Public/Accounts", "former", null, $"/accounts/{of.Retired.Slug}", "Former account");
        yield return city.NotFound("/Public/Accounts", null, "/accounts/no-such-account");
        yield return city.State("/Public/Card", "to print", null, $"/accounts/{of.Listed.Slug}/card", "This is an official account of the City");
        yield return city.NotFound("/Public/Card", null, $"/accounts/{of.Retired.Slug}/card");
        yield return city.NotFound("/Public/Accounts", null, $"/accounts/{of.Proposed.Slug}") with { Name = "only proposed" };
    }

    private static IEnumerable<PageState> Statements(StateWorld world)
    {
        var city = world.City;
        yield return city.State("/Public/Accessibility", "statement", null, "/accessibility");
        yield return city.State("/Public/Privacy", "statement", null, "/privacy");
        yield return city.State("/Public/Appearance", "choice", null, "/appearance");
    }

    /// <summary>Those that a reader can bring about without breaking anything.</summary>
    private static IEnumerable<PageState> Errors(StateWorld world)
    {
        var city = world.City;
        foreach (var status in new[] { 400, 403, 404, 405, 409, 413, 429, 500, 503 })
            yield return city.State("/Public/Error", $"{status}", null, $"/error/{status}") with { Status = (HttpStatusCode)status };
        yield return city.State("/Public/Error", "404 for staff", city.Staff, "/no/such/page") with { Status = HttpStatusCode.NotFound };
    }
}
