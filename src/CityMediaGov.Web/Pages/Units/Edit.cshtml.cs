using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Units;

[RequirePermission(Permission.ManageUnits)]
public sealed class EditModel(AppDbContext db, PolicyBook policies, CurrentActor current, UnitOffice office) : UnitFormPage(db, policies, current), IAsksForUnit
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Unit Unit { get; private set; } = null!;

    public Refusal? WhyNotChange => Unit.WhyNotChange(Reader);

    UnitForm IAsksForUnit.Input => Input;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Db.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == Id, HttpContext.RequestAborted) is not { } unit)
        {
            context.Result = NotFound();
            return;
        }
        Unit = unit;
        await LoadChoicesAsync(unit, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Input = new() { Name = Unit.Name, Type = Unit.Type, ParentId = Unit.ParentId, Stamp = Unit.Stamp };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Check(Input);
        if (!ModelState.IsValid || !await SaveAsync(() => office.ChangeAsync(Id, Input.Stamp, Input.AsDetails(), Reader, Now, cancel)))
            return this.Again();
        TempData.Flash("The unit is changed.");
        return Redirect($"/units/{Id}");
    }

    public sealed class Form : UnitForm
    {
        /// <summary>The unit's stamp as read.</summary>
        public Guid Stamp { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules() => Include(new UnitFormRules());
    }
}
