using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;

namespace CityMediaGov.TestKit.States;

/// <summary>Work plans in the states that their pages know, named by them.</summary>
/// <param name="Draft">The next version for Parks, whose first one is in force.</param>
/// <param name="Current">The second version for Works; <paramref name="Replaced"/> is its first.</param>
/// <param name="Chair">Of the unit whose plan waits, of the one whose plan came back, and of the one whose plan was rejected.</param>
/// <param name="Unplanned">A unit without any plan, and who leads it.</param>
public sealed record Plans(Guid Draft, Guid Waiting, Guid Returned, Guid Rejected, Guid Current, Guid Replaced, AppUser Chair, Unit Unplanned, AppUser Leader)
{
    internal static async Task<Plans> MakeAsync(TestCity city)
    {
        var (trails, arts, chess, band) = (await city.AddUnitAsync("Friends of the Trails", "group"), await city.AddUnitAsync("Arts Committee", "committee"),
            await city.AddUnitAsync("Chess Group", "group"), await city.AddUnitAsync("City Band", "group"));
        var (chair, painter, player, leader) = (await city.JoinAsync("Tara Trails", Role.DepartmentHead, trails), await city.JoinAsync("Art Painter", Role.DepartmentHead, arts),
            await city.JoinAsync("Chess Player", Role.DepartmentHead, chess), await city.JoinAsync("Leo Leader", Role.DepartmentHead, band));
        var waiting = await city.SendPlanAsync(trails, chair, city.PlanContent("Families who hike"));
        var returned = await city.SendPlanAsync(arts, painter);
        await city.DecidePlanAsync(returned, city.Coordinator, Verdict.ReturnForChanges, "Say who speaks in an emergency.");
        var rejected = await city.SendPlanAsync(chess, player);
        await city.DecidePlanAsync(rejected, city.Administrator!, Verdict.Reject, "The library’s page reaches the same readers.");
        var replaced = await city.CurrentPlanOfAsync(city.Works);
        var current = await city.PlanAsync(city.Works, city.OtherHead, city.PlanContent("Drivers", "twitter"));
        return new(await city.DraftPlanAsync(city.Parks, city.Staff), waiting, returned, rejected, current, replaced, chair, band, leader);
    }
}
