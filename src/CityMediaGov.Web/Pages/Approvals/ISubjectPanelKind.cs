using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Web.Pages.Approvals;

/// <summary>How one kind of record is shown to those who decide it.</summary>
public interface ISubjectPanelKind
{
    SubjectKind Kind { get; }

    /// <param name="policy">The version under which it is decided.</param>
    Task<SubjectPanel> ReadAsync(ApprovalRequest request, Actor reader, PolicyInForce policy, CancellationToken cancel);

    /// <summary>The records on which an approval sets off duties.</summary>
    Task<IReadOnlyList<Guid>> FollowedByAsync(ApprovalRequest request, CancellationToken cancel);
}
