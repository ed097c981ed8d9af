using System.Net;
using System.Text.RegularExpressions;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Access;

/// <param name="Known">Addresses of records that exist, or of the page itself.</param>
/// <param name="Unknown">The same for a record that does not; null for a page without a record.</param>
/// <param name="Usual">What who may enter is answered.</param>
internal sealed record Sample(IReadOnlyList<string> Known, string? Unknown, HttpStatusCode Usual)
{
    public IEnumerable<string> All => Unknown is null ? Known : [.. Known, Unknown];
}

/// <summary>For every page that shows a record, one that exists. A page that is missing here fails the test.</summary>
internal sealed partial class Samples(IReadOnlyDictionary<string, string> records)
{
    /// <summary>Pages that do not answer 200 to a plain GET, and why.</summary>
    private static readonly Dictionary<string, HttpStatusCode> Unusual = new()
    {
        ["/Public/Error"] = HttpStatusCode.NotFound, // it is about an address that is not there
        ["/verify.json"] = HttpStatusCode.BadRequest, // it is not asked anything
        ["/SignIn/SetUp"] = HttpStatusCode.NotFound, // the city is set up
    };

    public static async Task<Samples> MakeAsync(TestCity city)
    {
        var request = await city.AskAsync(city.Staff);
        var (account, approval) = (await city.AccountOfAsync(request), await city.ApprovalOfAsync(request));
        var official = await city.Host.ReadAsync(db => db.SocialAccounts.Public().Select(found => found.Slug).FirstOrDefaultAsync()) ?? (await city.GoLiveAsync()).Slug;
        return new(new Dictionary<string, string>
        {
            ["/Public/Accounts"] = $"/accounts/{official}",
            ["/Approvals/Decide"] = $"/approvals/{approval}",
            ["/Public/Error"] = "/error/404",
            ["/Registry/Details"] = $"/registry/{account.Id}",
            ["/Registry/Activate"] = $"/registry/{account.Id}/activate",
            ["/Registry/Modify"] = $"/registry/{account.Id}/modify",
            ["/Registry/Move"] = $"/registry/{account.Id}/retire",
        });
    }

    public IEnumerable<string> Missing(IEnumerable<Door> doors) => doors
        .Where(door => door.HasRecord && !records.ContainsKey(door.Page ?? door.Route))
        .Select(door => $"{door.Page ?? door.Route} shows a record: name one in {nameof(Samples)}.");

    public Sample Of(Door door)
    {
        var usual = Unusual.GetValueOrDefault(door.Page ?? door.Route, HttpStatusCode.OK);
        if (!door.HasRecord)
            return new([door.Route], null, usual);
        var unknown = Parameter().Replace(door.Route, match => match.Value.Contains("guid", StringComparison.Ordinal) ? Guid.NewGuid().ToString()
            : Choice().Match(match.Value) is { Success: true } choice ? choice.Groups[1].Value
            : match.Value.Contains("int", StringComparison.Ordinal) || match.Value.Contains("long", StringComparison.Ordinal) ? "999999" : "no-such-thing");
        return new([records[door.Page ?? door.Route]], unknown, usual);
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Parameter();

    /// <summary>The first of the words that a part of the address may be.</summary>
    [GeneratedRegex(@"\(([a-z-]+)\|")]
    private static partial Regex Choice();
}
