namespace CityMediaGov.TestKit.States;

/// <summary>What is on record in a city that wants no duplication. Requests are named by the state they are in.</summary>
/// <param name="Draft">Beside accounts like it, with no area of interest.</param>
/// <param name="Waiting">Beside accounts like it: whoever approves it has something to answer.</param>
/// <param name="Approved">With the answer of whoever approved it.</param>
public sealed record FocusRecords(TestCity City, Guid Draft, Guid Waiting, Guid Approved)
{
    internal static async Task<FocusRecords> MakeAsync(AppHost host)
    {
        var city = await Given.CityAsync(host, "wanamingo");
        await city.GoLiveAsync("Festival Days", "https://www.facebook.com/festivaldays", "What is on in town");
        var content = city.Content(city.Staff, "https://www.facebook.com/townevents/") with { Name = "Town calendar", Purpose = "What is on this week" };
        var draft = await city.DraftAsync(city.Staff, content with { Charter = content.Charter with { InterestAreas = [] } });
        var approved = await city.AskAsync(city.Staff, city.Content(city.Staff, "https://www.youtube.com/@townfilms") with { Name = "Town in films" });
        await city.AgreeAsync(approved);
        return new(city, draft, await city.AskAsync(city.Staff, city.Content(city.Staff, "https://www.threads.net/@townnotes") with { Name = "Town notes" }), approved);
    }
}
