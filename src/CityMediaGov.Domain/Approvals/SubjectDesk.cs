using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Approvals;

/// <summary>Brings the outcome of a request to its subject: one case for each kind of subject.</summary>
public sealed class SubjectDesk(AppDbContext db, AccountOutcome accounts)
{
    /// <summary>The record under approval.</summary>
    public async Task<IApprovalSubject> FindAsync(ApprovalRequest request, CancellationToken cancel) => request.SubjectKind switch
    {
        SubjectKind.AccountRequest => await db.AccountRequests.SingleAsync(found => found.Id == request.SubjectId, cancel),
        _ => throw new NotSupportedException($"No approval is known for {request.SubjectKind}."),
    };

    public async Task SettleAsync(ApprovalRequest request, PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        var subject = await FindAsync(request, cancel);
        subject.Settle(request, now);
        if (subject is AccountRequest asked)
            await accounts.FollowAsync(asked, request, policy, now, cancel);
    }
}
