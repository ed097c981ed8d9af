using System.Net;

namespace CityMediaGov.TestKit.States;

internal static class PolicyStates
{
    public static IEnumerable<PageState> Of(StateWorld world) => [.. Reading(world), .. Keeping(world)];

    private static IEnumerable<PageState> Reading(StateWorld world)
    {
        var (city, empty) = (world.City, world.Empty);
        var (clause, other) = (city.Policy.Policy.Clauses[^1].Id, empty.Policy.Policy.Clauses[0].Id);
        yield return city.State("/Public/Policy/Index", "adopted", null, "/policy", "Version 1");
        yield return empty.State("/Public/Policy/Index", "draft", null, "/policy", "Not yet adopted by the City");
        yield return city.NotFound("/Public/Policy/Index", null, "/policy?version=99");
        yield return city.State("/Public/Policy/Clause", "of an adopted policy", null, $"/policy/clauses/{clause}", clause);
        yield return empty.State("/Public/Policy/Clause", "of a draft", null, $"/policy/clauses/{other}", other);
        yield return city.NotFound("/Public/Policy/Clause", null, "/policy/clauses/NO-SUCH-1");
        yield return city.State("/Public/Policy/Versions", "versions", null, "/policy/versions", "Version 1");
        yield return city.State("/Public/Policy/Json", "data", null, "/policy.json") with { IsData = true };
    }

    private static IEnumerable<PageState> Keeping(StateWorld world)
    {
        var (city, of, empty) = (world.City, world.Of, world.Empty);
        yield return city.State("/Policy/Edit", "an account waits for the list", city.Coordinator, "/policy/edit", "Add it to the list");
        yield return empty.State("/Policy/Edit", "draft", empty.Coordinator, "/policy/edit", "Record the adoption");
        yield return city.State("/Policy/Amend", "which account", city.Coordinator, "/policy/amend", "Which account");
        var form = city.State("/Policy/Amend", "form", city.Coordinator, $"/policy/amend?account={of.NotListed.Id}", "The list as it will read");
        yield return form;
        yield return form.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Put the new version in force", ("Input.Line", ""), ("Input.AdoptedOn", ""));
        yield return city.State("/Policy/Amend", "in the list already", city.Coordinator, $"/policy/amend?account={of.Listed.Id}");
        yield return city.Forbidden("/Policy/Amend", city.Head, $"/policy/amend?account={of.NotListed.Id}");
        var adopt = empty.State("/Policy/Adopt", "draft", empty.Coordinator, "/policy/adopt", "Record the adoption");
        yield return adopt;
        yield return adopt.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Record the adoption", ("Input.AdoptedOn", ""));
        yield return city.State("/Policy/Adopt", "adopted already", city.Coordinator, "/policy/adopt");
    }
}
