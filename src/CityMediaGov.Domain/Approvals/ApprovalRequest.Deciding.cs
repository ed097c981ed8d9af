using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Approvals;

public sealed partial class ApprovalRequest
{
    /// <summary>Null when this person may decide the current step; else says whose step it is or who must decide instead.</summary>
    public Refusal? WhyNotDecide(Actor actor) => Lifecycle.WhyNot(State, ApprovalAction.Approve) is { } closed
        ? closed with { Sentence = $"This request is already {Words.Of(State.ToString())}." }
        : FindSeat(actor).Refusal;

    /// <summary>
    /// Gives a verdict on the current step. Append-only: a correction is a new request.
    /// </summary>
    /// <param name="stepRead">The step that the decider had on screen; another one by now is told, not guessed.</param>
    /// <param name="note">Compulsory unless approving.</param>
    /// <param name="meeting">Compulsory where a body decides, and only there.</param>
    /// <param name="inquiry">What the policy has answered with an approval; null when nothing.</param>
    public void Decide(Actor actor, int stepRead, Verdict verdict, string? note, Meeting? meeting, DateTime now, DecisionInquiry? inquiry = null)
    {
        RefusedException.ThrowIf(WhyNotNow(stepRead));
        RefusedException.ThrowIf(WhyNotDecide(actor));
        if (verdict is not Verdict.Approve && string.IsNullOrWhiteSpace(note))
            throw new RefusedException(Refusal.Rule("Give a reason.", "It is compulsory unless you approve, and the person who asked reads it."));
        if (verdict is Verdict.ReturnForChanges && IsEmergency)
            throw new RefusedException(Refusal.Rule("This was already acted upon, so there is nothing to return.", "Confirm it, or reject it."));
        if (verdict is Verdict.Reject && Step!.Cooperates)
            throw new RefusedException(Refusal.Rule($"The {TitlesAsked()} agrees or raises concerns here, and does not reject.", "Return it with your concerns.", Step.Clauses.Split(' ')[0] is { Length: > 0 } clause ? clause : null));
        if (verdict is Verdict.Approve)
            RefusedException.ThrowIf(inquiry?.WhyNot());
        if (Step!.Body is { } body)
            RefusedException.ThrowIf(meeting is null ? Refusal.Rule($"Record the meeting, the vote and the minutes of the {body}.") : meeting.WhyNot(verdict, now));

        var (seat, principal, _) = FindSeat(actor);
        decisions.Add(new(seat!, actor, principal, verdict, Trimmed(note), Step.Body is null ? null : meeting, given: false, now, verdict is Verdict.Approve ? inquiry?.OnRecord() : null));
        Note(AuditActions.ApprovalDecided, actor, now, Trimmed(note),
            new("step", $"{CurrentStep}. {Step.Name}"), new("verdict", verdict.ToString()), new("on behalf of", principal?.Name));
        switch (verdict)
        {
            case Verdict.ReturnForChanges:
                Close(ApprovalAction.Return, now);
                break;
            case Verdict.Reject:
                Close(ApprovalAction.Reject, now);
                break;
            case Verdict.Approve when steps.TrueForAll(IsAgreed):
                Close(ApprovalAction.Approve, now);
                break;
            default:
                AskNextStep();
                break;
        }
    }

    /// <summary>What changed since the decider read it, in words; null when nothing did.</summary>
    public Refusal? WhyNotNow(int stepRead)
    {
        if (State is ApprovalState.Open && stepRead > CurrentStep)
            return Refusal.Rule($"The step “{Step!.Name}” comes first.", "No step can be skipped.");
        if (State is ApprovalState.Open && stepRead == CurrentStep)
            return null;
        if (EndedBecause is not null)
            return Refusal.ChangedMeanwhile($"This ended while you were reading: {EndedBecause}", "Nothing of yours was recorded.", ClosedAt);
        var last = Decisions.LastOrDefault(decision => !decision.GivenWithRequest);
        return State is ApprovalState.Withdrawn or ApprovalState.Voided || last is null
            ? Refusal.ChangedMeanwhile($"{RequesterName} {(State is ApprovalState.Voided ? "took this back for changes" : "withdrew this")} while you were reading.",
                "Nothing of yours was recorded.", ClosedAt)
            : Refusal.ChangedMeanwhile($"{last.DeciderName} decided this while you were reading.", "Your text is kept below. Nothing of yours was recorded.", last.DecidedAt);
    }

    /// <summary>The same button pressed twice: this person already said exactly this at that step.</summary>
    public bool WasSaid(Actor actor, int stepRead, Verdict verdict, string? note) => decisions.Exists(decision =>
        decision.Step == stepRead && decision.DecidedBy == actor.Id && !decision.GivenWithRequest && decision.Verdict == verdict
        && decision.Note == Trimmed(note));

    /// <summary>That somebody tried to decide their own matter. Changes nothing but the log.</summary>
    internal void NoteOwnMatter(Actor actor, Verdict verdict, Refusal refusal, DateTime now) => Note(AuditActions.ApprovalRefused, actor, now, null,
        new("step", $"{CurrentStep}. {Step!.Name}"), new("verdict", verdict.ToString()), new("refusal", refusal.Sentence));

    private (ApprovalSeat? Seat, Deputizing? Principal, Refusal? Refusal) FindSeat(Actor actor)
    {
        var open = OpenSeats.ToList();
        var own = open.Find(seat => actor.Seats.Any(seat.MayBeTakenBy));
        if (own is not null && WhyNotInvolved(actor) is null)
            return (own, null, null);

        Refusal? refusal = own is null ? null : WhyNotInvolved(actor);
        foreach (var principal in actor.DeputyFor)
        {
            if (open.Find(seat => principal.Seats.Any(seat.MayBeTakenBy)) is not { } seat)
                continue;
            refusal = WhyNotInvolved(actor) ?? WhyNotFor(principal);
            if (refusal is null)
                return (seat, principal, null);
        }
        return (null, null, refusal ?? WhyTaken(actor) ?? NotYourStep(open));
    }

    private static string? Trimmed(string? note) => string.IsNullOrWhiteSpace(note) ? null : note.Trim();

    /// <summary>Nobody decides their own matter, and nobody decides twice.</summary>
    internal Refusal? WhyNotInvolved(Actor actor)
    {
        if (actor.Id == RequestedBy)
            return Refusal.NotYours("You asked for this, so someone else must decide.", $"The step belongs to the {TitlesAsked()}.");
        if (decisions.Exists(decision => decision.DecidedBy == actor.Id))
            return Refusal.NotYours("You already decided a step of this request, so someone else must decide this one.");
        if (decisions.Find(decision => decision.OnBehalfOf == actor.Id) is { } forThem)
            return Refusal.NotYours($"{forThem.DeciderName} already decided a step of this request for you, so someone else must decide this one.");
        return barred.Exists(person => person.PersonId == actor.Id)
            ? Refusal.NotYours("You are part of the matter itself, so someone else must decide.")
            : null;
    }

    private Refusal? WhyNotFor(Deputizing principal)
    {
        if (barred.Exists(person => person.PersonId == principal.PersonId))
            return Refusal.NotYours($"{principal.Name} is part of the matter itself, so a deputy cannot decide it either.");
        if (decisions.Exists(decision => decision.DecidedBy == principal.PersonId || decision.OnBehalfOf == principal.PersonId))
            return Refusal.NotYours($"{principal.Name}, for whom you act, already decided a step of this request.");
        // A standing deputy may decide what the principal asked; one picked after asking would be the requester's choice of judge.
        return principal.PersonId == RequestedBy && principal.NamedAt >= OpenedAt
            ? Refusal.NotYours($"{principal.Name} asked for this and named you deputy afterwards, so someone else must decide.")
            : null;
    }

    /// <summary>All-of: the seat that this person could have taken is filled, while others of the same step still wait.</summary>
    private Refusal? WhyTaken(Actor actor)
    {
        var filled = decisions.Find(decision => decision.Step == CurrentStep
            && seats.Exists(seat => seat.Order == decision.Seat && actor.SeatsToo.Any(seat.MayBeTakenBy)));
        return filled is null ? null : Refusal.NotYours($"{filled.DeciderName} already decided this as {filled.ActedAs}.", "You can follow the request on its page.");
    }

    private static Refusal NotYourStep(List<ApprovalSeat> open) =>
        Refusal.NotYours($"This is the {string.Join(" or ", open.Select(seat => seat.Title).Distinct())}’s step.", "You can follow the request on its page.");

    private string TitlesAsked() => string.Join(" or ", OpenSeats.Select(seat => seat.Title).Distinct());
}
