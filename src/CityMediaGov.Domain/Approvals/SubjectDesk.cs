using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Approvals;

/// <summary>Brings the outcome of a request to its subject, whatever kind it is.</summary>
public sealed class SubjectDesk(IEnumerable<IApprovalKind> kinds)
{
    /// <summary>The record under approval.</summary>
    public Task<IApprovalSubject> FindAsync(ApprovalRequest request, CancellationToken cancel) => KindOf(request).FindAsync(request.SubjectId, cancel);

    /// <summary>What whoever approves the current step has to answer.</summary>
    public async Task<IReadOnlyList<DecisionQuestion>> QuestionsAsync(ApprovalRequest request, PolicyInForce policy, CancellationToken cancel) =>
        request.State is ApprovalState.Open ? await KindOf(request).QuestionsAsync(await FindAsync(request, cancel), request, policy, cancel) : [];

    /// <summary>What keeps the record from being approved, whoever approves; null when nothing does.</summary>
    public async Task<Refusal?> WhyNotApproveAsync(ApprovalRequest request, PolicyInForce policy, CancellationToken cancel) =>
        await KindOf(request).WhyNotApproveAsync(await FindAsync(request, cancel), policy, cancel);

    public async Task SettleAsync(ApprovalRequest request, PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        var subject = await FindAsync(request, cancel);
        subject.Settle(request, now);
        await KindOf(request).FollowAsync(subject, request, policy, now, cancel);
    }

    private IApprovalKind KindOf(ApprovalRequest request) => kinds.FirstOrDefault(kind => kind.Kind == request.SubjectKind)
        ?? throw new NotSupportedException($"No approval is known for {request.SubjectKind}.");
}
