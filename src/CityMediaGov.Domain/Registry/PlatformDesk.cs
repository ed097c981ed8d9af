using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <param name="Assessment">Null when it could not be sent.</param>
public sealed record AskOutcome(PlatformAssessment? Assessment, IReadOnlyList<FieldProblem> Problems);

/// <summary>Where the assessment of a platform is asked for, sent again and withdrawn, each in one write transaction.</summary>
public sealed class PlatformDesk(AppDbContext db, ApprovalDesk desk, DutyBook duties, PolicyBook policies)
{
    /// <summary>Asks, or says what is to be corrected first. Whoever asks while somebody else's assessment is open is led to that one.</summary>
    public Task<AskOutcome> AskAsync(string key, string name, AssessmentContent content, Actor by, DateTime now, CancellationToken cancel) => db.InOneTransactionAsync(async again =>
    {
        db.ChangeTracker.Clear();
        var policy = await policies.InForceAsync(again);
        if (policy.Profile.PlatformApproval is not { } rules)
            throw new RefusedException(Refusal.Rule("The policy has no platform approved, so there is nothing to assess."));
        var open = await db.PlatformAssessments.SingleOrDefaultAsync(found => found.OpenKey == key, again);
        if (open is { Status: PlatformAssessmentStatus.InReview })
            return new AskOutcome(open, []);
        var problems = PlatformAssessment.Check(content, rules);
        if (problems.Count > 0)
            return new(null, problems);
        if (open is null)
            db.Add(open = PlatformAssessment.Ask(key, name, content, problems, by, now));
        else
            open.AskAgain(content, problems, by, now);
        await duties.MeetAsync(DutyKind.AssessmentReturned, open.Id, by, now, again);
        var unitType = await db.Units.Where(unit => unit.Id == open.UnitId).Select(unit => unit.Type).SingleOrDefaultAsync(again);
        await desk.OpenAsync(open, policy.RouteOf(ApprovalChain.Platform, unitType), by, now, again);
        await db.SaveChangesAsync(again);
        return new(open, []);
    }, cancel);

    public Task WithdrawAsync(Guid id, Actor by, DateTime now, CancellationToken cancel) => db.InOneTransactionAsync(async again =>
    {
        db.ChangeTracker.Clear();
        var assessment = await db.PlatformAssessments.SingleAsync(found => found.Id == id, again);
        RefusedException.ThrowIf(assessment.WhyNotWithdraw(by));
        if (await db.ApprovalRequests.AsSplitQuery().SingleOrDefaultAsync(request => request.SubjectId == id && request.State == ApprovalState.Open, again) is { } open)
            await desk.WithdrawAsync(open, by, now, again);
        else
            assessment.WithdrawReturned(by, now);
        await duties.CancelAsync(DutyKind.AssessmentReturned, id, by, "The assessment was withdrawn.", now, again);
        return await db.SaveChangesAsync(again);
    }, cancel);
}
