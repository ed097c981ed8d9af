using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
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
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Platforms;

/// <summary>Asks for the assessment of a platform, or sends one again that came back.</summary>
[RequirePermission(Permission.AskForAccounts), Feature(Features.AccountRequests)]
public sealed class AssessModel(AppDbContext db, AssessmentReader reader, PlatformDesk desk, CurrentActor current) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public AssessedSubject Subject { get; private set; } = null!;

    /// <summary>Somebody else's that came back: only they send it again.</summary>
    public Refusal? WhyNot => Subject.Open?.WhyNotAskAgain(current.Required);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        if (await reader.SubjectAsync((string)RouteData.Values["key"]!, Request.Query["name"], cancel) is not { } subject)
        {
            context.Result = NotFound();
            return;
        }
        Subject = subject;
        foreach (var criterion in subject.Rules.Criteria)
            Input.Answers.TryAdd(criterion.Key, null);
        await next();
    }

    /// <param name="request">The draft from which it is asked; its purpose is what the platform is wanted for.</param>
    public async Task<IActionResult> OnGetAsync(Guid? request, CancellationToken cancel)
    {
        if (Subject.Open is { Status: PlatformAssessmentStatus.InReview } waiting)
            return Redirect($"/registry/platforms/assessments/{waiting.Id}");
        var asked = request is null ? null : await db.AccountRequests.VisibleTo(current.Required).AsNoTracking().SingleOrDefaultAsync(found => found.Id == request, cancel);
        Input.Purpose = Subject.Open?.Purpose ?? asked?.Purpose;
        foreach (var criterion in Subject.Rules.Criteria)
            Input.Answers[criterion.Key] = Subject.Open?.Answers.FirstOrDefault(answer => answer.Criterion == criterion.Key)?.Words;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] TimeProvider time, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return this.Again();
        var outcome = await desk.AskAsync(Subject.Key, Subject.Name, Input.AsContent(Subject.Rules), current.Required, time.GetUtcNow().UtcDateTime, cancel);
        foreach (var problem in outcome.Problems)
            ModelState.AddModelError($"Input.{problem.Field}", problem.Sentence);
        if (outcome.Assessment is not { } sent)
            return this.Again();
        TempData.Flash($"The assessment of {Subject.Name} is asked for.", "A request for an account there can be sent once it is approved.");
        return Redirect($"/registry/platforms/assessments/{sent.Id}");
    }

    public sealed class Form
    {
        public string? Purpose { get; set; }

        /// <summary>By key of the policy's criterion.</summary>
        public Dictionary<string, string?> Answers { get; set; } = [];

        /// <summary>What is no criterion of the policy is left out.</summary>
        public AssessmentContent AsContent(PlatformApprovalRules rules) => new(Purpose ?? "",
            rules.Criteria.ToDictionary(criterion => criterion.Key, criterion => Answers.GetValueOrDefault(criterion.Key) ?? ""));
    }

    internal sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules()
        {
            RuleFor(form => form.Purpose).MaximumLength(PlatformAssessment.TextLength).WithMessage(Shorten);
            RuleForEach(form => form.Answers).Must(answer => (answer.Value?.Length ?? 0) <= PlatformAssessment.TextLength).WithMessage($"Use {PlatformAssessment.TextLength} characters at most in each answer.");
        }

        private static string Shorten => "Use {MaxLength} characters at most. There are {TotalLength}.";
    }
}
