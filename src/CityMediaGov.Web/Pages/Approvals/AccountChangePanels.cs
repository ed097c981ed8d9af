using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Pages.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Approvals;

/// <summary>A change of an account's entry as its deciders read it: both values of each field.</summary>
public sealed class AccountChangePanels(AppDbContext db) : ISubjectPanelKind
{
    public SubjectKind Kind => SubjectKind.AccountChange;

    /// <summary>Nothing is left to do: the entry changes with the approval.</summary>
    public Task<IReadOnlyList<Guid>> FollowedByAsync(ApprovalRequest request, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Guid>>([]);

    public async Task<SubjectPanel> ReadAsync(ApprovalRequest request, Actor reader, PolicyInForce policy, CancellationToken cancel)
    {
        var change = await db.AccountChanges.AsNoTracking().SingleAsync(found => found.Id == request.SubjectId, cancel);
        var account = await db.SocialAccounts.AsNoTracking().SingleAsync(found => found.Id == change.AccountId, cancel);
        return new AccountChangePanel(change, account, (await EntryWords.ReadAsync(db, policy, cancel)).Of(change))
        {
            IsVisible = true, // all staff read the register, and what is asked of it
            IsAsSent = change.AsSubject().ContentHash.AsSpan().SequenceEqual(request.ContentHash),
            Checks = [.. DecisionCheck.OfRequest(request, reader), account.WhyNotMake(change) is { } stale
                ? DecisionCheck.Fail("It cannot be approved as it is.", $"{stale.Sentence} {stale.WayOn}")
                : DecisionCheck.Pass("The entry still stands as it did when this was asked.")],
            IfApproved = "The entry changes at once.",
            WhenApproved = "The entry is changed.",
        };
    }
}

public sealed record AccountChangePanel(AccountChange Change, SocialAccount Account, IReadOnlyList<EntryChange> Rows)
    : SubjectPanel("_AccountChange", null, $"/registry/changes/{Change.Id}");
