using CityMediaGov.Domain.Approvals;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Approvals;

/// <summary>The one page on which anything is decided. Reading it has no effect.</summary>
[AnySignedIn]
public sealed class DecideModel(CurrentActor current, DecideScreens screens, ApprovalDesk desk, WrittenTime time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public DecideScreen Screen { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await screens.ReadAsync(Id, current.Required, HttpContext.RequestAborted) is not { } screen)
        {
            context.Result = NotFound();
            return;
        }
        Screen = screen;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ReadMeeting() is not { } read)
            return this.Again();
        var decided = await desk.DecideInTurnAsync(Id, current.Required, Input.Step, Input.Verdict!.Value, Input.Reason, read.Meeting, time.Clock.Now, cancel);
        var outcome = await screens.OutcomeAsync(Screen, decided, Input.Verdict.Value, cancel);
        TempData.Flash(outcome.Heading, outcome.Text);
        return RedirectToPage();
    }

    [WithoutInput]
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        await desk.WithdrawInTurnAsync(Id, current.Required, time.Clock.Now, cancel);
        TempData.Flash("Withdrawn.", "Nobody decides it any more. You can ask again with a new request.");
        return RedirectToPage();
    }

    /// <summary>The body's meeting where the step is a body's; null, with the errors beside their fields, when something is missing.</summary>
    private MeetingRead? ReadMeeting()
    {
        // Whoever may not decide, or read another step, is told that first.
        if (Screen.WhyNotDecide is not null || Input.Step != Screen.Request.CurrentStep || Screen.Step.Body is not { } body)
            return new(null);
        Require(Input.MetOn is not null, nameof(Input.MetOn), $"Give the day on which the {body} met");
        Require(Input.VotesFor is not null, nameof(Input.VotesFor), "Give the number of votes for it");
        Require(Input.VotesAgainst is not null, nameof(Input.VotesAgainst), "Give the number of votes against it; 0 if nobody was");
        Require(!string.IsNullOrWhiteSpace(Input.Minutes), nameof(Input.Minutes), "Say where the minutes are");
        Require(Input.MetOn is not { } day || day <= Screen.Policy.Today(time.Clock.Now), nameof(Input.MetOn), "The day of the meeting lies in the future");
        Require(Input.Verdict is not Verdict.Approve || Input.VotesFor is null || Input.VotesFor > Input.VotesAgainst, nameof(Input.VotesFor), $"With {Input.VotesFor} for and {Input.VotesAgainst} against it was not approved");
        return ModelState.IsValid ? new(new(Input.MetOn!.Value, Input.VotesFor!.Value, Input.VotesAgainst!.Value, Input.Minutes!.Trim())) : null;
    }

    private void Require(bool holds, string field, string sentence)
    {
        if (!holds)
            ModelState.AddModelError($"{nameof(Input)}.{field}", sentence);
    }

    private sealed record MeetingRead(Meeting? Meeting);

    public sealed class Form
    {
        /// <summary>The step that was on screen.</summary>
        public int Step { get; set; }

        public Verdict? Verdict { get; set; }

        public string? Reason { get; set; }

        public DateOnly? MetOn { get; set; }

        public int? VotesFor { get; set; }

        public int? VotesAgainst { get; set; }

        public string? Minutes { get; set; }
    }

    internal sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules()
        {
            RuleFor(form => form.Verdict).NotNull().WithMessage("Choose what you decide").IsInEnum().WithMessage("Choose what you decide");
            RuleFor(form => form.Reason).NotEmpty().When(form => form.Verdict is Verdict.ReturnForChanges or Verdict.Reject, ApplyConditionTo.CurrentValidator)
                .WithMessage("Give a reason: it is needed unless you approve")
                .MaximumLength(Decision.NoteLength).WithMessage($"Use at most {Decision.NoteLength} characters");
            RuleFor(form => form.VotesFor).InclusiveBetween(0, 1000).WithMessage("Give the number of votes, 0 to 1000");
            RuleFor(form => form.VotesAgainst).InclusiveBetween(0, 1000).WithMessage("Give the number of votes, 0 to 1000");
            RuleFor(form => form.Minutes).MaximumLength(Decision.MinutesLength).WithMessage($"Use at most {Decision.MinutesLength} characters");
        }
    }
}
