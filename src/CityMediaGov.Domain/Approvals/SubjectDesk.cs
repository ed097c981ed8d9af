using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Approvals;

/// <summary>Brings the outcome of a request to its subject: one case for each kind of subject.</summary>
public sealed class SubjectDesk(AppDbContext db, AccountOutcome accounts)
{
    public async Task SettleAsync(ApprovalRequest request, PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        switch (request.SubjectKind)
        {
            case SubjectKind.AccountRequest:
                var asked = await db.AccountRequests.SingleAsync(found => found.Id == request.SubjectId, cancel);
                ((IApprovalSubject)asked).Settle(request, now);
                await accounts.FollowAsync(asked, request, policy, now, cancel);
                break;
            default:
                throw new NotSupportedException($"No approval is known for {request.SubjectKind}.");
        }
    }
}
