using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Pages.People;

[RequirePermission(Permission.ManagePeople)]
public sealed class RolesModel(AppDbContext db, CurrentActor current, PeopleOffice office, PeopleChoices choices) : PersonPageModel(db, current)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public PeopleChoices Choices => choices;

    public IReadOnlyList<HeldSeat> Held { get; private set; } = [];

    public Refusal? WhyNotGive => Person.WhyNotChange(Reader) ?? RoleHolding.WhyNotGive(Reader, Id);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var role = choices.Roles.FirstOrDefault(held => held.Role.Key == Input.Role);
        if (role is null)
            ModelState.AddModelError("Input.Role", "Choose one of the roles of this city");
        else if (role.IsForOneUnit && !PeopleChoices.Has(choices.Units, Input.UnitId?.ToString()))
            ModelState.AddModelError("Input.UnitId", "Choose the unit that the person heads");
        if (!ModelState.IsValid)
            return this.Again();
        if (await office.GiveRoleAsync(Id, new(role!.Role, role.IsForOneUnit ? Input.UnitId : null), Reader, Now, cancel) is not { } holding)
            return NotFound();
        TempData.Flash($"{holding.Title}: from now on.");
        return Redirect($"/people/{Id}/roles");
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await choices.LoadUnitsAndRolesAsync(cancel);
        Held = await HeldSeat.OfAsync(Db, await HttpContext.RequestServices.GetRequiredService<PolicyBook>().InForceAsync(cancel), Id, cancel);
    }

    public sealed class Form
    {
        public string? Role { get; set; }

        public Guid? UnitId { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules() => RuleFor(form => form.Role).NotEmpty().WithMessage("Choose a role");
    }
}
