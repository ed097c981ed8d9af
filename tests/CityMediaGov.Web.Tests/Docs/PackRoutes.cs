using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>The approval routes of the packs that can be adopted.</summary>
internal static class PackRoutes
{
    private static readonly DateTime AnyTime = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static IEnumerable<(string Pack, ApprovalRoute Route)> All() =>
        from pack in PolicyPack.Shipped
        where pack.IsAvailable
        let policy = new PolicyInForce(PolicyVersion.First(pack.WithSamples(), adoptedOn: null, Actor.Register, AnyTime))
        from chain in policy.Chains
        select (pack.Name, policy.RouteOf(chain.Key, unitType: null));
}
