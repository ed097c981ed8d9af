using CityMediaGov.Domain.Audit;

namespace CityMediaGov.Domain.Approvals;

/// <summary>Points at the record under approval, as it read when it was sent.</summary>
/// <param name="Revision">Grows with every edit.</param>
/// <param name="ContentHash">SHA-256 of what is approved; an approval holds for this content only.</param>
public sealed record SubjectRef(SubjectKind Kind, Guid Id, int Revision, string Title, Guid? UnitId, byte[] ContentHash);

/// <summary>A record whose fate an approval request decides. Locked while the request is open.</summary>
public interface IApprovalSubject
{
    SubjectRef AsSubject();

    /// <summary>Takes over the outcome. Called once, in the transaction that closes the request.</summary>
    void Settle(ApprovalRequest request, DateTime now);
}
