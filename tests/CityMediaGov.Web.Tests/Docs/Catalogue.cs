using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>The clauses of every pack that ships, by pack and in the order of the policy.</summary>
public sealed record Catalogue(IReadOnlyList<(string Pack, IReadOnlyList<Clause> Clauses)> Packs)
{
    public IEnumerable<Clause> All => Packs.SelectMany(pack => pack.Clauses);

    public static Catalogue Shipped() => new([.. PolicyPack.Shipped.Select(pack => (pack.Name, pack.ReadClauses()))]);
}
