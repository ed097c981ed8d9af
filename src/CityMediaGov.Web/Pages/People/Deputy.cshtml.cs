using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CityMediaGov.Web.Pages.People;

/// <summary>Names somebody who takes the reader's steps for some days of the city's calendar, and ends that again.</summary>
[AnySignedIn]
public sealed class DeputyModel(AppDbContext db, CurrentActor current, PolicyBook policies, PeopleOffice office) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<DeputyRow> Standing { get; private set; } = [];

    public Guid Me => current.Required.Id;

    private DateTime Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        People = [.. (await new PeopleChoices(db, policies).PeopleAsync(cancel)).Where(person => person.Value != Me.ToString())];
        Standing = await DeputyRow.OfAsync(db, Me, Now, cancel);
        await next();
    }

    public async Task OnGetAsync(CancellationToken cancel) => Input.FirstDay = (await policies.InForceAsync(cancel)).Today(Now);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        if (!PeopleChoices.Has(People, Input.Deputy?.ToString()))
            ModelState.AddModelError("Input.Deputy", "Choose somebody else who may sign in");
        if (Input.FirstDay < policy.Today(Now))
            ModelState.AddModelError("Input.FirstDay", "Begin today or later");
        if (!ModelState.IsValid)
            return this.Again();
        var (from, until) = (BeginningOf(Input.FirstDay!.Value, policy.Zone), BeginningOf(Input.LastDay!.Value.AddDays(1), policy.Zone));
        if (await office.NameDeputyAsync(Input.Deputy!.Value, from, until, current.Required, Now, cancel) is not { } deputyship)
            return NotFound();
        TempData.Flash($"{deputyship.Title}.", "Your deputy sees what waits for you and may decide it. You may too.");
        return Redirect("/people/me/deputy");
    }

    [WithoutInput]
    public async Task<IActionResult> OnPostEndAsync(Guid deputyship, CancellationToken cancel)
    {
        if (await db.Deputyships.SingleOrDefaultAsync(found => found.Id == deputyship && (found.PersonId == Me || found.DeputyId == Me), cancel) is not { } standing)
            return NotFound();
        standing.End(current.Required, Now);
        await db.SaveChangesAsync(cancel);
        TempData.Flash($"{standing.Title}: no longer.");
        return Redirect("/people/me/deputy");
    }

    private static DateTime BeginningOf(DateOnly day, DateTimeZone zone) => zone.AtStartOfDay(LocalDate.FromDateOnly(day)).ToDateTimeUtc();

    public sealed class Form
    {
        public Guid? Deputy { get; set; }

        public DateOnly? FirstDay { get; set; }

        public DateOnly? LastDay { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        /// <summary>Further ahead nobody plans, and the calendar ends at some day.</summary>
        private static readonly DateOnly Latest = new(2200, 1, 1);

        public FormRules()
        {
            RuleFor(form => form.Deputy).NotNull().WithMessage("Choose a deputy");
            RuleFor(form => form.FirstDay).NotNull().WithMessage("Give the first day").LessThan(Latest).WithMessage("Give a nearer day");
            RuleFor(form => form.LastDay).NotNull().WithMessage("Give the last day").LessThan(Latest).WithMessage("Give a nearer day");
            RuleFor(form => form.LastDay).GreaterThanOrEqualTo(form => form.FirstDay).When(form => form is { FirstDay: not null, LastDay: not null })
                .WithMessage("The last day cannot lie before the first");
        }
    }
}
