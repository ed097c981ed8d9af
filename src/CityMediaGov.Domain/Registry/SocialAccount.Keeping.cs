using System.Globalization;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

using static AccountAction;
using static AccountStatus;

/// <content>What the keeper of the register does with an account.</content>
public sealed partial class SocialAccount
{
    /// <param name="opener">Who opens it beside the keeper of the register; null when nobody does.</param>
    public Refusal? WhyNotActivate(Actor actor, RoleSeat? opener = null) => WhyNotRun(actor, opener) ?? Lifecycle.WhyNot(Status, AccountAction.Activate);

    /// <summary>What is wrong with the day on which it was opened on the platform; null when nothing is.</summary>
    /// <param name="today">In the city's zone.</param>
    public static string? WhyNotOpenedOn(DateOnly day, DateOnly today) => day > today ? "This day lies in the future. Record it when the account has been opened." : null;

    /// <summary>Puts the account on the public register, if every gate of the policy is open.</summary>
    /// <param name="today">In the city's zone.</param>
    public void ActivateNow(Actor by, AccountRegistration registration, IReadOnlyList<GateFinding> gates, DateOnly today, DateTime now, RoleSeat? opener = null)
    {
        RefusedException.ThrowIf(WhyNotActivate(by, opener));
        if (WhyNotOpenedOn(registration.EstablishedOn, today) is { } future)
            throw new RefusedException(Refusal.Rule(future));
        if (gates.FirstOrDefault(gate => !gate.IsMet) is { } shut)
            throw new RefusedException(Refusal.Rule(shut.Sentence, shut.WayOn, shut.ClauseId));
        Status = Lifecycle.After(Status, AccountAction.Activate);
        (Registration, OfficialSince, RetiredOn, ChangedAt) = (registration, today, null, now);
        (Contact, Authority) = (registration.Contact ?? Contact, registration.Authority ?? Authority);
        Note(AuditActions.AccountActivated, by, now);
    }

    public Refusal? WhyNotReportEarly(Actor actor, RoleSeat? opener = null) => WhyNotActivate(actor, opener) ?? (ApprovedAt is null ? Refusal.Rule("This account needed no approval.") : null);

    /// <summary>Puts on record that somebody opened it before it was approved. It stays approved, and off the public register.</summary>
    /// <param name="policy">In force: it tells the city's days.</param>
    public void ReportOpenedEarly(Actor by, DateOnly establishedOn, PolicyInForce policy, DateTime now, RoleSeat? opener = null)
    {
        RefusedException.ThrowIf(WhyNotReportEarly(by, opener));
        if (WhyNotOpenedOn(establishedOn, policy.Today(now)) is { } future)
            throw new RefusedException(Refusal.Rule(future));
        if (establishedOn >= policy.Today(ApprovedAt!.Value))
            throw new RefusedException(Refusal.Rule("That day is not before its approval, so it was not opened early.", "Put it on the public register instead."));
        Note(AuditActions.AccountOpenedEarly, by, now, null, new AuditDetail("Opened on", establishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    public Refusal? WhyNotDecline(Actor actor) => WhyNotRun(actor) ?? Lifecycle.WhyNot(Status, Decline)
        ?? (Status is Requested ? Refusal.Rule("It is still being decided.", "Those whom the policy names decide it.")
            : Status is Found ? Refusal.Rule("It was found, not asked for.", "It ends with the report of it.")
            : OfficialSince is not null ? Refusal.Rule("It was official before, so it can only be shut down again.")
            : null);

    /// <summary>An approved account that will not be opened after all. Its address is free again.</summary>
    public void DeclineNow(Actor by, Closing closing, ClosureTerms terms, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotDecline(by) ?? terms.WhyNot(closing));
        ActiveKey = null;
        Move(Decline, AuditActions.AccountDeclined, by, terms.OnRecord(closing), now);
    }

    public Refusal? WhyNotModify(Actor actor) => WhyNotRun(actor) ?? Lifecycle.WhyNot(Status, Modify);

    /// <summary>What residents read about it, and who answers for it. Platform and address stay: another address is another account.</summary>
    public void ModifyEntry(Actor by, AccountEntry entry, EntryFacts facts, string? reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotModify(by) ?? WhyNotMoveAlone(entry, facts.Profile) ?? FieldProblem.FirstOf(EntryRules.CheckReason(reason, null)));
        Take(entry, facts, now);
        Note(AuditActions.AccountModified, by, now, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
    }

    /// <summary>Why one person alone cannot give it to the unit that the entry names; null when they can.</summary>
    public Refusal? WhyNotMoveAlone(AccountEntry entry, PolicyProfile profile) => profile.Account.UnitChangeByBothHeads is { Value: true } rule && entry.UnitId is { } unit && unit != UnitId
        ? Refusal.Rule("An account goes to another unit only when the heads of both units agree.", "Ask for the change: both are then asked.", Sources.ClauseOf(rule.Source))
        : null;

    /// <summary>Why a change that was agreed to cannot be made: the account ended, or its entry changed since it was asked for.</summary>
    public Refusal? WhyNotMake(AccountChange change)
    {
        if (Lifecycle.WhyNot(Status, Modify) is { } ended)
            return ended;
        return Entry.DifferencesTo(Entry.With(change.Differences.Select(asked => asked with { New = asked.Old }))).Count == 0
            ? null
            : Refusal.Rule("The entry changed since this was asked, so what was read is no longer what is replaced.", "Return it: it can then be asked for as the entry now stands.");
    }

    /// <summary>Makes a change that was asked for and agreed to, in the name of whoever agreed last.</summary>
    public void MakeChange(AccountChange change, EntryFacts facts, Actor by, string askedBy, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotMake(change));
        Take(change.AppliedTo(Entry), facts, now);
        Note(AuditActions.AccountModified, by, now, change.Reason, new AuditDetail("Asked for by", askedBy));
    }

    public Refusal? WhyNotSuspend(Actor actor, RoleSeat? closer = null) => WhyNotRun(actor, closer) ?? Lifecycle.WhyNot(Status, AccountAction.Suspend);

    public void SuspendNow(Actor by, Closing closing, ClosureTerms terms, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotSuspend(by, terms.AlsoBy) ?? terms.WhyNot(closing));
        Move(AccountAction.Suspend, AuditActions.AccountSuspended, by, terms.OnRecord(closing), now);
    }

    public Refusal? WhyNotResume(Actor actor) => WhyNotRun(actor) ?? Lifecycle.WhyNot(Status, AccountAction.Resume);

    public void ResumeNow(Actor by, string? reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotResume(by));
        Move(AccountAction.Resume, AuditActions.AccountResumed, by, reason, now);
    }

    public Refusal? WhyNotRetire(Actor actor, RoleSeat? closer = null) => WhyNotRun(actor, closer) ?? Lifecycle.WhyNot(Status, AccountAction.Retire)
        ?? (OfficialSince is null ? Refusal.Rule("It was never official, so there is nothing to shut down.", "It can be given up instead.") : null);

    /// <param name="today">In the city's zone.</param>
    public void RetireNow(Actor by, Closing closing, ClosureTerms terms, DateOnly today, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotRetire(by, terms.AlsoBy) ?? terms.WhyNotRetiring(closing));
        RetiredOn ??= today; // one that was taken up again and never opened was last official before that
        Status = Lifecycle.After(Status, AccountAction.Retire);
        ChangedAt = now;
        Note(AuditActions.AccountRetired, by, now, terms.OnRecord(closing), [.. terms.Checklist.Select(done => new AuditDetail(done.Text, "done"))]);
    }

    public Refusal? WhyNotReactivate(Actor actor) => WhyNotRun(actor) ?? Lifecycle.WhyNot(Status, AccountAction.Reactivate);

    /// <summary>Takes a retired account up again: approved, and through the gates once more before it is live.</summary>
    public void ReactivateNow(Actor by, string? reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotReactivate(by));
        Move(AccountAction.Reactivate, AuditActions.AccountReactivated, by, reason, now);
    }

    private static Refusal? WhyNotRun(Actor actor, RoleSeat? orSeat = null) =>
        actor.Can(Permission.RunRegister) || (orSeat is { } seat && actor.Holds(seat.Role, seat.UnitId)) ? null : Refusal.NotYours("You do not keep the register of accounts.");

    private void Take(AccountEntry entry, EntryFacts facts, DateTime now)
    {
        entry = entry.Trimmed();
        RefusedException.ThrowIf(FieldProblem.FirstOf(EntryRules.Check(entry, facts)));
        Status = Lifecycle.After(Status, Modify);
        (Name, UnitId, Purpose, Language, CommentMode, Contact, ChangedAt) =
            (entry.Name!, entry.UnitId!.Value, entry.Purpose!, entry.Language!, entry.CommentMode, entry.Contact, now);
        (Authority, SecondContact, HoursMonitored) = (entry.Answering.Authority, entry.Answering.SecondContact, entry.Answering.HoursMonitored);
    }

    private void Move(AccountAction action, AuditAction fact, Actor by, string? reason, DateTime now)
    {
        (Status, ChangedAt) = (Lifecycle.After(Status, action), now);
        Note(fact, by, now, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
    }
}
