using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Approvals;

using static ApprovalAction;
using static ApprovalState;

public enum ApprovalState
{
    Open,
    Approved,
    Returned,
    Rejected,
    Withdrawn,

    /// <summary>Was approved; then the content changed, so that the approval no longer speaks of it.</summary>
    Voided,
}

public enum ApprovalAction
{
    Approve,
    Return,
    Reject,
    Withdraw,
    Void,
}

/// <summary>Who must agree, in which order, and what they said. One kind of record for every kind of request.</summary>
public sealed partial class ApprovalRequest : AuditedRecord
{
    public const int TitleLength = 300;
    public const int RouteLength = 40;

    public static readonly Lifecycle<ApprovalState, ApprovalAction> Lifecycle = new(
        "this request", ApprovalState.Open, [Approved, Returned, Rejected, Withdrawn, Voided],
        (Approve, [ApprovalState.Open], Approved),
        (Return, [ApprovalState.Open], Returned),
        (Reject, [ApprovalState.Open], Rejected),
        (Withdraw, [ApprovalState.Open], Withdrawn),
        (ApprovalAction.Void, [Approved], Voided));

    private readonly List<ApprovalStep> steps = [];
    private readonly List<ApprovalSeat> seats = [];
    private readonly List<Decision> decisions = [];
    private readonly List<BarredPerson> barred = [];

    private ApprovalRequest() { }

    public SubjectKind SubjectKind { get; private init; }

    public Guid SubjectId { get; private init; }

    /// <summary>The subject's revision as it was read.</summary>
    public int SubjectRevision { get; private init; }

    /// <summary>The subject's title as it read when it was sent.</summary>
    public string SubjectTitle { get; private init; } = "";

    public Guid? SubjectUnitId { get; private init; }

    /// <summary>SHA-256 of what was read; the approval holds for this content only.</summary>
    public byte[] ContentHash { get; private init; } = [];

    public string Route { get; private init; } = "";

    /// <summary>The version under which the request is decided, whatever is adopted meanwhile.</summary>
    public Guid PolicyVersionId { get; private init; }

    public Guid RequestedBy { get; private init; }

    public string RequesterName { get; private init; } = "";

    public string RequesterTitle { get; private init; } = "";

    public DateTime OpenedAt { get; private init; }

    public ApprovalState State { get; private set; }

    /// <summary>Number of the step that is asked now; 0 once closed.</summary>
    public int CurrentStep { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Already acted upon; somebody else confirms afterwards. Null when it was asked beforehand.</summary>
    public string? EmergencyReason { get; private init; }

    /// <summary>Why it ended before anybody decided it, as a sentence; null unless what it was about ended first.</summary>
    public string? EndedBecause { get; private set; }

    public IReadOnlyList<ApprovalStep> Steps => steps;

    public IReadOnlyList<ApprovalSeat> Seats => seats;

    /// <summary>In the order in which they were given.</summary>
    public IEnumerable<Decision> Decisions => decisions.OrderBy(decision => decision.DecidedAt).ThenBy(decision => decision.Step).ThenBy(decision => decision.Seat);

    public IReadOnlyList<BarredPerson> Barred => barred;

    public override SubjectKind AuditKind => SubjectKind.ApprovalRequest;

    public override string AuditTitle => SubjectTitle;

    public bool IsEmergency => EmergencyReason is not null;

    /// <summary>Acted upon in an emergency and not yet confirmed by somebody else.</summary>
    public bool AwaitsConfirmation => IsEmergency && State is ApprovalState.Open;

    public ApprovalStep? Step => steps.Find(step => step.Number == CurrentStep);

    public IEnumerable<ApprovalSeat> OpenSeats => seats.Where(seat => seat.IsOpen);

    /// <summary>Whether approving now ends the matter.</summary>
    public bool IsLastApproval => Step is { } step && step.Number == steps.Max(last => last.Number) && (step.Rule is StepRule.AnyOf || OpenSeats.Count() == 1);

    /// <summary>Asked for it, decided it (or had it decided by a deputy), or may be asked at any of its steps.</summary>
    public bool Concerns(Actor actor) => actor.Id == RequestedBy
        || decisions.Exists(decision => decision.DecidedBy == actor.Id || decision.OnBehalfOf == actor.Id)
        || seats.Exists(seat => actor.SeatsToo.Any(seat.MayBeTakenBy));

    public Refusal? WhyNotWithdraw(Actor actor)
    {
        if (actor.Id != RequestedBy)
            return Refusal.NotYours("Only the person who asked can withdraw this request.");
        return IsEmergency
            ? Refusal.Rule("This was already acted upon, so it cannot be withdrawn: somebody else confirms or rejects it.")
            : Lifecycle.WhyNot(State, Withdraw);
    }

    public void WithdrawBy(Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotWithdraw(actor));
        Close(Withdraw, now);
        Note(AuditActions.ApprovalWithdrawn, actor, now);
    }

    /// <summary>What it is about ended first, so that nothing is left to decide.</summary>
    internal void EndBecause(string why, Actor actor, DateTime now)
    {
        Close(Withdraw, now);
        EndedBecause = why;
        Note(AuditActions.ApprovalWithdrawn, actor, now, why);
    }

    /// <summary>The approved content is edited: what was approved no longer exists.</summary>
    public void VoidBecauseEdited(Actor actor, DateTime now)
    {
        Close(ApprovalAction.Void, now);
        Note(AuditActions.ApprovalVoided, actor, now);
    }

    private void Close(ApprovalAction action, DateTime now)
    {
        (State, CurrentStep, ClosedAt) = (Lifecycle.After(State, action), 0, now);
        foreach (var seat in seats)
            seat.IsOpen = false;
    }
}
