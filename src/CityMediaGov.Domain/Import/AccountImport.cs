using System.Globalization;
using System.Runtime.CompilerServices;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Import;

/// <summary>Accounts from a file, and into one.</summary>
public sealed class AccountImport(AppDbContext db, AccountOutcome outcome, CertificationDesk certifications, GateReader surroundings) : IImportKind
{
    public ImportWhat What => ImportWhat.Accounts;

    public Permission Permission => Permission.RunRegister;

    public IReadOnlyList<ImportColumn> Columns => AccountColumns.All;

    public async Task<ImportPlan> PlanAsync(ImportSheet sheet, ImportHand hand, CancellationToken cancel)
    {
        var known = await db.SocialAccounts.AsNoTracking().Select(account => new KnownAccount(
            account.Id, account.Status, account.Name, account.PlatformName, account.AddressKey, account.ActiveKey != null, account.UnitId, account.Purpose, account.Language, account.CommentMode,
            account.Contact, new(account.Authority, account.SecondContact, account.HoursMonitored), account.ImportKey)).ToListAsync(cancel);
        var slugs = await db.SocialAccounts.AsNoTracking().Select(account => account.Slug).ToHashSetAsync(cancel);
        return new AccountPlanner(new(known, await UnitImport.KnownAsync(db, cancel), slugs, await surroundings.ReadAsync(cancel)), hand).Plan(sheet);
    }

    public async Task ApplyAsync(IReadOnlyList<ImportLine> lines, ImportHand hand, CancellationToken cancel)
    {
        foreach (var account in lines.Select(line => line.Content).OfType<SocialAccount>())
        {
            db.Add(account);
            if (account.Status is AccountStatus.Approved)
                await outcome.OpenDutiesAsync(account, hand.Policy, hand.Now, cancel);
        }
        var changed = lines.Where(line => line.Act is ImportAct.Change).ToDictionary(line => line.Id, line => (ImportedEntry)line.Content!);
        foreach (var account in await db.SocialAccounts.Where(account => changed.Keys.Contains(account.Id)).ToListAsync(cancel))
        {
            var before = account.UnitId;
            account.TakeImport(changed[account.Id].Entry, new(hand.Policy.Profile, UnitIsOpen: true), changed[account.Id].ImportKey, hand.By, hand.Reason, hand.Now);
            if (account.UnitId != before)
                await certifications.HandOverAsync(account, hand.Now, cancel);
        }
    }

    public async IAsyncEnumerable<IEnumerable<string?>> ExportAsync(PolicyInForce policy, [EnumeratorCancellation] CancellationToken cancel)
    {
        var accounts = db.SocialAccounts.AsNoTracking().Where(account => account.Status != AccountStatus.Declined && account.Status != AccountStatus.Requested)
            .OrderBy(account => account.Name).ThenBy(account => account.Id)
            .Select(account => new
            {
                account.ImportKey,
                account.Name,
                account.Url,
                account.PlatformName,
                Unit = db.Units.Where(unit => unit.Id == account.UnitId).Select(unit => unit.Name).First(),
                account.Purpose,
                account.Language,
                account.CommentMode,
                account.Contact,
                account.Status,
                account.OfficialSince,
                account.RetiredOn,
                account.EarlierAuthority,
                account.EarlierApprovedOn,
                account.EarlierApprover,
            });
        await foreach (var a in accounts.AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return
            [
                a.ImportKey, a.Name, a.Url, a.PlatformName, a.Unit, a.Purpose, a.Language, a.CommentMode, a.Contact, WordOf(a.Status), DayOf(a.OfficialSince), DayOf(a.RetiredOn),
                a.EarlierAuthority, DayOf(a.EarlierApprovedOn), a.EarlierApprover,
            ];
        }
    }

    private static string WordOf(AccountStatus status) => status switch
    {
        AccountStatus.Approved => "approved",
        AccountStatus.Retired => "retired",
        AccountStatus.Suspended => "deactivated",
        _ => "official",
    };

    private static string? DayOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
