using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry;

using static WorkPlanAction;
using static WorkPlanStatus;

/// <summary>
/// One version of a unit's plan for social media. The approved one stays in force while the next is written and decided,
/// and stays readable once it is replaced. Locked while it is decided: what was read is what is approved.
/// </summary>
public sealed class WorkPlan : AuditedRecord, IApprovalSubject
{
    public const int SectionLength = 4000;
    public const int PlatformsLength = 1000;
    public const int OtherPlatformsLength = 200;
    public const int PoliciesLength = 2000;
    public const int ReasonLength = 1000;

    /// <summary>Key of the section that says whom the unit speaks to: plans are compared by it.</summary>
    public const string AudienceSection = "audience";

    public static readonly Lifecycle<WorkPlanStatus, WorkPlanAction> Lifecycle = new(
        "this work plan", Draft, [Rejected, Withdrawn, Discarded, Replaced],
        (Edit, [Draft], Draft),
        (Edit, [Returned], Returned),
        (Submit, [Draft, Returned], InReview),
        (Approve, [InReview], Approved),
        (Return, [InReview], Returned),
        (Reject, [InReview], Rejected),
        (Withdraw, [InReview, Returned], Withdrawn),
        (Discard, [Draft], Discarded),
        (Confirm, [Approved], Approved),
        (Replace, [Approved], Replaced));

    private readonly List<WorkPlanSectionText> sections = [];

    private WorkPlan() { }

    public Guid UnitId { get; private init; }

    /// <summary>As it read when the version was begun.</summary>
    public string UnitName { get; private init; } = "";

    /// <summary>Counts the versions of the unit's plan from 1, also those that never came into force.</summary>
    public int Version { get; private init; }

    public WorkPlanStatus Status { get; private set; }

    /// <summary>Grows with every edit; an approval names the one that was read.</summary>
    public int Revision { get; private set; } = 1;

    public Guid DraftedBy { get; private init; }

    public DateTime DraftedAt { get; private init; }

    public DateTime EditedAt { get; private set; }

    /// <summary>Made when the form was shown: a second click brings the same plan, not another one.</summary>
    public string SubmissionKey { get; private init; } = "";

    public Guid? SubmittedBy { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public DateTime? ApprovedAt { get; private set; }

    /// <summary>When the unit last said that it still holds; null when it never did.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The last moment, UTC, until which it need not be looked at again; null when nobody asks.</summary>
    public DateTime? ReviewDueAt { get; private set; }

    public DateTime? ReplacedAt { get; private set; }

    /// <summary>The unit while this is the plan in force: no two are.</summary>
    public Guid? CurrentOf { get; private set; }

    /// <summary>The unit while this is the version in preparation: no two are.</summary>
    public Guid? OpenOf { get; private set; }

    /// <summary>Keys of the platforms, separated by spaces.</summary>
    public string Platforms { get; private set; } = "";

    public string? OtherPlatforms { get; private set; }

    /// <summary>Titles, a line each.</summary>
    public string RelatedPolicies { get; private set; } = "";

    public IReadOnlyList<WorkPlanSectionText> Sections => sections;

    public override SubjectKind AuditKind => SubjectKind.WorkPlan;

    public override string AuditTitle => $"Work plan of {UnitName}, version {Version}";

    public WorkPlanContent Content => new(
        [.. sections.OrderBy(section => section.Place).Select(section => new PlanText(section.Key, section.Title, section.Text))],
        Platforms.Split(' ', StringSplitOptions.RemoveEmptyEntries), OtherPlatforms, RelatedPolicies.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Works in the unit, heads it, or stands in for its head.</summary>
    public static bool IsOf(Guid unitId, Actor actor) => actor.UnitId == unitId || actor.SeatsToo.Any(seat => seat.UnitId == unitId);

    /// <param name="open">The version of this unit that is in preparation already; null when none is.</param>
    public static Refusal? WhyNotBegin(Unit unit, WorkPlan? open, Actor actor)
    {
        if (!IsOf(unit.Id, actor))
            return NotOfUnit(unit.Name);
        if (!unit.IsOpen)
            return Refusal.Rule("This unit is closed.");
        return open is null ? null : Refusal.Rule($"Version {open.Version} of this plan is in preparation already.", "Go on with that one: a unit prepares one version at a time.");
    }

    /// <param name="version">The unit's next number.</param>
    public static WorkPlan Begin(Unit unit, int version, WorkPlan? open, WorkPlanContent content, string submissionKey, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotBegin(unit, open, by));
        var plan = new WorkPlan { UnitId = unit.Id, UnitName = unit.Name, Version = version, OpenOf = unit.Id, DraftedBy = by.Id, DraftedAt = now, SubmissionKey = submissionKey };
        plan.Take(content, now);
        plan.Note(AuditActions.WorkPlanDrafted, by, now);
        return plan;
    }

    public Refusal? WhyNotEdit(Actor actor) => WhyNotWrite(actor) ?? Lifecycle.WhyNot(Status, Edit);

    public void EditContent(WorkPlanContent content, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotEdit(by));
        Status = Lifecycle.After(Status, Edit);
        Take(content, now);
        Revision++;
        Note(AuditActions.WorkPlanEdited, by, now);
    }

    public Refusal? WhyNotSubmit(Actor actor) => WhyNotHead(actor) ?? Lifecycle.WhyNot(Status, Submit);

    /// <param name="problems">What <see cref="WorkPlanCheck"/> found; a plan with any cannot be sent.</param>
    public void SubmitForApproval(Actor by, IReadOnlyList<FieldProblem> problems, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotSubmit(by));
        if (problems.Count > 0)
            throw new RefusedException(Refusal.Rule(problems[0].Sentence, clauseId: problems[0].ClauseId));
        Status = Lifecycle.After(Status, Submit);
        (SubmittedBy, SubmittedAt) = (by.Id, now);
        Note(AuditActions.WorkPlanSubmitted, by, now);
    }

    public Refusal? WhyNotDiscard(Actor actor) => WhyNotWrite(actor) ?? Lifecycle.WhyNot(Status, Discard);

    public void DiscardDraft(Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotDiscard(by));
        (Status, OpenOf) = (Lifecycle.After(Status, Discard), null);
        Note(AuditActions.WorkPlanDiscarded, by, now);
    }

    public Refusal? WhyNotWithdraw(Actor actor) => WhyNotHead(actor) ?? Lifecycle.WhyNot(Status, Withdraw);

    /// <summary>While it is returned there is no open approval to withdraw; the unit gives it up.</summary>
    public void WithdrawReturned(Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotWithdraw(by) ?? (Status is Returned ? null : Refusal.Rule("This plan waits for a decision: its approval is withdrawn with it.")));
        (Status, OpenOf) = (Lifecycle.After(Status, Withdraw), null);
        Note(AuditActions.WorkPlanWithdrawn, by, now);
    }

    public Refusal? WhyNotConfirm(Actor actor) => WhyNotHead(actor) ?? Lifecycle.WhyNot(Status, Confirm);

    /// <summary>Looked at again: it still holds.</summary>
    /// <param name="why">The head's own words; null when none were given.</param>
    /// <param name="reviewDueAt">Until when it now need not be looked at again; null when nobody asks.</param>
    public void ConfirmAsItIs(Actor by, string? why, DateTime? reviewDueAt, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotConfirm(by));
        (Status, ConfirmedAt, ReviewDueAt) = (Lifecycle.After(Status, Confirm), now, reviewDueAt);
        Note(AuditActions.WorkPlanConfirmed, by, now, string.IsNullOrWhiteSpace(why) ? null : why.Trim());
    }

    /// <summary>In force, and not past the time by which it was to be looked at again.</summary>
    public bool IsUpToDate(DateTime now) => Status is Approved && (ReviewDueAt is not { } due || now <= due);

    public SubjectRef AsSubject() => new(SubjectKind.WorkPlan, Id, Revision, AuditTitle, UnitId, Content.Hash());

    void IApprovalSubject.Settle(ApprovalRequest request, DateTime now)
    {
        if (request.SubjectId != Id || !request.ContentHash.SequenceEqual(Content.Hash()))
            throw new RefusedException(Refusal.ChangedMeanwhile("The content is no longer what was read, so this decision does not hold."));
        Status = Lifecycle.After(Status, request.State switch
        {
            ApprovalState.Approved => Approve,
            ApprovalState.Returned => Return,
            ApprovalState.Rejected => Reject,
            ApprovalState.Withdrawn => Withdraw,
            var state => throw new InvalidOperationException($"A request that is {state} settles nothing."),
        });
        OpenOf = Status is Returned ? UnitId : null;
        (CurrentOf, ApprovedAt) = Status is Approved ? (UnitId, now) : (CurrentOf, ApprovedAt);
        Note(AuditActions.WorkPlanSettled, Actor.Register, now);
    }

    /// <summary>Whether it says just this already: the second click of one form, not another edit.</summary>
    public bool Says(WorkPlanContent content) => Content.Hash().AsSpan().SequenceEqual(content.Hash());

    /// <summary>It came into force: from now on it is looked at again by that time.</summary>
    internal void BeginReview(DateTime? dueAt) => ReviewDueAt = dueAt;

    /// <summary>A later version came into force.</summary>
    internal void ReplaceWith(WorkPlan next, DateTime now)
    {
        (Status, CurrentOf, ReplacedAt) = (Lifecycle.After(Status, Replace), null, now);
        Note(AuditActions.WorkPlanReplaced, Actor.Register, now, null, new AuditDetail("by", $"version {next.Version}"));
    }

    private Refusal? WhyNotWrite(Actor actor) => IsOf(UnitId, actor) ? null : NotOfUnit(UnitName);

    private Refusal? WhyNotHead(Actor actor) => WhyNotWrite(actor)
        ?? (actor.SeatsToo.Any(seat => seat.Answers(Role.DepartmentHead, UnitId)) ? null : Refusal.NotYours($"Only the head of {UnitName} can do this.", "You can write the plan; the head sends it."));

    private static Refusal NotOfUnit(string unit) => Refusal.NotYours($"This is the plan of {unit}.", "Its own people write it.");

    private void Take(WorkPlanContent content, DateTime now)
    {
        (Platforms, OtherPlatforms, RelatedPolicies) = (string.Join(' ', content.Platforms), content.OtherPlatforms, string.Join('\n', content.RelatedPolicies));
        EditedAt = now;
        sections.RemoveAll(section => content.TextOf(section.Key) is null);
        foreach (var (place, text) in content.Sections.Index())
        {
            if (sections.Find(section => section.Key == text.Key) is { } known)
                known.Read(text, place);
            else
                sections.Add(new(text, place));
        }
    }
}
