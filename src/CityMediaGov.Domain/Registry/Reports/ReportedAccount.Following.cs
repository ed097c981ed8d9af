using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry.Reports;

using static ReportAction;
using static ReportedAccountStatus;

/// <content>What is done about it until it ends.</content>
public sealed partial class ReportedAccount
{
    public Refusal? WhyNotAddEvidence(Actor actor) => WhyNotKeep(actor) ?? (Status is Closed ? Refusal.Rule("This report is closed.", "Report the account anew, with the picture.") : null);

    public Refusal? WhyNotTellPlatform(Actor actor) => WhyNotKeep(actor) ?? Lifecycle.WhyNot(Status, TellPlatform);

    /// <param name="today">In the city's zone.</param>
    public void RecordNotice(Actor by, DateOnly on, string how, string? reference, DateOnly today, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotTellPlatform(by) ?? WhyNotOn(on, today));
        Status = Lifecycle.After(Status, TellPlatform);
        notices.Add(new(notices.Count + 1, on, how.Trim(), Said(reference)));
        Note(AuditActions.ReportPlatformTold, by, now);
    }

    public Refusal? WhyNotTakeAnswer(Actor actor) => WhyNotKeep(actor) ?? Lifecycle.WhyNot(Status, TakeAnswer)
        ?? (notices.Exists(notice => notice.Answer is null) ? null : Refusal.Rule("The platform was asked nothing that it has not answered.", "Record first that it was told."));

    /// <summary>Answers the last time that the platform was told.</summary>
    /// <param name="today">In the city's zone.</param>
    public void RecordAnswer(Actor by, DateOnly on, string answer, DateOnly today, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotTakeAnswer(by) ?? WhyNotOn(on, today));
        Status = Lifecycle.After(Status, TakeAnswer);
        notices.FindLast(notice => notice.Answer is null)!.Take(answer.Trim(), on);
        Note(AuditActions.ReportPlatformAnswered, by, now);
    }

    public Refusal? WhyNotLeaveUp(Actor actor, IReadOnlyCollection<Guid> reporters) => WhyNotDecide(actor, reporters) ?? Lifecycle.WhyNot(Status, LeaveUp)
        ?? (notices.Count > 0 ? null : Refusal.Rule("The platform was never told about it.", "Report it there first."));

    /// <summary>The platform does nothing. Residents are warned as before.</summary>
    public void StopFollowing(Actor by, IReadOnlyCollection<Guid> reporters, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotLeaveUp(by, reporters));
        Status = Lifecycle.After(Status, LeaveUp);
        Note(AuditActions.ReportLeftUp, by, now, reason.Trim());
    }

    public Refusal? WhyNotRevise(Actor actor, IReadOnlyCollection<Guid> reporters) => WhyNotDecide(actor, reporters) ?? Lifecycle.WhyNot(Status, Revise);

    /// <summary>Takes the judgement back; a warning to residents ends at once. What was judged stays in the history.</summary>
    public void ReviseJudgement(Actor by, IReadOnlyCollection<Guid> reporters, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotRevise(by, reporters));
        Status = Lifecycle.After(Status, Revise);
        (JudgedBy, JudgedAt, Reason, PublicWords, AccountId) = (null, null, null, null, null);
        Note(AuditActions.ReportRevised, by, now, reason.Trim());
    }

    public Refusal? WhyNotClose(Actor actor, IReadOnlyCollection<Guid> reporters) => WhyNotDecide(actor, reporters) ?? Lifecycle.WhyNot(Status, ReportAction.Close);

    /// <summary>What it can end with, as it stands now.</summary>
    public IReadOnlyList<ReportOutcome> PossibleOutcomes => Status switch
    {
        Impostor or Persisting or Found => [ReportOutcome.Gone],
        EntryWrong => [ReportOutcome.EntryCorrected, ReportOutcome.NoProblem],
        _ => [],
    };

    public void CloseWith(Actor by, IReadOnlyCollection<Guid> reporters, ReportOutcome outcome, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotClose(by, reporters)
            ?? (PossibleOutcomes.Contains(outcome) ? null : Refusal.Rule($"It cannot end with “{Words.Of(outcome.ToString())}” while it is {Words.Of(Status.ToString())}.")));
        EndWith(outcome, by, reason.Trim(), now);
    }

    /// <summary>The found account went live through its approval: that is its end, whoever put it there.</summary>
    internal void CloseAsOfficial(Guid accountId, Actor by, DateTime now)
    {
        AccountId = accountId;
        EndWith(ReportOutcome.MadeOfficial, by, null, now);
    }

    private void EndWith(ReportOutcome outcome, Actor by, string? reason, DateTime now)
    {
        Status = Lifecycle.After(Status, ReportAction.Close);
        End(outcome, now);
        Note(AuditActions.ReportClosed, by, now, reason, new AuditDetail("Ended with", Words.Of(outcome.ToString())));
    }

    private static Refusal? WhyNotOn(DateOnly day, DateOnly today) => day > today ? Refusal.Rule("This day lies in the future.", "Record it when it has happened.") : null;

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
