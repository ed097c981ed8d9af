using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>One press of a button on the form of a plan.</summary>
/// <param name="PlanId">The version that was opened; null on the form for a new one.</param>
/// <param name="Key">Made when the form was shown; see <see cref="WorkPlan.SubmissionKey"/>.</param>
/// <param name="Stamp">The version's stamp as it was read; null while there was none.</param>
public sealed record HandedInPlan(Guid? PlanId, Guid UnitId, string Key, Guid? Stamp, WorkPlanContent Content);

/// <param name="Plan">Null when it could not be sent.</param>
public sealed record PlanOutcome(WorkPlan? Plan, IReadOnlyList<FieldProblem> Problems);

/// <summary>
/// Takes in plans. All of it happens in one write transaction: whoever presses twice, or fifty times at once, finds what
/// the first press made and gets the same answer.
/// </summary>
public sealed class WorkPlanDesk(AppDbContext db, WorkPlanOffice office, PolicyBook policies)
{
    public Task<WorkPlan> SaveDraftAsync(HandedInPlan handed, Actor by, DateTime now, CancellationToken cancel) =>
        db.InOneTransactionAsync(async again =>
        {
            var plan = await TakeAsync(await FindAsync(handed, by, again), handed, by, now, again);
            await db.SaveChangesAsync(again);
            return plan;
        }, cancel);

    /// <summary>Sends it, or says everything that is to be corrected first; then nothing is stored.</summary>
    public Task<PlanOutcome> SendAsync(HandedInPlan handed, Actor by, DateTime now, CancellationToken cancel) =>
        db.InOneTransactionAsync(async again =>
        {
            var found = await FindAsync(handed, by, again);
            if (found is { Status: not (WorkPlanStatus.Draft or WorkPlanStatus.Returned) } sent && sent.Says(handed.Content))
                return new PlanOutcome(sent, []);
            var problems = WorkPlanCheck.Look(handed.Content, WorkPlanOffice.RulesOf(await policies.InForceAsync(again)));
            if (problems.Count > 0)
                return new(null, problems);
            var plan = await TakeAsync(found, handed, by, now, again);
            await office.SubmitAsync(plan, by, now, again);
            await db.SaveChangesAsync(again);
            return new(plan, []);
        }, cancel);

    private async Task<WorkPlan?> FindAsync(HandedInPlan handed, Actor by, CancellationToken cancel)
    {
        db.ChangeTracker.Clear(); // a second attempt after a lost connection begins anew
        if (handed.PlanId is { } id)
            return await db.WorkPlans.SingleAsync(plan => plan.Id == id, cancel);
        var made = await db.WorkPlans.SingleOrDefaultAsync(plan => plan.DraftedBy == by.Id && plan.SubmissionKey == handed.Key, cancel);
        // An old form, come back to and filled in anew, is no second click.
        return made is not null && (made.Stamp == handed.Stamp || made.Says(handed.Content)) ? made : null;
    }

    private async Task<WorkPlan> TakeAsync(WorkPlan? found, HandedInPlan handed, Actor by, DateTime now, CancellationToken cancel)
    {
        if (found is null)
        {
            var isKeyFree = !await db.WorkPlans.AnyAsync(plan => plan.DraftedBy == by.Id && plan.SubmissionKey == handed.Key, cancel);
            found = await office.BeginAsync(handed.UnitId, handed.Content, isKeyFree ? handed.Key : AccountRequest.NewKey(), by, now, cancel);
        }
        else if (!found.Says(handed.Content))
        {
            if (handed.Stamp is { } read)
                db.Entry(found).Property(plan => plan.Stamp).OriginalValue = read;
            found.EditContent(handed.Content, by, now);
        }
        return found;
    }
}
