using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;

namespace CityMediaGov.Browser.Tests;

/// <summary>Two units write their plans: one is approved by either of those who may, the other conflicts with it and is rejected.</summary>
internal sealed class PlanJourney(Walk walk, AccountJourney journey)
{
    private readonly TestCity city = walk.City;
    private readonly Window window = walk.Window;

    public async Task PlanAsync()
    {
        await WriteAsync(city.Head);
        await DecideAsync(city.Administrator!, async () =>
        {
            await window.TickAsync("Approve");
            await window.TickFirstAsync("Does it conflict with the plan of another unit?");
            await window.TypeAsync("How is it coordinated with the plans of the other units?", "It is the first one.");
        });
        await WriteAsync(city.OtherHead);
        await DecideAsync(city.Coordinator, async () =>
        {
            await window.SeesAsync(city.Parks.Name);
            await window.TickAsync("Reject");
            await window.TypeAsync("Reason", $"It conflicts with the plan of {city.Parks.Name}: the same families, on the same platform.");
        });
        await walk.SignInAsync(city.OtherHead);
        await window.GoAsync("/work-plans?status=Rejected");
        await walk.PictureAsync("plans");
        await window.FollowToAsync("/work-plans/0");
        await window.SeesAsync($"It conflicts with the plan of {city.Parks.Name}");
        await walk.PictureAsync("plan rejected");
    }

    private async Task WriteAsync(AppUser head)
    {
        await walk.SignInAsync(head);
        await window.GoAsync("/work-plans/new");
        foreach (var section in city.Policy.Profile.WorkPlan!.Sections.Where(section => section.Required))
            await window.TypeAsync(char.ToUpperInvariant(section.Title[0]) + section.Title[1..], $"What we do about {section.Title}.");
        await window.TickFirstAsync("Which platforms does the unit want to use?");
        await window.TickFirstAsync("Which policies of the City does it complement?");
        await walk.PictureAsync("plan");
        await window.PressAsync("Send to");
        await walk.PictureAsync("plan sent");
    }

    private async Task DecideAsync(AppUser decider, Func<Task> fillIn)
    {
        await journey.OpenDecisionAsync(decider);
        await fillIn();
        await walk.PictureAsync("plan decision");
        await window.PressAsync("Record the decision");
        Assert.DoesNotContain("Record the decision", await window.TextAsync(), StringComparison.Ordinal);
    }
}
