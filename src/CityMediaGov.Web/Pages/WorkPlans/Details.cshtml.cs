using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.WorkPlans;

/// <summary>One version of a unit's plan: what it says, how it stands, and what its unit can do with it.</summary>
[AnySignedIn]
[Feature(Features.WorkPlans)]
public sealed class DetailsModel(PlanReader reader, CurrentActor current, WrittenTime time) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public WorkPlan Plan { get; private set; } = null!;

    public PlanReading Shown { get; private set; } = null!;

    public bool IsOurs => WorkPlan.IsOf(Plan.UnitId, Actor);

    public bool MayEdit => Plan.WhyNotEdit(Actor) is null;

    public bool MayWithdraw => Plan.WhyNotWithdraw(Actor) is null;

    public bool MayDiscard => Plan.WhyNotDiscard(Actor) is null;

    public bool MayConfirm => Plan.WhyNotConfirm(Actor) is null && Shown.Policy.Profile.WorkPlan?.ReviewEvery is not null;

    public bool MayBeginNext => IsOurs && Plan.Status is WorkPlanStatus.Approved or WorkPlanStatus.Rejected or WorkPlanStatus.Withdrawn && Shown.Open is null;

    public bool IsOutOfDate => Plan.Status is WorkPlanStatus.Approved && !Plan.IsUpToDate(time.Clock.Now);

    private Actor Actor => current.Required;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var cancel = context.HttpContext.RequestAborted;
        if (await reader.FindAsync(Guid.Parse((string)RouteData.Values["id"]!), Actor, cancel) is not { } plan)
        {
            context.Result = NotFound();
            return;
        }
        (Plan, Shown) = (plan, await reader.ReadAsync(plan, Actor, time.Clock.Now, cancel));
        await next();
    }

    public void OnGet() => Input.Stamp = Plan.Stamp;

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        Plan.Expect(Input.Stamp);
        await reader.WithdrawAsync(Plan, Actor, time.Clock.Now, cancel);
        TempData.Flash("Withdrawn. Nobody decides it any more.", Plan.AuditTitle);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        Plan.Expect(Input.Stamp);
        await reader.DiscardAsync(Plan, Actor, time.Clock.Now, cancel);
        TempData.Flash("The draft is thrown away.", Plan.AuditTitle);
        return RedirectToPage("Index");
    }

    /// <summary>Looked at again: it still holds.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        Plan.Expect(Input.Stamp);
        await reader.ConfirmAsync(Plan, Input.Why, Actor, time.Clock.Now, cancel);
        TempData.Flash("On record: the plan still holds.", Plan.ReviewDueAt is { } due ? $"It is looked at again by {time.Words(due, TimeForm.Date)}." : null);
        return RedirectToPage();
    }

    public sealed class Form
    {
        public Guid Stamp { get; set; }

        public string? Why { get; set; }
    }

    internal sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules() => RuleFor(form => form.Why).MaximumLength(WorkPlan.ReasonLength).WithMessage($"Use {WorkPlan.ReasonLength} characters at most");
    }
}
