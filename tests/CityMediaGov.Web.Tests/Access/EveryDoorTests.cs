using System.Net;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Docs;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Access;

/// <summary>Every endpoint, by everybody: what its own attribute says is what happens, whatever is sent.</summary>
public sealed class EveryDoorTests
{
    private static readonly string[] Unsafe = ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"];

    /// <summary>What does not depend on the role is tried by these alone.</summary>
    private static readonly string[] Odd = ["signed out", nameof(TestCity.Coordinator), nameof(TestCity.Staff)];

    [Theory]
    [InlineData("west-st-paul")]
    [InlineData("wausau")]
    [InlineData("clinton-city")]
    public async Task Every_page_opens_to_whom_it_says_and_to_nobody_else(string pack)
    {
        await using var host = new AppHost();
        var city = await Given.CityAsync(host, pack);
        var doors = await Doors.AllOfAsync(host);
        var samples = await Samples.MakeAsync(city);
        var callers = await CallersAsync(city);
        Assert.NotEmpty(doors);
        Findings.None(samples.Missing(doors));
        Findings.None(new AccessDocument(await DocumentedAddress.AllOfAsync(host.Services, ProductAccess.PermissionOf, ProductAccess.IsAnySignedIn), ProductAccess.Roles()).Findings());

        var findings = new List<string>();
        var before = await DoneAsync(host);
        foreach (var door in doors)
        {
            var answers = new HashSet<HttpStatusCode>();
            foreach (var caller in callers)
            {
                var trial = new Trial(city.Policy.Profile, door, caller, findings);
                await TryAsync(trial, samples.Of(door), answers);
                if (Odd.Contains(caller.Who))
                    await TryOddAsync(trial, door, samples.Of(door));
            }
            if (door.HasRecord && IsOn(door) && !answers.Contains(samples.Of(door).Usual))
                findings.Add($"{door.Route} opened to nobody.");
        }
        Findings.None(findings);
        Assert.Equal(before, await DoneAsync(host));

        // Those who may enter send an empty form last, because that may well do something.
        foreach (var (door, caller) in doors.SelectMany(door => callers.Where(caller => door.OpensTo(caller.Actor)).Select(caller => (door, caller))))
        {
            foreach (var address in samples.Of(door).All)
                await new Trial(city.Policy.Profile, door, caller, findings).SendAsync(address);
        }
        Findings.None(findings);
        callers.ForEach(caller => caller.Dispose());

        bool IsOn(Door door) => door.Feature is null || city.Policy.Profile.Has(door.Feature);
    }

    /// <summary>Everything that changes nothing, or must not.</summary>
    private static async Task TryAsync(Trial trial, Sample sample, HashSet<HttpStatusCode> answers)
    {
        foreach (var address in sample.Known)
            answers.Add(await trial.ReadAsync(address, sample.Usual));
        if (sample.Unknown is not null)
            await trial.ReadUnknownAsync(sample.Unknown);
        foreach (var address in sample.All)
        {
            await trial.SendWithoutTokenAsync(address);
            if (trial.IsBarred)
                await trial.SendAsync(address);
        }
    }

    private static async Task TryOddAsync(Trial trial, Door door, Sample sample)
    {
        foreach (var address in sample.All)
        {
            foreach (var method in Unsafe.Where(method => door.Methods?.Contains(method) != true))
                await trial.NeverAsync(method, address);
            await trial.SendFromElsewhereAsync(address);
        }
    }

    private static async Task<List<Caller>> CallersAsync(TestCity city)
    {
        var host = city.Host;
        List<Caller> callers = [new("signed out", null, host.Visit())];
        foreach (var (office, person) in city.People)
            callers.Add(await ArriveAsync(office, person));
        foreach (var role in Role.Known.Except(callers.SelectMany(caller => caller.Actor?.Seats ?? []).Select(seat => seat.Role)))
            callers.Add(await ArriveAsync(role.Key, await city.JoinAsync($"Rory {role.Key}", role)));

        var gone = await city.JoinAsync("Greta Gone", Role.Steward);
        var shutOut = new Caller("shut out", null, await host.VisitAsAsync(gone));
        await city.ShutOutAsync(gone);
        return [.. callers, shutOut];

        async Task<Caller> ArriveAsync(string office, AppUser person) => new(office, await host.ActorAsync(person), await host.VisitAsAsync(person));
    }

    /// <summary>All that was ever done, but for reading a document, which is put on record itself.</summary>
    private static Task<int> DoneAsync(AppHost host) => host.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.Action != AuditActions.EvidenceRead.Code));
}
