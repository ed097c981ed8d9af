using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Pages.People;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Units;

[RequirePermission(Permission.ManageUnits)]
public sealed class CloseModel(AppDbContext db, UnitOffice office, CurrentActor current, TimeProvider time) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public Unit Unit { get; private set; } = null!;

    public Refusal? WhyNot { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await db.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == Id, HttpContext.RequestAborted) is not { } unit)
        {
            context.Result = NotFound();
            return;
        }
        Unit = unit;
        WhyNot = unit.WhyNotClose(current.Required, await office.LiveAccountsAsync(Id, HttpContext.RequestAborted));
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await office.CloseAsync(Id, Input.Reason!.Trim(), current.Required, time.GetUtcNow().UtcDateTime, cancel);
        TempData.Flash($"{Unit.Name} is closed.", "Its name is free again; its history stays.");
        return Redirect($"/units/{Id}");
    }
}
