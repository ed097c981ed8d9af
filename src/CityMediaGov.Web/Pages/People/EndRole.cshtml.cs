using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.People;

[RequirePermission(Permission.ManagePeople)]
public sealed class EndRoleModel(AppDbContext db, CurrentActor current, PeopleOffice office, PeopleReader people) : PersonPageModel(db, current)
{
    [FromRoute]
    public Guid Holding { get; set; }

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public RoleHolding Role { get; private set; } = null!;

    public Refusal? WhyNot { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Db.RoleHoldings.AsNoTracking().SingleOrDefaultAsync(held => held.Id == Holding && held.PersonId == Id, HttpContext.RequestAborted) is not { } role)
        {
            context.Result = NotFound();
            return;
        }
        Role = role;
        WhyNot = role.WhyNotEnd(Reader, await people.OtherHoldersAsync(role.Role, Id, HttpContext.RequestAborted));
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await office.EndRoleAsync(Holding, Input.Reason!.Trim(), Reader, Now, cancel) is null)
            return NotFound();
        TempData.Flash($"{Role.Title}: no longer.", "What the role allowed has ended with it.");
        return Redirect($"/people/{Id}/roles");
    }
}
