using System.Net;

namespace CityMediaGov.TestKit.States;

internal static class UnitStates
{
    public static IEnumerable<PageState> Of(StateWorld world)
    {
        var (city, offices) = (world.City, world.Of.Offices);
        yield return city.State("/Units/Index", "open ones", city.Steward, "/units", "Parks and Recreation");
        yield return city.State("/Units/Index", "none found", city.Clerk, "/units?q=nothing-like-this", "No unit found");
        yield return city.Forbidden("/Units/Index", city.Staff, "/units");
        yield return city.State("/Units/Details", "with people and accounts", city.Coordinator, $"/units/{city.Parks.Id}", "Parks and Recreation");
        yield return city.State("/Units/Details", "without a head", city.Head, $"/units/{offices.Headless.Id}", "Nobody yet");
        yield return city.State("/Units/Details", "may be closed", city.Steward, $"/units/{offices.Headless.Id}", "Close this unit");
        yield return city.State("/Units/Details", "closed", city.Steward, $"/units/{offices.Shut.Id}", "Closed");
        yield return city.NotFound("/Units/Details", city.Steward, $"/units/{Guid.Empty}");
        var add = city.State("/Units/New", "form", city.Steward, "/units/new", "Add a unit");
        yield return add;
        yield return add.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Add this unit");
        yield return add.Sending("name taken", HttpStatusCode.BadRequest, "to correct", "Add this unit", ("Input.Name", "PARKS and recreation"), ("Input.Type", city.Parks.Type));
        var edit = city.State("/Units/Edit", "form", city.Steward, $"/units/{city.Works.Id}/edit", "Save the unit");
        yield return edit;
        yield return edit.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Save the unit", ("Input.Name", ""));
        yield return edit.Sending("stale", HttpStatusCode.Conflict, "", "Save the unit", ("Input.Stamp", Guid.NewGuid().ToString()), ("Input.Name", "Streets"));
        var close = city.State("/Units/Close", "form", city.Steward, $"/units/{offices.Headless.Id}/close", "Close this unit");
        yield return close;
        yield return close.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Close this unit");
        yield return city.State("/Units/Close", "closed already", city.Steward, $"/units/{offices.Shut.Id}/close");
    }
}
