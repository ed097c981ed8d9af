using System.Net;
using CityMediaGov.Domain.Import;

namespace CityMediaGov.TestKit.States;

/// <summary>Files that were sent to be imported.</summary>
/// <param name="Checked">Of accounts, with rows that have errors, rows that change something and one that comes in as approved.</param>
/// <param name="Waiting">Of people, confirmed.</param>
/// <param name="Applied">Of units.</param>
/// <param name="Discarded">Of units.</param>
public sealed record Imports(Guid Checked, Guid Waiting, Guid Applied, Guid Discarded)
{
    internal static async Task<Imports> MakeAsync(TestCity city)
    {
        var units = await city.CompareAsync(city.Steward, ImportWhat.Units, "key,name,type", $"S1,Senior Center,{city.Parks.Type}");
        await city.ConfirmAsync(city.Steward, units);
        await city.StoreNextAsync();
        var discarded = await city.CompareAsync(city.Steward, ImportWhat.Units, "name,type", $"Ice Rink,{city.Parks.Type}");
        await city.DoAsync(city.Steward, async (services, actor, now) =>
        {
            var db = (Domain.Data.AppDbContext)services.GetService(typeof(Domain.Data.AppDbContext))!;
            (await db.ImportRuns.FindAsync(discarded.Id))!.DiscardNow(actor, null, now);
            return await db.SaveChangesAsync();
        });
        var listed = (await city.ListedAsync())[0];
        var accounts = await city.CompareAsync(city.Coordinator, ImportWhat.Accounts, "name,address,unit,purpose,followers",
            "Parks Archive,https://www.instagram.com/parksarchive/,Parks and Recreation,Old pictures,12", "No Unit,https://www.instagram.com/nounit/,Nowhere,News,3",
            $"{listed.Name} and more,{listed.Url},Public Works,News of the City,900");
        var people = await city.CompareAsync(city.Steward, ImportWhat.People, "name,e-mail,title,type", $"Willa Waiting,willa.waiting@city.example,Clerk,{city.Policy.Profile.PersonTypes[0].Key}");
        return new(accounts.Id, await city.ConfirmAsync(city.Steward, people), units.Id, discarded.Id);
    }
}

internal static class ImportStates
{
    public static IEnumerable<PageState> Of(StateWorld world)
    {
        var (city, imports) = (world.City, world.Of.Imports);
        yield return world.Empty.State("/Registry/Import", "no file yet", world.Empty.Coordinator, "/registry/import", "No file was sent yet");
        yield return city.State("/Registry/Import", "with an earlier one", city.Coordinator, "/registry/import", "Not confirmed yet")
            .Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Compare it with the register");
        yield return city.State("/People/Import", "form", city.Steward, "/people/import", "Send an invitation to everybody who is new");
        yield return city.State("/Units/Import", "form", city.Steward, "/units/import", "Name or key of the unit above");
        yield return city.Forbidden("/Units/Import", city.Staff, "/units/import");
        var check = city.State("/Registry/ImportRun", "with errors, changes and notes", city.Coordinator, $"/registry/import/{imports.Checked}", "No open unit is called");
        yield return check;
        yield return check.Sending("with errors, refused", HttpStatusCode.Conflict, "nothing is stored unless every row is good", "Import it");
        yield return city.State("/People/ImportRun", "waiting", city.Steward, $"/people/import/{imports.Waiting}", "It waits for its turn");
        yield return city.State("/Units/ImportRun", "stored", city.Steward, $"/units/import/{imports.Applied}", "What it did");
        yield return city.State("/Units/ImportRun", "thrown away", city.Steward, $"/units/import/{imports.Discarded}", "Thrown away");
        yield return city.NotFound("/Units/ImportRun", city.Steward, $"/units/import/{imports.Waiting}");
    }
}
