using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

public enum ListingEvent
{
    /// <summary>It stands on the list as official from then on.</summary>
    Official,

    /// <summary>What residents read of it changed.</summary>
    Changed,

    /// <summary>It stands on the list as a former account from then on.</summary>
    Retired,

    /// <summary>It was taken off the list.</summary>
    Withdrawn,
}

/// <summary>Something that happened to an account on the public list.</summary>
/// <param name="Seq">Number of its audit entry.</param>
/// <param name="At">UTC.</param>
public sealed record ListingChange(Guid AccountId, ListingEvent Event, long Seq, DateTime At);

/// <param name="Title">As the account is called now.</param>
/// <param name="At">UTC.</param>
public sealed record ListingLine(Guid AccountId, string Title, ListingEvent Event, DateTime At);

/// <summary>
/// What residents could see change, from the audit chain. Work on an account while it is not public, and on what is not
/// public of an account that is, leaves nothing here: neither a line nor a time.
/// </summary>
public static class ListingHistory
{
    /// <summary>Entries about accounts that were ever official, as far back as is looked.</summary>
    private const int Most = 2000;

    private static readonly HashSet<string> Read =
    [
        nameof(SocialAccount.Name), nameof(SocialAccount.PlatformName), nameof(SocialAccount.Handle), nameof(SocialAccount.Address), nameof(SocialAccount.Url),
        nameof(SocialAccount.UnitId), nameof(SocialAccount.Purpose), nameof(SocialAccount.Language), nameof(SocialAccount.CommentMode), nameof(SocialAccount.Contact),
    ];

    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<ListingChange>> ReadAsync(AppDbContext db, CancellationToken cancel)
    {
        var rows = await (
            from account in db.SocialAccounts.AsNoTracking()
            join entry in db.AuditEntries on account.Id equals entry.SubjectId
            where account.OfficialSince != null
            orderby entry.Seq descending
            select new { account.Id, account.Status, entry.Seq, entry.At, Words = entry.Payload == null ? null : entry.Payload.Content }).Take(Most).ToListAsync(cancel);

        // Backwards from how each stands now, so that a beginning that is out of reach is not needed.
        var (changes, after) = (new List<ListingChange>(), new Dictionary<Guid, AccountStatus>());
        foreach (var row in rows.Where(row => row.Words is not null))
        {
            after.TryAdd(row.Id, row.Status);
            var story = AuditStory.Read(row.Words!);
            var move = story.Changes.FirstOrDefault(change => change.Field == nameof(SocialAccount.Status));
            var happened = move is not null ? EventOf(StatusOf(move.Old), StatusOf(move.New))
                : after[row.Id] is AccountStatus.Live or AccountStatus.Retired && story.Changes.Any(change => Read.Contains(change.Field)) ? ListingEvent.Changed
                : (ListingEvent?)null;
            if (happened is { } seen)
                changes.Add(new(row.Id, seen, row.Seq, row.At));
            if (StatusOf(move?.Old) is { } before)
                after[row.Id] = before;
        }
        return changes;
    }

    /// <summary>What came and went since the list was last confirmed, for its keeper: the newest first, from the beginning where it never was.</summary>
    public static async Task<IReadOnlyList<ListingLine>> SinceConfirmedAsync(AppDbContext db, CancellationToken cancel)
    {
        var confirmed = await db.AuditEntries.Where(entry => entry.Action == AuditActions.DirectoryConfirmed.Code).MaxAsync(entry => (long?)entry.Seq, cancel) ?? 0;
        var changes = (await ReadAsync(db, cancel)).Where(change => change.Seq > confirmed).ToList();
        var accounts = changes.Select(change => change.AccountId).Distinct().ToList();
        var titles = await db.SocialAccounts.AsNoTracking().Where(account => accounts.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => account.Name + " on " + account.PlatformName, cancel);
        return [.. changes.Select(change => new ListingLine(change.AccountId, titles[change.AccountId], change.Event, change.At))];
    }

    /// <summary>Approved after it was retired is taken up again: it stays on the list as former until it is live.</summary>
    private static ListingEvent? EventOf(AccountStatus? before, AccountStatus? after) => (before, after) switch
    {
        (_, AccountStatus.Live) => ListingEvent.Official,
        (AccountStatus.Approved, AccountStatus.Retired) => null,
        (_, AccountStatus.Retired) => ListingEvent.Retired,
        (AccountStatus.Live, _) => ListingEvent.Withdrawn,
        _ => null,
    };

    private static AccountStatus? StatusOf(string? text) => Enum.TryParse<AccountStatus>(text, out var status) ? status : null;
}
