namespace CityMediaGov.TestKit.States;

internal static class AuditStates
{
    public static IEnumerable<PageState> Of(StateWorld world)
    {
        var city = world.City;
        yield return city.State("/Audit/Index", "newest entries", city.Coordinator, "/audit", "Account request sent");
        yield return city.State("/Audit/Index", "one kind of entry", city.Clerk, "/audit?kind=SocialAccount", "Show every entry");
        yield return city.State("/Audit/Index", "nothing found", city.Steward, $"/audit?actor={Guid.Empty}", "Nothing on record fits");
        yield return city.Forbidden("/Audit/Index", city.Staff, "/audit");
        yield return city.State("/Audit/Entry", "with what changed", city.Clerk, "/audit/1", "Seal unbroken");
        yield return city.NotFound("/Audit/Entry", city.Clerk, "/audit/999999");
    }
}
