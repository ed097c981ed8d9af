using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Units;

[RequirePermission(Permission.SeePeople)]
public sealed class DetailsModel(AppDbContext db, PolicyBook policies, CurrentActor current, UnitOffice office) : PageModel
{
    private const int Most = 50;

    [FromRoute]
    public Guid Id { get; set; }

    public Unit Unit { get; private set; } = null!;

    public string Type { get; private set; } = "";

    /// <summary>What its head is called.</summary>
    public string HeadTitle { get; private set; } = "";

    public (Guid Id, string Name)? Parent { get; private set; }

    public IReadOnlyList<(Guid Id, string Name)> Heads { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name, string Title)> People { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name, string Platform, AccountStatus Status)> Accounts { get; private set; } = [];

    public IReadOnlyList<HistoryEvent> History { get; private set; } = [];

    public Refusal? WhyNotChange { get; private set; }

    public Refusal? WhyNotClose { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await db.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == Id, cancel) is not { } unit)
            return NotFound();
        var policy = await policies.InForceAsync(cancel);
        Unit = unit;
        Type = policy.Profile.UnitTypes.FirstOrDefault(type => type.Key == unit.Type)?.Title ?? unit.Type;
        HeadTitle = policy.HeadTitleOf(unit.Type);
        var above = await db.Units.Where(other => other.Id == unit.ParentId).Select(other => new { other.Id, other.Name }).SingleOrDefaultAsync(cancel);
        Parent = above is null ? null : (above.Id, above.Name);
        Heads = [.. (await (
            from held in db.RoleHoldings.AsNoTracking()
            join person in db.Users on held.PersonId equals person.Id
            where held.UnitId == Id && held.Role == Role.DepartmentHead && held.EndedAt == null && person.DeactivatedAt == null
            orderby held.GivenAt
            select new { person.Id, person.FullName }).ToListAsync(cancel)).Select(head => (head.Id, head.FullName))];
        People = [.. (await db.Users.AsNoTracking().Where(person => person.UnitId == Id && person.DeactivatedAt == null).OrderBy(person => person.FullName).Take(Most)
            .Select(person => new { person.Id, person.FullName, person.JobTitle }).ToListAsync(cancel)).Select(person => (person.Id, person.FullName, person.JobTitle))];
        Accounts = [.. (await db.SocialAccounts.AsNoTracking().Where(account => account.UnitId == Id && account.Status != AccountStatus.Declined).OrderBy(account => account.Name).Take(Most)
            .Select(account => new { account.Id, account.Name, account.PlatformName, account.Status }).ToListAsync(cancel)).Select(account => (account.Id, account.Name, account.PlatformName, account.Status))];
        History = await RecordHistory.ReadAsync(db, Id, cancel);
        WhyNotChange = unit.WhyNotChange(current.Required);
        WhyNotClose = unit.WhyNotClose(current.Required, await office.LiveAccountsAsync(Id, cancel));
        return Page();
    }
}
