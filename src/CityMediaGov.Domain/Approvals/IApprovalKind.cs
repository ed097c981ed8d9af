using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Approvals;

/// <summary>One kind of record that goes through approval: how it is found, what is asked of its deciders, what follows.</summary>
public interface IApprovalKind
{
    SubjectKind Kind { get; }

    Task<IApprovalSubject> FindAsync(Guid id, CancellationToken cancel);

    /// <summary>What whoever approves the current step has to answer; empty when nothing.</summary>
    /// <param name="policy">The version under which it is decided.</param>
    Task<IReadOnlyList<DecisionQuestion>> QuestionsAsync(IApprovalSubject subject, ApprovalRequest request, PolicyInForce policy, CancellationToken cancel);

    /// <summary>What keeps the record from being approved, whoever approves; null when nothing does.</summary>
    /// <param name="policy">The version under which it is decided.</param>
    Task<Refusal?> WhyNotApproveAsync(IApprovalSubject subject, PolicyInForce policy, CancellationToken cancel) => Task.FromResult<Refusal?>(null);

    /// <summary>The request is closed and the record settled: duties, letters, other records. Saves nothing.</summary>
    Task FollowAsync(IApprovalSubject subject, ApprovalRequest request, PolicyInForce policy, DateTime now, CancellationToken cancel);
}
