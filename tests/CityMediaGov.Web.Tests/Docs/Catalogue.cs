using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>One row of a pack's clauses.json, as far as coverage needs it.</summary>
public sealed record CatalogueClause(string Id, string Section, string Quote, string Feature, string Enforcement);

/// <summary>The clauses of every pack that ships, by pack and in the order of the policy.</summary>
public sealed partial record Catalogue(IReadOnlyList<(string Pack, IReadOnlyList<CatalogueClause> Clauses)> Packs)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public IEnumerable<CatalogueClause> All => Packs.SelectMany(pack => pack.Clauses);

    public static Catalogue Of(Assembly domain)
    {
        var packs = from resource in domain.GetManifestResourceNames()
                    let clauses = ClausesFile().Match(resource)
                    where clauses.Success
                    orderby clauses.Groups["pack"].Value
                    select (clauses.Groups["pack"].Value, Read(domain, resource));
        return new([.. packs]);
    }

    private static List<CatalogueClause> Read(Assembly domain, string resource)
    {
        using var file = domain.GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize<List<CatalogueClause>>(file, Json)!;
    }

    [GeneratedRegex(@"^Packs[/\\](?<pack>[^/\\]+)[/\\]clauses\.json$")]
    private static partial Regex ClausesFile();
}
