using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>What follows from the end of a platform's assessment. Existing accounts stay; that they stand on a platform without approval shows on their pages.</summary>
public sealed class PlatformOutcome(AppDbContext db, DutyBook duties, Postbox postbox) : IApprovalKind
{
    public SubjectKind Kind => SubjectKind.PlatformAssessment;

    public async Task<IApprovalSubject> FindAsync(Guid id, CancellationToken cancel) => await db.PlatformAssessments.SingleAsync(found => found.Id == id, cancel);

    /// <summary>The outcome stays on record with its reason, the good one too.</summary>
    public Task<IReadOnlyList<DecisionQuestion>> QuestionsAsync(IApprovalSubject subject, ApprovalRequest request, PolicyInForce policy, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<DecisionQuestion>>([new("reason", "Why is it appropriate for use by the City?", Sources.ClauseOf(policy.Profile.PlatformApproval?.Words.Source)) { IsInWords = true }]);

    public async Task FollowAsync(IApprovalSubject subject, ApprovalRequest request, PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        var assessment = (PlatformAssessment)subject;
        if (request.State is ApprovalState.Returned)
        {
            duties.Open(Duty.Begin(DutyKind.AssessmentReturned, assessment.AuditTitle, new(SubjectKind.PlatformAssessment, assessment.Id, policy.Id, null),
                DutyHolder.Person(assessment.RequestedBy), due: null, People.Actor.Register, now));
        }
        if (request.State is ApprovalState.Withdrawn)
            return;
        await postbox.TellOutcomeAsync(request, assessment.PlatformName, $"/registry/platforms/assessments/{assessment.Id}", now, cancel, rejected: "not approved");
    }
}
