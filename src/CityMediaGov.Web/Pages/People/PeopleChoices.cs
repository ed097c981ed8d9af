using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.People;

/// <summary>What the forms and filters about people choose from, in the city's words.</summary>
public sealed class PeopleChoices(AppDbContext db, PolicyBook policies)
{
    /// <summary>Open units, by name.</summary>
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>People who may sign in, by name.</summary>
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> PersonTypes { get; private set; } = [];

    public IReadOnlyList<HeldRole> Roles { get; private set; } = [];

    public IReadOnlyList<SelectListItem> RoleItems => [.. Roles.Select(held => new SelectListItem(held.Title, held.Role.Key))];

    /// <param name="person">Whose unit, supervisor and kind are offered even when nobody else could choose them: a form must not change what it does not show.</param>
    /// <param name="cancel">The reader went away.</param>
    public async Task LoadAsync(AppUser? person, CancellationToken cancel)
    {
        await LoadUnitsAndRolesAsync(cancel);
        PersonTypes = [.. (await policies.InForceAsync(cancel)).Profile.PersonTypes.Select(type => new SelectListItem(type.Name, type.Key))];
        People = await PeopleAsync(cancel);
        if (person is null)
            return;
        if (!Has(PersonTypes, person.PersonType))
            PersonTypes = [.. PersonTypes, new(person.PersonType, person.PersonType)];
        if (person.UnitId is { } unit && !Has(Units, unit.ToString()))
            Units = [.. Units, new($"{await db.Units.Where(closed => closed.Id == unit).Select(closed => closed.Name).SingleAsync(cancel)} (closed)", unit.ToString())];
        if (person.SupervisorId is { } above && !Has(People, above.ToString()))
            People = [.. People, new($"{await db.Users.Where(left => left.Id == above).Select(left => left.FullName).SingleAsync(cancel)} (left)", above.ToString())];
    }

    public async Task LoadUnitsAndRolesAsync(CancellationToken cancel)
    {
        Roles = HeldRole.AllOf(await policies.InForceAsync(cancel));
        Units = [.. (await db.Units.AsNoTracking().Where(unit => unit.ClosedAt == null).OrderBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel))
            .Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
    }

    public async Task<IReadOnlyList<SelectListItem>> PeopleAsync(CancellationToken cancel) =>
        [.. (await db.Users.AsNoTracking().Where(person => person.DeactivatedAt == null).OrderBy(person => person.FullName)
            .Select(person => new { person.Id, person.FullName, person.JobTitle }).ToListAsync(cancel))
            .Select(person => new SelectListItem($"{person.FullName}, {person.JobTitle}", person.Id.ToString()))];

    public static bool Has(IEnumerable<SelectListItem> items, string? value) => items.Any(item => item.Value == value);

    /// <summary>Notes against the form what is none of the choices offered.</summary>
    public void Check(PersonForm form, ModelStateDictionary state)
    {
        if (!Has(PersonTypes, form.PersonType))
            state.AddModelError("Input.PersonType", "Choose one of the kinds of people in the policy");
        if (form.UnitId is { } unit && !Has(Units, unit.ToString()))
            state.AddModelError("Input.UnitId", "Choose a unit that is open");
        if (form.SupervisorId is { } supervisor && !Has(People, supervisor.ToString()))
            state.AddModelError("Input.SupervisorId", "Choose somebody who may sign in");
    }
}
