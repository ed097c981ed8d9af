using CityMediaGov.Domain.People;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.People;

[RequirePermission(Permission.ManagePeople)]
public sealed class InviteModel(InvitationDesk desk, PeopleChoices choices, CurrentActor current, TimeProvider time) : PageModel, IAsksForPerson
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public PeopleChoices Choices => choices;

    public Guid? PersonId => null;

    PersonForm IAsksForPerson.Input => Input;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await choices.LoadAsync(person: null, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        choices.Check(Input, ModelState);
        var roles = choices.Roles.Where(held => Input.Roles.Contains(held.Role.Key)).ToList();
        if (roles.Count != Input.Roles.Distinct().Count())
            ModelState.AddModelError("Input.Roles", "Choose among the roles of this city");
        if (roles.Exists(held => held.IsForOneUnit) && !PeopleChoices.Has(choices.Units, Input.HeadOf?.ToString()))
            ModelState.AddModelError("Input.HeadOf", "Choose the unit that the person heads");
        if (!ModelState.IsValid)
            return this.Again();
        try
        {
            var link = await desk.SendAsync(Input.AsDetails(), Input.Email!, [.. roles.Select(held => new RoleSeat(held.Role, held.IsForOneUnit ? Input.HeadOf : null))],
                InvitationLinks.To(Request), current.Required, time.GetUtcNow().UtcDateTime, cancel);
            TempData.ShowOnce(link);
        }
        catch (EmailTakenException taken)
        {
            ModelState.AddModelError("Input.Email", taken.Message);
            return this.Again();
        }
        TempData.Flash($"{Input.FullName!.Trim()} is invited.", "The link is on its way by e-mail, and good for 24 hours.");
        return Redirect("/people/invitations");
    }

    public sealed class Form : PersonForm
    {
        public string[] Roles { get; set; } = [];

        public Guid? HeadOf { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules() => Include(new PersonFormRules());
    }
}
