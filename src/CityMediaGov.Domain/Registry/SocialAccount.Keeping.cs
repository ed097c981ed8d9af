using System.Globalization;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry;

using static AccountAction;
using static AccountStatus;

/// <content>What the keeper of the register does with an account.</content>
public sealed partial class SocialAccount
{
    public Refusal? WhyNotActivate(Actor actor) => WhyNotRun(actor) ?? Lifecycle.WhyNot(Status, AccountAction.Activate);

    /// <summary>Puts the account on the public register, if every gate of the policy is open.</summary>
    /// <param name="today">In the city's zone.</param>
    public void ActivateNow(Actor by, AccountRegistration registration, IReadOnlyList<GateFinding> gates, DateOnly today, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotActivate(by));
        if (registration.EstablishedOn > today)
            throw new RefusedException(Refusal.Rule("The day on which it was opened lies in the future.", "Record it when it has happened."));
        if (gates.FirstOrDefault(gate => !gate.IsMet) is { } shut)
            throw new RefusedException(Refusal.Rule(shut.Sentence, shut.WayOn, shut.ClauseId));
        Status = Lifecycle.After(Status, AccountAction.Activate);
        (Registration, OfficialSince, RetiredOn, ChangedAt) = (registration, today, null, now);
        (Contact, Authority) = (registration.Contact ?? Contact, registration.Authority ?? Authority);
        Note(AuditActions.AccountActivated, by, now);
    }

    public Refusal? WhyNotReportEarly(Actor actor) => WhyNotActivate(actor) ?? (ApprovedAt is null ? Refusal.Rule("This account needed no approval.") : null);

    /// <summary>Puts on record that somebody opened it before it was approved. It stays approved, and off the public register.</summary>
    public void ReportOpenedEarly(Actor by, DateOnly establishedOn, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotReportEarly(by));
        Note(AuditActions.AccountOpenedEarly, by, now, null, new AuditDetail("Opened on", establishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    public Refusal? WhyNotDecline(Actor actor) => WhyNotRun(actor) ?? Lifecycle.WhyNot(Status, Decline)
        ?? (Status is Requested ? Refusal.Rule("It is still being decided.", "Those whom the policy names decide it.")
            : Status is Found ? Refusal.Rule("It was found, not asked for.", "It ends with the report of it.")
            : OfficialSince is not null ? Refusal.Rule("It was official before, so it can only be shut down again.")
            : null);

    /// <summary>An approved account that will not be opened after all. Its address is free again.</summary>
    public void DeclineNow(Actor by, string? reason, ClosureTerms terms, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotDecline(by) ?? terms.WhyNotWithout(reason));
        ActiveKey = null;
        Move(Decline, AuditActions.AccountDeclined, by, reason, now);
    }

    public Refusal? WhyNotModify(Actor actor) => WhyNotRun(actor) ?? Lifecycle.WhyNot(Status, Modify);

    /// <summary>What residents read about it. Platform and address stay: another address is another account.</summary>
    public void ModifyEntry(Actor by, AccountEntry entry, string? reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotModify(by));
        Status = Lifecycle.After(Status, Modify);
        (Name, UnitId, Purpose, Language, CommentMode, Contact, ChangedAt) =
            (entry.Name.Trim(), entry.UnitId, entry.Purpose.Trim(), entry.Language, entry.CommentMode, entry.Contact?.Trim(), now);
        Note(AuditActions.AccountModified, by, now, reason);
    }

    public Refusal? WhyNotSuspend(Actor actor) => WhyNotRun(actor) ?? Lifecycle.WhyNot(Status, AccountAction.Suspend);

    public void SuspendNow(Actor by, string? reason, ClosureTerms terms, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotSuspend(by) ?? terms.WhyNotWithout(reason));
        Move(AccountAction.Suspend, AuditActions.AccountSuspended, by, reason, now);
    }

    public Refusal? WhyNotResume(Actor actor) => WhyNotRun(actor) ?? Lifecycle.WhyNot(Status, AccountAction.Resume);

    public void ResumeNow(Actor by, string? reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotResume(by));
        Move(AccountAction.Resume, AuditActions.AccountResumed, by, reason, now);
    }

    public Refusal? WhyNotRetire(Actor actor) => WhyNotRun(actor) ?? Lifecycle.WhyNot(Status, AccountAction.Retire)
        ?? (OfficialSince is null ? Refusal.Rule("It was never official, so there is nothing to shut down.", "It can be given up instead.") : null);

    /// <param name="today">In the city's zone.</param>
    public void RetireNow(Actor by, string? reason, ClosureTerms terms, DateOnly today, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotRetire(by) ?? terms.WhyNotWithout(reason));
        RetiredOn ??= today; // one that was taken up again and never opened was last official before that
        Move(AccountAction.Retire, AuditActions.AccountRetired, by, reason, now);
    }

    public Refusal? WhyNotReactivate(Actor actor) => WhyNotRun(actor) ?? Lifecycle.WhyNot(Status, AccountAction.Reactivate);

    /// <summary>Takes a retired account up again: approved, and through the gates once more before it is live.</summary>
    public void ReactivateNow(Actor by, string? reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotReactivate(by));
        Move(AccountAction.Reactivate, AuditActions.AccountReactivated, by, reason, now);
    }

    private static Refusal? WhyNotRun(Actor actor) =>
        actor.Can(Permission.RunRegister) ? null : Refusal.NotYours("You do not keep the register of accounts.");

    private void Move(AccountAction action, AuditAction fact, Actor by, string? reason, DateTime now)
    {
        (Status, ChangedAt) = (Lifecycle.After(Status, action), now);
        Note(fact, by, now, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
    }
}
