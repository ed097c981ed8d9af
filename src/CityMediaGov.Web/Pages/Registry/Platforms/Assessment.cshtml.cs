using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Registry.Platforms;

/// <summary>One assessment of a platform: what was answered, who decides, and what was decided.</summary>
[AnySignedIn, Feature(Features.AccountRequests)]
public sealed class AssessmentModel(AssessmentReader reader, ApprovalHistory approvals, PlatformDesk desk, CurrentActor current) : PageModel
{
    public PlatformAssessment Assessment { get; private set; } = null!;

    public ApprovalRequest? Approval { get; private set; }

    public string AskedBy { get; private set; } = "";

    public IReadOnlyList<(KeyedText Criterion, string Words)> Answers { get; private set; } = [];

    public IReadOnlyList<HistoryEvent> History { get; private set; } = [];

    /// <summary>"Alex Administrator, City Manager's Office"; null while nobody is asked.</summary>
    public string? WaitsFor => History.Select(line => line.WaitsFor).FirstOrDefault(words => words is not null);

    public bool IsMine => Assessment.RequestedBy == current.Required.Id;

    public bool MayAskAgain => Assessment.WhyNotAskAgain(current.Required) is null;

    public bool MayWithdraw => Assessment.WhyNotWithdraw(current.Required) is null;

    public bool MayDecide => Approval is { State: ApprovalState.Open } && Approval.WhyNotDecide(current.Required) is null;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        if (await reader.FindAsync(Guid.Parse((string)RouteData.Values["id"]!), cancel) is not { } assessment)
        {
            context.Result = NotFound();
            return;
        }
        (Assessment, Approval, AskedBy) = (assessment, await reader.ApprovalOfAsync(assessment.Id, cancel), await reader.AskedByAsync(assessment, cancel));
        Answers = await reader.AnswersAsync(assessment, Approval, cancel);
        History = await approvals.ReadAsync(assessment.Id, HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, cancel);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromServices] TimeProvider time, CancellationToken cancel)
    {
        await desk.WithdrawAsync(Assessment.Id, current.Required, time.GetUtcNow().UtcDateTime, cancel);
        TempData.Flash("Withdrawn.", $"{Assessment.PlatformName} can be assessed at another time.");
        return Redirect($"/registry/platforms/assessments/{Assessment.Id}");
    }
}
