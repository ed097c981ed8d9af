namespace CityMediaGov.TestKit.States;

/// <summary>
/// Every page in every state that is worth a look: empty, filled, with errors, refused, stale, not found. A page that is
/// missing here fails a test; so does a state whose words do not appear.
/// </summary>
public static class PageStates
{
    public static IReadOnlyList<PageState> All(StateWorld world) =>
    [
        .. PublicStates.Of(world),
        .. SignInStates.Of(world),
        .. WorkStates.Of(world),
        .. RequestStates.Of(world),
        .. FocusStates.Of(world),
        .. RegistryStates.Of(world),
        .. ReportStates.Of(world),
        .. WorkPlanStates.Of(world),
        .. PublishStates.Of(world),
        .. PlatformStates.Of(world),
        .. PolicyStates.Of(world),
        .. PeopleStates.Of(world),
        .. UnitStates.Of(world),
        .. ImportStates.Of(world),
        .. RecordStates.Of(world),
    ];
}
