using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Approvals;

/// <summary>A request for an account as its deciders read it.</summary>
public sealed class AccountRequestPanels(AppDbContext db, AccountRequestChecks checks) : ISubjectPanelKind
{
    public SubjectKind Kind => SubjectKind.AccountRequest;

    public async Task<IReadOnlyList<Guid>> FollowedByAsync(ApprovalRequest request, CancellationToken cancel) =>
        await db.SocialAccounts.Where(account => account.RequestId == request.SubjectId).Select(account => account.Id).ToListAsync(cancel);

    public async Task<SubjectPanel> ReadAsync(ApprovalRequest request, Actor reader, PolicyInForce policy, CancellationToken cancel)
    {
        var asked = await db.AccountRequests.AsNoTracking().SingleAsync(found => found.Id == request.SubjectId, cancel);
        var managers = asked.Managers.Select(manager => manager.PersonId).ToList();
        return new AccountRequestPanel(asked, policy.Profile.Account,
            await db.Units.Where(unit => unit.Id == asked.UnitId).Select(unit => unit.Name).SingleOrDefaultAsync(cancel),
            await db.Users.Where(person => managers.Contains(person.Id)).OrderBy(person => person.FullName).Select(person => person.FullName).ToListAsync(cancel),
            await db.EvidenceFiles.AsNoTracking().Where(file => file.AboutId == asked.Id && file.DetachedAt == null).OrderBy(file => file.ReceivedAt)
                .Select(file => new PanelDocument(file.ClientName, $"/registry/requests/{asked.Id}/documents/{file.Id}", file.Hash)).ToListAsync(cancel))
        {
            UnitWord = policy.UnitWord,
            IsVisible = await db.AccountRequests.VisibleTo(reader).AnyAsync(found => found.Id == asked.Id, cancel),
            IsAsSent = asked.AsSubject().ContentHash.AsSpan().SequenceEqual(request.ContentHash),
            Checks = await checks.ReadAsync(asked, request, reader, policy, cancel),
            Warnings = policy.Profile.Account.RiskText,
            IfApproved = "The account may then be opened.",
            WhenApproved = "The account may be opened.",
        };
    }
}
