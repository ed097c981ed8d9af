using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Approvals;

public sealed partial class ApprovalRequest
{
    /// <summary>
    /// Pins the route and asks the first step. Refuses when nobody but the requester could walk it to its end: a
    /// request that can never be decided is worse than none.
    /// </summary>
    /// <param name="barred">People who may not decide here, themselves or through a deputy.</param>
    public static ApprovalRequest Open(
        SubjectRef subject, ApprovalRoute route, Guid policyVersionId, Actor by, Staffing staffing, DateTime now,
        IReadOnlyCollection<Guid>? barred = null)
    {
        var plan = RoutePlan.For(route.Steps, subject.UnitId, by, staffing, barred ?? []);
        RefusedException.ThrowIf(plan.Refusal);
        return Pin(subject, route.Key, policyVersionId, by, now, barred ?? [], plan, emergencyReason: null);
    }

    /// <summary>
    /// The subject was acted upon before anybody agreed. A different person confirms within the time that the
    /// policy sets; <see cref="AwaitsConfirmation"/> stays until then.
    /// </summary>
    public static ApprovalRequest OpenAfterEmergency(
        SubjectRef subject, ApprovalRoute route, Guid policyVersionId, Actor by, string reason, Staffing staffing, DateTime now)
    {
        if (route.Emergency is not { } emergency)
            throw new RefusedException(Refusal.Rule("The policy knows no acting before approval here.", "Send the request and wait for the decision."));
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException(Refusal.Rule("Say what made it urgent."));
        var plan = RoutePlan.For([emergency.Confirmation], subject.UnitId, by, staffing, []);
        RefusedException.ThrowIf(plan.Refusal);
        return Pin(subject, route.Key, policyVersionId, by, now, [], plan, reason.Trim());
    }

    private static ApprovalRequest Pin(
        SubjectRef subject, string route, Guid policyVersionId, Actor by, DateTime now,
        IReadOnlyCollection<Guid> barred, RoutePlan plan, string? emergencyReason)
    {
        var request = new ApprovalRequest
        {
            SubjectKind = subject.Kind,
            SubjectId = subject.Id,
            SubjectRevision = subject.Revision,
            SubjectTitle = subject.Title,
            SubjectUnitId = subject.UnitId,
            ContentHash = subject.ContentHash,
            Route = route,
            PolicyVersionId = policyVersionId,
            RequestedBy = by.Id,
            RequesterName = by.Name,
            RequesterTitle = by.Title,
            OpenedAt = now,
            EmergencyReason = emergencyReason,
            CurrentStep = 1,
        };
        request.barred.AddRange(barred.Distinct().Select(person => new BarredPerson(person)));
        foreach (var step in plan.Steps)
        {
            request.steps.Add(new(step.Number, step.Template));
            request.seats.AddRange(step.Seats);
        }

        request.Note(AuditActions.ApprovalOpened, by, now, emergencyReason);
        foreach (var seat in plan.Given)
            request.decisions.Add(new(seat, by, null, Verdict.Approve, null, null, given: true, now));
        request.AskNextStep();
        return request;
    }

    /// <summary>Opens the seats of the first step that is not yet agreed.</summary>
    private void AskNextStep()
    {
        CurrentStep = steps.First(step => !IsAgreed(step)).Number;
        foreach (var seat in seats)
            seat.IsOpen = seat.Step == CurrentStep && decisions.All(decision => decision.Seat != seat.Order);
    }

    private bool IsAgreed(ApprovalStep step)
    {
        var asked = seats.Where(seat => seat.Step == step.Number).ToList();
        var agreed = asked.Count(seat => decisions.Any(decision => decision.Seat == seat.Order && decision.Verdict is Verdict.Approve));
        return step.Rule is StepRule.AnyOf ? agreed > 0 : agreed == asked.Count;
    }
}
