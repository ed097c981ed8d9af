using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Units;

/// <summary>A page with the form of a unit: what it chooses from, and what the database alone can refuse.</summary>
public abstract class UnitFormPage(AppDbContext db, PolicyBook policies, CurrentActor current) : PageModel
{
    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    protected AppDbContext Db => db;

    protected Actor Reader => current.Required;

    protected DateTime Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    /// <param name="changed">Does not stand above itself; its kind and its unit above are offered even when no other unit could choose them. Null for a new unit.</param>
    /// <param name="cancel">The reader went away.</param>
    protected async Task LoadChoicesAsync(Unit? changed, CancellationToken cancel)
    {
        var (self, above) = (changed?.Id, changed?.ParentId);
        Types = [.. (await policies.InForceAsync(cancel)).Profile.UnitTypes.Select(type => new SelectListItem(type.Title, type.Key))];
        if (changed is not null && !Types.Any(type => type.Value == changed.Type))
            Types = [.. Types, new(changed.Type, changed.Type)];
        Parents = [.. (await db.Units.AsNoTracking().Where(unit => (unit.ClosedAt == null || unit.Id == above) && unit.Id != self).OrderBy(unit => unit.Name)
            .Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel)).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
    }

    /// <summary>Notes against the form what is none of the choices offered.</summary>
    protected void Check(UnitForm form)
    {
        if (!Types.Any(type => type.Value == form.Type))
            ModelState.AddModelError("Input.Type", "Choose one of the kinds of units in the policy");
        if (form.ParentId is { } parent && !Parents.Any(unit => unit.Value == parent.ToString()))
            ModelState.AddModelError("Input.ParentId", "Choose a unit that is open");
    }

    /// <summary>False, with the field's error noted, when another open unit has the name.</summary>
    protected async Task<bool> SaveAsync(Func<Task> save)
    {
        try
        {
            await save();
            return true;
        }
        catch (DbUpdateException failure) when (UniqueIndex.IsTaken(failure, "Units", nameof(Unit.NameKey)))
        {
            ModelState.AddModelError("Input.Name", "Another unit has this name");
            return false;
        }
    }
}
