using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Web.Pages.Approvals;

/// <summary>Reads what is under approval, whatever kind it is.</summary>
public sealed class SubjectPanels(IEnumerable<ISubjectPanelKind> kinds)
{
    /// <param name="policy">The version under which it is decided.</param>
    public Task<SubjectPanel> ReadAsync(ApprovalRequest request, Actor reader, PolicyInForce policy, CancellationToken cancel) =>
        KindOf(request).ReadAsync(request, reader, policy, cancel);

    /// <summary>The records on which an approval sets off duties.</summary>
    public Task<IReadOnlyList<Guid>> FollowedByAsync(ApprovalRequest request, CancellationToken cancel) => KindOf(request).FollowedByAsync(request, cancel);

    private ISubjectPanelKind KindOf(ApprovalRequest request) => kinds.FirstOrDefault(kind => kind.Kind == request.SubjectKind)
        ?? throw new NotSupportedException($"No panel is known for {request.SubjectKind}.");
}
