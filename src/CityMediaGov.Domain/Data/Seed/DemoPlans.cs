using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Data.Seed;

/// <summary>Plays what happened to the units' plans in a demonstration.</summary>
public sealed class DemoPlans(AppDbContext db, PolicyBook policies, WorkPlanOffice office, ApprovalDesk desk, PlanNeighbours neighbours)
{
    /// <param name="planId">Empty before it was begun.</param>
    /// <param name="step">Null: it is begun.</param>
    internal async Task<Guid> HappenAsync(
        DemoPlan written, Guid planId, DemoStep? step, Func<string, Task<Actor>> actor, IReadOnlyDictionary<string, Guid> units, DateTime at, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        var plan = step is null
            ? await office.BeginAsync(units[written.Unit], ContentOf(written, policy), Guid.CreateVersion7().ToString("N"), await actor(written.By), at, cancel)
            : await db.WorkPlans.SingleAsync(found => found.Id == planId, cancel);
        switch (step)
        {
            case null:
                break;
            case DemoStep.Send:
                await office.SubmitAsync(plan, await actor(written.By), at, cancel);
                break;
            case DemoStep.Coordinate coordinate:
                await DecideAsync(plan, await actor(coordinate.By), Verdict.Approve, null, await AnswersAsync(plan, coordinate, policy, cancel), at, cancel);
                break;
            case DemoStep.Decide decide:
                await DecideAsync(plan, await actor(decide.By), decide.Verdict, decide.Note, [], at, cancel);
                break;
            default:
                throw new NotSupportedException($"A demonstration does not know {step} of a plan.");
        }
        await db.SaveChangesAsync(cancel);
        return plan.Id;
    }

    private async Task DecideAsync(WorkPlan plan, Actor by, Verdict verdict, string? note, IReadOnlyList<DecisionAnswer> answers, DateTime at, CancellationToken cancel)
    {
        var approval = await db.ApprovalRequests.SingleAsync(request => request.SubjectId == plan.Id && request.State == ApprovalState.Open, cancel);
        await desk.DecideAsync(approval, by, approval.CurrentStep, verdict, note, null, at, cancel, answers);
    }

    private async Task<IReadOnlyList<DecisionAnswer>> AnswersAsync(WorkPlan plan, DemoStep.Coordinate coordinate, PolicyInForce policy, CancellationToken cancel)
    {
        var others = await neighbours.ReadAsync(plan, policy, cancel);
        var conflict = coordinate.ConflictsWith is { } unit ? others.Single(other => other.UnitName == unit).Id.ToString("N") : WorkPlanOutcome.NoneFound;
        return
        [
            new(WorkPlanOutcome.ConflictQuestion, conflict, coordinate.Resolution, PlanNeighbour.Fingerprint(others)),
            new(WorkPlanOutcome.CoordinationQuestion, null, coordinate.Note),
        ];
    }

    private static WorkPlanContent ContentOf(DemoPlan written, PolicyInForce policy)
    {
        var profile = policy.Profile;
        var texts = WorkPlanOffice.RulesOf(policy).Sections.Select(section => (section, written.Sections.FirstOrDefault(text => text.Key == section.Key).Text));
        return new([.. texts.Where(part => part.Text is not null).Select(part => new PlanText(part.section.Key, part.section.Title, part.Text))],
            written.Platforms, null, [.. profile.Policy.RelatedPolicies.Select(related => related.Title)]);
    }
}
