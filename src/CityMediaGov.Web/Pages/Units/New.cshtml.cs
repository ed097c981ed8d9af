using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CityMediaGov.Web.Pages.Units;

[RequirePermission(Permission.ManageUnits)]
public sealed class NewModel(AppDbContext db, PolicyBook policies, CurrentActor current) : UnitFormPage(db, policies, current), IAsksForUnit
{
    [BindProperty]
    public UnitForm Input { get; set; } = new();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadChoicesAsync(changed: null, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Check(Input);
        if (!ModelState.IsValid)
            return this.Again();
        var unit = Unit.Add(Input.AsDetails(), Reader, Now);
        Db.Add(unit);
        if (!await SaveAsync(() => Db.SaveChangesAsync(cancel)))
            return this.Again();
        TempData.Flash($"{unit.Name} is on the list.", "People can be put into it, and it can ask for accounts.");
        return Redirect($"/units/{unit.Id}");
    }
}
