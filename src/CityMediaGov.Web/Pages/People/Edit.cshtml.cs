using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Pages.People;

[RequirePermission(Permission.ManagePeople)]
public sealed class EditModel(AppDbContext db, CurrentActor current, PeopleOffice office, PeopleChoices choices) : PersonPageModel(db, current), IAsksForPerson
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public PeopleChoices Choices => choices;

    public Guid? PersonId => Id;

    public Refusal? WhyNotChange => Person.WhyNotChange(Reader);

    PersonForm IAsksForPerson.Input => Input;

    public void OnGet() => Input = new()
    {
        FullName = Person.FullName,
        Email = Person.Email,
        JobTitle = Person.JobTitle,
        PersonType = Person.PersonType,
        UnitId = Person.UnitId,
        SupervisorId = Person.SupervisorId,
        Stamp = Person.ConcurrencyStamp,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        choices.Check(Input, ModelState);
        if (!ModelState.IsValid)
            return this.Again();
        try
        {
            if (await office.ChangeAsync(Id, Input.Stamp, Input.AsDetails(), Input.Email!, Reader, Now, cancel) is null)
                return NotFound();
        }
        catch (EmailTakenException taken)
        {
            ModelState.AddModelError("Input.Email", taken.Message);
            return this.Again();
        }
        TempData.Flash("The details are changed.");
        return ToPerson();
    }

    protected override Task LoadAsync(CancellationToken cancel) => choices.LoadAsync(Person, cancel);

    public sealed class Form : PersonForm
    {
        /// <summary>The person's stamp as read.</summary>
        public string? Stamp { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules() => Include(new PersonFormRules());
    }
}
