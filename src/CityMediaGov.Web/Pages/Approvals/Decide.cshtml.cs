using CityMediaGov.Domain.Approvals;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
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
    public DecideForm Input { get; set; } = new();

    public DecideScreen Screen { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await screens.ReadAsync(Id, current.Required, HttpContext.RequestAborted) is not { } screen)
        {
            context.Result = NotFound();
            return;
        }
        Screen = screen;
        foreach (var question in screen.Questions)
            Input.Answers.TryAdd(question.Key, new());
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var read = ReadMeeting();
        if (!AreAnswered() || read is null)
            return this.Again();
        var decided = await desk.DecideInTurnAsync(Id, current.Required, Input.Step, Input.Verdict!.Value, Input.Reason, read.Meeting, time.Clock.Now, cancel, Input.Given);
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

    /// <summary>Adds what is missing beside each question; what changed meanwhile is the desk's to tell.</summary>
    private bool AreAnswered()
    {
        foreach (var question in Input.Verdict is Verdict.Approve && Input.Step == Screen.Request.CurrentStep ? Screen.Questions : [])
        {
            var answer = Input.Answers[question.Key];
            if (question.WhyNot(answer.For(question.Key)) is { Kind: RefusalKind.Rule } missing)
                ModelState.AddModelError($"{nameof(Input)}.{nameof(DecideForm.Answers)}[{question.Key}].{answer.PlaceOfError(question)}", missing.Sentence);
        }
        return ModelState.IsValid;
    }

    private void Require(bool holds, string field, string sentence)
    {
        if (!holds)
            ModelState.AddModelError($"{nameof(Input)}.{field}", sentence);
    }

    private sealed record MeetingRead(Meeting? Meeting);
}
