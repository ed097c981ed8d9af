using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Approvals;

/// <summary>Reads what is under approval: one case for each kind of subject.</summary>
public sealed class SubjectPanels(AppDbContext db, AccountRequestChecks checks)
{
    /// <param name="policy">The version under which it is decided.</param>
    public Task<SubjectPanel> ReadAsync(ApprovalRequest request, Actor reader, PolicyInForce policy, CancellationToken cancel) => request.SubjectKind switch
    {
        SubjectKind.AccountRequest => AccountRequestAsync(request, reader, policy, cancel),
        _ => throw new NotSupportedException($"No panel is known for {request.SubjectKind}."),
    };

    /// <summary>The records on which an approval sets off duties.</summary>
    public async Task<IReadOnlyList<Guid>> FollowedByAsync(ApprovalRequest request, CancellationToken cancel) => request.SubjectKind switch
    {
        SubjectKind.AccountRequest => await db.SocialAccounts.Where(account => account.RequestId == request.SubjectId).Select(account => account.Id).ToListAsync(cancel),
        _ => [],
    };

    private async Task<SubjectPanel> AccountRequestAsync(ApprovalRequest request, Actor reader, PolicyInForce policy, CancellationToken cancel)
    {
        var asked = await db.AccountRequests.AsNoTracking().SingleAsync(found => found.Id == request.SubjectId, cancel);
        var managers = asked.Managers.Select(manager => manager.PersonId).ToList();
        return new AccountRequestPanel(asked, policy.Profile.Account,
            await db.Units.Where(unit => unit.Id == asked.UnitId).Select(unit => unit.Name).SingleOrDefaultAsync(cancel),
            await db.Users.Where(person => managers.Contains(person.Id)).OrderBy(person => person.FullName).Select(person => person.FullName).ToListAsync(cancel),
            await db.EvidenceFiles.AsNoTracking().Where(file => file.AboutId == asked.Id && file.DetachedAt == null).OrderBy(file => file.ReceivedAt)
                .Select(file => new PanelDocument(file.ClientName, $"/registry/requests/{asked.Id}/documents/{file.Id}", file.Hash)).ToListAsync(cancel))
        {
            IsVisible = await db.AccountRequests.VisibleTo(reader).AnyAsync(found => found.Id == asked.Id, cancel),
            IsAsSent = asked.AsSubject().ContentHash.AsSpan().SequenceEqual(request.ContentHash),
            Checks = await checks.ReadAsync(asked, request, reader, policy, cancel),
            Warnings = policy.Profile.Account.RiskText,
            IfApproved = "The account may then be opened.",
            WhenApproved = "The account may be opened.",
        };
    }
}
