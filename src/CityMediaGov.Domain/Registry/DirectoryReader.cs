using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry.Reports;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>Reads the public directory from the database. <see cref="DirectoryBook"/> keeps what was read.</summary>
public sealed class DirectoryReader(AppDbContext db, PolicyBook policies, PlatformBook platforms)
{
    /// <summary>Changes that the feed reaches back.</summary>
    private const int MostChanges = 100;

    private static readonly SubjectKind[] Seen =
    [
        SubjectKind.SocialAccount, SubjectKind.CityPlatform, SubjectKind.Unit, SubjectKind.PolicyVersion, SubjectKind.DirectoryConfirmation, SubjectKind.DirectoryAppearance,
        SubjectKind.ReportedAccount,
    ];

    /// <summary>Whether these audit entries speak of something that residents may see.</summary>
    public Task<bool> ChangedBetweenAsync(long known, long last, CancellationToken cancel) =>
        db.AuditEntries.AnyAsync(entry => entry.Seq > known && entry.Seq <= last && Seen.Contains(entry.SubjectKind), cancel);

    /// <summary>Hash of the chain at the account's last entry; null when that entry no longer holds, so that no page shows a seal that is broken.</summary>
    public async Task<byte[]?> SealOfAsync(DirectoryAccount account, CancellationToken cancel)
    {
        var entry = await db.AuditEntries.AsNoTracking().Include(entry => entry.Payload).Where(entry => entry.SubjectId == account.Id)
            .OrderByDescending(entry => entry.Seq).FirstOrDefaultAsync(cancel);
        return entry is not null && AuditChain.WhatIsWrong(entry, entry.Seq, entry.PreviousChain) is null ? entry.Chain : null;
    }

    /// <summary>Null before set-up, and when the policy in force has no public directory.</summary>
    public async Task<PublicDirectory?> ReadAsync(CancellationToken cancel)
    {
        if (await policies.FindInForceAsync(cancel) is not { } policy || !policy.Profile.Has(Features.PublicDirectory) || !policy.Profile.Directory.Published.Value)
            return null;

        var rows = await (
            from account in db.SocialAccounts.AsNoTracking()
            join unit in db.Units on account.UnitId equals unit.Id
            where account.OfficialSince != null
            select new
            {
                account,
                unit = unit.Name,
                reference = db.AccountRequests.Where(asked => asked.Id == account.RequestId).Select(asked => asked.Reference).FirstOrDefault(),
                unitChangedAt = db.AuditEntries.Where(entry => entry.SubjectId == unit.Id).OrderByDescending(entry => entry.Seq).Select(entry => entry.At).First(),
            }).ToListAsync(cancel);
        var list = await platforms.ListAsync(cancel);
        var history = await ListingHistory.ReadAsync(db, cancel);
        var policyChangedAt = await db.AuditEntries.Where(entry => entry.SubjectId == policy.Id).OrderByDescending(entry => entry.Seq).Select(entry => entry.At).FirstAsync(cancel);
        var entries = rows.Select(row => (Account: Entry(row.account, row.unit, row.reference, policy, list), row.unitChangedAt)).Where(row => row.Account is not null).ToList();
        var listed = entries.ToDictionary(row => row.Account!.Id, row => row.Account!);

        return new(
            policy,
            listed.Values,
            rows.Where(row => row.account.Status is AccountStatus.Suspended).Select(row => row.account.AddressKey),
            // That an account was taken off the list is a change that residents see as well.
            history.Select(change => change.At).Concat(entries.Select(row => row.unitChangedAt)).Append(policyChangedAt).Max())
        {
            Platforms = list,
            Impostors = await ImpostorsAsync(policy, cancel),
            Changes = [.. history.Where(change => change.Event is not ListingEvent.Withdrawn && listed.ContainsKey(change.AccountId)).Take(MostChanges)
                .Select(change => new DirectoryChange(listed[change.AccountId], change.Event, change.At))],
            ConfirmedOn = await db.DirectoryConfirmations.OrderByDescending(confirmation => confirmation.ConfirmedAt).Select(confirmation => (DateOnly?)confirmation.ConfirmedOn).FirstOrDefaultAsync(cancel),
            FramedBy = await FramedByAsync(policy, cancel),
        };
    }

    /// <summary>The city's website, and where else its keeper put the directory on record.</summary>
    private async Task<IReadOnlyList<string>> FramedByAsync(PolicyInForce policy, CancellationToken cancel)
    {
        if (policy.Profile.Directory.Embedding is { Value: false })
            return [];
        var recorded = await db.DirectoryAppearances.Where(appearance => appearance.State != AppearanceState.Withdrawn).Select(appearance => appearance.Address).ToListAsync(cancel);
        return [.. CityWebsite.OriginsOf(policy.Profile.City).Concat(recorded.Select(CityWebsite.OriginOf)).Distinct().Order(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<JudgedImpostor>> ImpostorsAsync(PolicyInForce policy, CancellationToken cancel) =>
        [.. (await db.ReportedAccounts.AsNoTracking().JudgedImpostors().OrderBy(judged => judged.Id).ToListAsync(cancel)).Select(judged => JudgedImpostor.Of(judged, policy))];

    /// <summary>Null for an account that is not public now.</summary>
    private static DirectoryAccount? Entry(SocialAccount account, string unit, string? reference, PolicyInForce policy, PlatformList platforms)
    {
        // A retired account that is being taken up again was official and is not yet: it stays marked as former until it is live.
        if (account.Status is not AccountStatus.Live && (account.RetiredOn is null || account.Status is AccountStatus.Suspended))
            return null;
        var catalogued = platforms.Find(new(account.Platform));
        var inPolicy = catalogued is null ? null : policy.Profile.PlatformCalled(account.PlatformName)?.Name;
        return new()
        {
            Id = account.Id,
            Slug = account.Slug,
            Reference = reference,
            Status = account.Status is AccountStatus.Live ? DirectoryStatus.Official : DirectoryStatus.Retired,
            Name = account.Name,
            Platform = account.Platform,
            PlatformName = catalogued is null or { Hosts.Count: 0 } ? account.PlatformName : catalogued.Name,
            NameInPolicy = string.Equals(inPolicy, catalogued?.Name, StringComparison.OrdinalIgnoreCase) ? null : inPolicy,
            Handle = account.Handle,
            HandleKey = (AddressRecognition.Read(account.Url, platforms) as AddressReading.Recognised)?.HandleKey,
            AddressKey = account.AddressKey,
            Address = account.Address,
            Url = account.Url,
            Unit = unit,
            Purpose = account.Purpose,
            Language = account.Language,
            Comments = policy.Profile.Account.CommentModes.FirstOrDefault(mode => mode.Key == account.CommentMode)?.Text,
            Contact = account.Contact,
            OfficialSince = account.OfficialSince!.Value,
            RetiredOn = account.Status is AccountStatus.Live ? null : account.RetiredOn,
            Listed = policy.ListNumbers.GetValueOrDefault(account.AddressKey),
        };
    }
}
