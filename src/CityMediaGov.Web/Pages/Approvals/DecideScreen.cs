using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Approvals;

/// <summary>Everything that the Decide page shows one reader.</summary>
public sealed record DecideScreen(ApprovalRequest Request, SubjectPanel Subject, PolicyInForce Policy)
{
    public required IReadOnlyList<HistoryEvent> History { get; init; }

    /// <summary>The clocks of the step that is asked now; empty once closed.</summary>
    public required IReadOnlyList<ClockText> Clocks { get; init; }

    /// <summary>Null when the reader may decide now.</summary>
    public required Refusal? WhyNotDecide { get; init; }

    /// <summary>"Your deputy Renee Thorson, City Clerk, can decide it until Friday, November 27."</summary>
    public required IReadOnlyList<string> WhoElse { get; init; }

    /// <summary>What whoever approves answers with it; empty for a reader who may not decide.</summary>
    public required IReadOnlyList<DecisionQuestion> Questions { get; init; }

    public required bool IsRequester { get; init; }

    public Refusal? WhyNotWithdraw { get; init; }

    /// <summary>The step that is asked now, or the last one that was.</summary>
    public ApprovalStep Step => Request.Step ?? Request.Steps.Single(step => step.Number == (Request.Decisions.LastOrDefault()?.Step ?? 1));

    /// <summary>The policy's words that ask for <see cref="Step"/>.</summary>
    public IEnumerable<Clause> Clauses => Step.Clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Policy.Policy.Find).OfType<Clause>();

    public string TitlesAsked => string.Join(Step.Rule is StepRule.AllOf ? " and " : " or ", Request.OpenSeats.Select(seat => seat.Title).Distinct());
}

/// <summary>Reads <see cref="DecideScreen"/>.</summary>
public sealed class DecideScreens(
    AppDbContext db, SubjectPanels panels, SubjectDesk subjects, ApprovalHistory history, PossibleDeciders deciders, PolicyBook policies, WrittenTime time)
{
    private const int MostNames = 4;

    /// <summary>Null: there is no such request, or it is none of the reader's business.</summary>
    public async Task<DecideScreen?> ReadAsync(Guid id, Actor reader, CancellationToken cancel)
    {
        var request = await db.ApprovalRequests.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(found => found.Id == id, cancel);
        if (request is null || await policies.FindAsync(request.PolicyVersionId, cancel) is not { } policy)
            return null;
        var subject = await panels.ReadAsync(request, reader, policy, cancel);
        if (!subject.IsVisible && !request.Concerns(reader))
            return null;
        var now = time.Clock.Now;
        var refusal = request.WhyNotDecide(reader);
        var others = request.State is ApprovalState.Open && refusal is not null ? await deciders.ReadAsync(request, now, cancel) : [];
        return new(request, subject, policy)
        {
            History = await history.ReadAsync(request.SubjectId, now, cancel),
            Clocks = await ClocksAsync(request, policy, cancel),
            WhyNotDecide = refusal,
            Questions = refusal is null ? await subjects.QuestionsAsync(request, policy, cancel) : [],
            WhoElse = [.. others.Take(MostNames).Select(other => Words(other, reader))],
            IsRequester = request.RequestedBy == reader.Id,
            WhyNotWithdraw = request.WhyNotWithdraw(reader),
        };
    }

    /// <summary>What is now true, and what that set off.</summary>
    /// <param name="read">What the decider had on screen.</param>
    /// <param name="decided">The request after the decision.</param>
    public async Task<Flash> OutcomeAsync(DecideScreen read, ApprovalRequest decided, Verdict verdict, CancellationToken cancel)
    {
        var reference = read.Subject.Reference is { } number ? $"{number}. " : "";
        return (verdict, decided.State) switch
        {
            (Verdict.Reject, _) => new("Rejected.", $"{reference}{decided.RequesterName} is told, with your reason."),
            (Verdict.ReturnForChanges, _) => new("Returned for changes.", $"{reference}{decided.RequesterName} is told, with your reason, and can change it and send it again."),
            (_, ApprovalState.Open) => new("Approved.", $"{reference}Now it waits for the {decided.Step!.Body ?? string.Join(" or the ", decided.OpenSeats.Select(seat => seat.Title).Distinct())}."),
            _ => new(decided.IsEmergency ? "Confirmed." : $"Approved. {read.Subject.WhenApproved}", reference + await SetOffAsync(decided, cancel)),
        };
    }

    /// <summary>The duties that began with the approval, each with its clock.</summary>
    private async Task<string> SetOffAsync(ApprovalRequest decided, CancellationToken cancel)
    {
        var records = await panels.FollowedByAsync(decided, cancel);
        var duties = await db.Duties.AsNoTracking().Where(duty => records.Contains(duty.AboutId) && duty.State == DutyState.Open).MostUrgentFirst().ToListAsync(cancel);
        var tasks = duties.Select(duty => $"{DutyPlace.TaskOf(duty.Kind, duty.Title)}{(duty.Due is { DueAt: not null } due ? $" ({ClockText.For(due, time.Clock).Line})" : "")}");
        return duties.Count == 0 ? "" : $"To do now: {string.Join("; ", tasks)}.";
    }

    private async Task<IReadOnlyList<ClockText>> ClocksAsync(ApprovalRequest request, PolicyInForce policy, CancellationToken cancel)
    {
        if (request.State is not ApprovalState.Open)
            return [];
        var duties = await db.Duties.AsNoTracking().Where(duty => duty.AboutId == request.Id && duty.Kind == DutyKind.Decide && duty.State == DutyState.Open)
            .MostUrgentFirst().ToListAsync(cancel);
        return [.. duties.Take(1).Select(duty => duty.Due is not { } due
            ? ClockText.WithoutLimit(duty.OpenedAt, time.Clock)
            : ClockText.For(due, time.Clock) is var text && time.Clock.DoNotCount(due.NotCounted(policy.Calendar)) is { } skipped ? text with { Source = $"{text.Source} · {skipped}" } : text)];
    }

    private string Words(PossibleDecider other, Actor reader)
    {
        string?[] parts = [other.Name, string.IsNullOrEmpty(other.Title) ? null : other.Title, other.ForId is null || other.ForId == reader.Id ? null : $"deputy of {other.ForName}"];
        var known = parts.OfType<string>().ToList();
        var who = $"{(other.ForId == reader.Id ? "Your deputy " : "")}{string.Join(", ", known)}{(known.Count > 1 ? "," : "")}";
        return other.UntilAt is { } until
            ? $"{who} can decide it until {time.Clock.Full(time.Clock.Local(until.AddTicks(-1)).Date)}."
            : $"{who} can decide it.";
    }
}
