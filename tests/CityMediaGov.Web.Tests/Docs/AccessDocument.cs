using System.Text;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>docs/access.md: each address, what it asks for, and which role has that.</summary>
/// <param name="roles">Each role and what it may do, in the order of the columns.</param>
public sealed class AccessDocument(IReadOnlyList<DocumentedAddress> addresses, IReadOnlyList<(string Role, IReadOnlyCollection<string> Permissions)> roles)
{
    /// <summary>Addresses that declare nothing, two things at once, or are open outside the two folders for it.</summary>
    public IEnumerable<string> Findings()
    {
        foreach (var address in addresses)
        {
            var declared = Convert.ToInt32(address.IsAnonymous) + Convert.ToInt32(address.IsAnySignedIn) + Convert.ToInt32(address.Permissions.Count > 0);
            if (declared != 1)
                yield return $"{address.Route} declares {declared} of [RequirePermission], [AnySignedIn] and [AllowAnonymous]; it has to be one.";
            if (address is { IsAnonymous: true, Page: { } page } && !page.StartsWith("/Public/", StringComparison.Ordinal) && !page.StartsWith("/SignIn/", StringComparison.Ordinal))
                yield return $"{address.Route} is open to everybody, yet its page {page} is neither under Public nor under SignIn.";
        }
    }

    public string Render()
    {
        var text = new StringBuilder("""
            # Who may open what

            Generated from the endpoints and the roles. ● may open the address; whether it shows or does something there is up to the
            record's own rules (whose unit, whose turn). Everything is closed that is not listed.

            """);
        Append(text, "Open to everybody", addresses.Where(address => address.IsAnonymous));
        Append(text, "For everybody who is signed in", addresses.Where(address => address.IsAnySignedIn));

        text.AppendLf($"\n## By role\n\n| Address | Asks for | {string.Join(" | ", roles.Select(role => role.Role))} |");
        text.AppendLf($"|---|---|{string.Concat(roles.Select(_ => ":-:|"))}");
        foreach (var address in InOrder(addresses.Where(address => address.Permissions.Count > 0)))
        {
            var marks = roles.Select(role => address.Permissions.All(role.Permissions.Contains) ? "●" : " ");
            text.AppendLf($"| {Shown(address)} | {string.Join(" and ", address.Permissions)} | {string.Join(" | ", marks)} |");
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string heading, IEnumerable<DocumentedAddress> open)
    {
        text.AppendLf($"\n## {heading}\n\n| Address | Page |\n|---|---|");
        foreach (var address in InOrder(open))
            text.AppendLf($"| {Shown(address)} | {address.Page} |");
    }

    private static IEnumerable<DocumentedAddress> InOrder(IEnumerable<DocumentedAddress> some) =>
        some.OrderBy(address => address.Route, StringComparer.Ordinal).ThenBy(address => address.Methods, StringComparer.Ordinal);

    private static string Shown(DocumentedAddress address) => address.Page is null ? $"`{address.Methods} {address.Route}`" : $"`{address.Route}`";
}
