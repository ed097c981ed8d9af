using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Pages.Registry.Reports;

/// <summary>In which way a judged report ends, or does not.</summary>
public enum ReportEnding
{
    Gone,
    EntryCorrected,
    NoProblem,
    LeftUp,
    Revised,
}

/// <summary>Closes a judged report, stops following an impostor, or takes the judgement back.</summary>
[RequirePermission(Permission.RunRegister), Feature(Features.PublicDirectory)]
public sealed class EndModel(AppDbContext db, TriageDesk desk, CurrentActor current, TimeProvider time) : ReportPage(db, desk, current, time)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Refusal? WhyNotEnd => Account.WhyNotRevise(Reader, Reporters);

    /// <summary>What is possible as it stands.</summary>
    public IEnumerable<ReportEnding> Endings =>
    [
        .. Account.PossibleOutcomes.Select(outcome => Enum.Parse<ReportEnding>(outcome.ToString())),
        .. Account.WhyNotLeaveUp(Reader, Reporters) is null ? [ReportEnding.LeftUp] : Array.Empty<ReportEnding>(),
        ReportEnding.Revised,
    ];

    public static string LabelOf(ReportEnding ending) => ending switch
    {
        ReportEnding.Gone => "The account is gone",
        ReportEnding.EntryCorrected => "The entry is corrected",
        ReportEnding.NoProblem => "Nothing was wrong with the entry",
        ReportEnding.LeftUp => "The platform leaves it up",
        _ => "The judgement was wrong",
    };

    public string FollowsOf(ReportEnding ending) => ending switch
    {
        ReportEnding.Gone when Account.Status is ReportedAccountStatus.Found => "It leaves the register, and the report is closed.",
        ReportEnding.Gone => "Residents are no longer warned of it, and the report is closed.",
        ReportEnding.LeftUp => "Nobody follows it any more. Residents are warned as before.",
        ReportEnding.Revised => "It is judged anew. A warning ends at once; what was judged stays in the history.",
        _ => "The report is closed.",
    };

    public void OnGet() => Input = new() { Stamp = Account.Stamp };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Account.Expect(Input.Stamp);
        var reason = Input.Reason!;
        switch (Input.Ending)
        {
            case ReportEnding.Revised:
                await Desk.ReviseAsync(Account, reason, Reader, Now, cancel);
                break;
            case ReportEnding.LeftUp:
                await Desk.StopFollowingAsync(Account, reason, Reader, Now, cancel);
                break;
            default:
                await Desk.CloseAsync(Account, Enum.Parse<ReportOutcome>(Input.Ending!.Value.ToString()), reason, Reader, Now, cancel);
                break;
        }
        return await SaveAsync(Input.Ending is ReportEnding.Revised ? "Taken back. It waits to be judged anew." : $"On record: {LabelOf(Input.Ending!.Value).ToLowerInvariant()}.", null, cancel);
    }

    public sealed class Form
    {
        public ReportEnding? Ending { get; set; }

        public string? Reason { get; set; }

        public Guid Stamp { get; set; }
    }

    internal sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules()
        {
            RuleFor(form => form.Ending).NotNull().WithMessage("Choose how it ends").IsInEnum().WithMessage("Choose how it ends");
            RuleFor(form => form.Reason).NotEmpty().WithMessage("Say how you know").MaximumLength(ReportedAccount.ReasonLength)
                .WithMessage("Use {MaxLength} characters at most. There are {TotalLength}.");
        }
    }
}
