using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.WorkPlans;

/// <summary>The one form, on the page for a new version and on that of a version in preparation.</summary>
public abstract class PlanPage(PlanFormReader reader, WorkPlanDesk desk, CurrentActor current, TimeProvider time) : PageModel
{
    [BindProperty]
    public PlanForm Input { get; set; } = new();

    /// <summary>Null while nothing is saved.</summary>
    public WorkPlan? Plan { get; private set; }

    public PlanFormView View { get; private set; } = null!;

    public Refusal? WhyNotEdit => Plan?.WhyNotEdit(Actor);

    /// <summary>A sheet with a dashed edge: only its unit sees it.</summary>
    public bool IsDraft => Plan is null or { Status: WorkPlanStatus.Draft };

    /// <summary>The form is shown: what was typed stays, even where it can no longer be taken.</summary>
    public bool ShowsForm => WhyNotEdit is null || (IsOurs && HttpMethods.IsPost(Request.Method));

    private bool IsOurs => Plan is not null && WorkPlan.IsOf(Plan.UnitId, Actor);

    private Actor Actor => current.Required;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var cancel = context.HttpContext.RequestAborted;
        if (RouteData.Values["id"] is string id && (Plan = await reader.FindAsync(Guid.Parse(id), Actor, cancel)) is null)
        {
            context.Result = NotFound();
            return;
        }
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method))
            Input = await reader.FormAsync(Plan, Guid.TryParse(Request.Query["unit"], out var unit) ? unit : null, Actor, cancel);
        else if (HttpContext.Refused() is { Kind: RefusalKind.ChangedMeanwhile })
            Input.Stamp = Plan?.Stamp; // they were told; pressing again is meant
        View = await reader.ViewAsync(Input, Plan, Actor, Now, cancel);
        await next();
    }

    public void OnGet() => RefusedException.ThrowIf(WhyNotEdit);

    /// <summary>Send it to those who decide.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (HandedIn() is not { } handed)
            return this.Again();
        var outcome = await desk.SendAsync(handed, Actor, Now, cancel);
        foreach (var problem in outcome.Problems)
            ModelState.AddModelError($"Input.{FieldOf(problem)}", problem.Sentence);
        if (outcome.Plan is not { } sent)
            return this.Again();
        TempData.Flash($"Sent to {View.Route.FirstDeciders}.", $"{sent.AuditTitle}. This page tells who it waits for.");
        return RedirectToPage("/WorkPlans/Details", new { id = sent.Id });
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        if (HandedIn() is not { } handed)
            return this.Again();
        var saved = await desk.SaveDraftAsync(handed, Actor, Now, cancel);
        TempData.Flash("The plan is saved.", saved.Status is WorkPlanStatus.Draft ? $"Only {saved.UnitName} sees it." : null);
        return saved.WhyNotEdit(Actor) is null
            ? RedirectToPage("/WorkPlans/Edit", new { id = saved.Id })
            : RedirectToPage("/WorkPlans/Details", new { id = saved.Id });
    }

    /// <summary>Where the policy lists no other policies, they are only written.</summary>
    private string FieldOf(FieldProblem problem) =>
        problem.Field == nameof(Input.RelatedPolicies) && !View.Policies.Any() ? nameof(Input.OtherPolicies) : problem.Field;

    /// <summary>Null, with the error beside the field, when no unit of this person is chosen.</summary>
    private HandedInPlan? HandedIn()
    {
        // Of the unit's own plan the desk knows more: the second click of a form that was just sent is no mistake.
        if (Plan is not null && !IsOurs)
            RefusedException.ThrowIf(WhyNotEdit);
        var unit = Plan?.UnitId ?? (View.Units.Any(choice => choice.Value == Input.UnitId?.ToString()) ? Input.UnitId : null);
        if (unit is not null)
            return new(Plan?.Id, unit.Value, Input.SubmissionKey is { Length: 32 } key ? key : AccountRequest.NewKey(), Input.Stamp, View.Read(Input));
        ModelState.AddModelError("Input.UnitId", "Choose the unit whose plan it is");
        return null;
    }
}
