namespace CityMediaGov.TestKit.States;

/// <summary>The audit chain and the outbox.</summary>
internal static class RecordStates
{
    public static IEnumerable<PageState> Of(StateWorld world)
    {
        var (city, empty, letter) = (world.City, world.Empty, world.Of.Offices.Letter);
        yield return city.State("/Audit/Index", "newest entries", city.Coordinator, "/audit", "Audit chain");
        yield return city.State("/Audit/Index", "one kind of entry", city.Clerk, "/audit?kind=SocialAccount", "Show every entry");
        yield return city.State("/Audit/Index", "nothing found", city.Steward, $"/audit?actor={Guid.Empty}", "Nothing on record fits");
        yield return city.Forbidden("/Audit/Index", city.Staff, "/audit");
        yield return city.State("/Audit/Entry", "with what changed", city.Coordinator, "/audit/1", "Seal unbroken");
        yield return city.NotFound("/Audit/Entry", city.Clerk, "/audit/999999");

        yield return city.State("/Outbox/Index", "messages", city.Steward, "/outbox", letter.Subject);
        yield return city.State("/Outbox/Index", "nothing fits", city.Coordinator, "/outbox?q=nothing-like-this", "No such message");
        yield return empty.State("/Outbox/Index", "empty", empty.Steward, "/outbox", "No message yet");
        yield return city.Forbidden("/Outbox/Index", city.Head, "/outbox");
        yield return city.State("/Outbox/Details", "waiting", city.Steward, $"/outbox/{letter.Id}", "No mail server is set up");
        yield return city.NotFound("/Outbox/Details", city.Steward, $"/outbox/{Guid.Empty}");
    }
}
