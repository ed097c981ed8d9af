using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.WorkPlans;

/// <summary>A city whose policy asks for work plans. Each test plans for a unit of its own.</summary>
public sealed class PlanningCity : IAsyncLifetime
{
    private int number;

    public AppHost Host { get; } = new();

    public TestCity City { get; private set; } = null!;

    public async Task InitializeAsync() => City = await Given.CityAsync(Host, "clinton-city");

    async Task IAsyncLifetime.DisposeAsync() => await Host.DisposeAsync();

    /// <summary>A unit without any plan, and its chair.</summary>
    public async Task<(Unit Unit, AppUser Chair)> UnitAsync(string type = "group")
    {
        var count = Interlocked.Increment(ref number);
        var unit = await City.AddUnitAsync($"Group {count}", type);
        return (unit, await City.JoinAsync($"Chair {count}", Role.DepartmentHead, unit));
    }

    /// <summary>Everything that the policy asks.</summary>
    public IReadOnlyList<(string Name, string? Value)> Complete(Unit unit) =>
    [
        ("Input.UnitId", unit.Id.ToString()), .. City.Policy.Profile.WorkPlan!.Sections.Select(section => (Field(section.Key), (string?)$"About {section.Title}.")),
        ("Input.Platforms", "facebook"), ("Input.RelatedPolicies", City.Policy.Profile.Policy.RelatedPolicies[0].Title),
    ];

    /// <summary>The same with some answers changed.</summary>
    public IReadOnlyList<(string Name, string? Value)> CompleteBut(Unit unit, params (string Name, string? Value)[] changes) =>
        [.. Complete(unit).Where(field => !changes.Any(change => change.Name == field.Name)), .. changes];

    public static string Field(string section) => $"Input.Sections[{section}]";

    public async Task<string> ApprovalPathAsync(Guid plan) => $"/approvals/{await City.ApprovalOfAsync(plan)}";

    public Task<List<WorkPlan>> PlansOfAsync(Unit unit) => Host.ReadAsync(db => db.WorkPlans.AsNoTracking().Where(plan => plan.UnitId == unit.Id).OrderBy(plan => plan.Version).ToListAsync());

    public Task<List<string>> FactsAsync(Guid plan) =>
        Host.ReadAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == plan).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync());

    public Task<List<(DutyKind Kind, DutyState State)>> DutiesAsync(Guid about) => Host.ReadAsync(async db =>
        (await db.Duties.AsNoTracking().Where(duty => duty.AboutId == about).OrderBy(duty => duty.Id).ToListAsync()).ConvertAll(duty => (duty.Kind, duty.State)));

    /// <summary>What is on record altogether, but for who signed in: for "nothing changed".</summary>
    public Task<int> EntriesAsync() => Host.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.SubjectKind != Domain.Audit.SubjectKind.Person));
}
