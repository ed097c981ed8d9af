using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.Web.Pages.Registry.Requests;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Reports;

public enum ReportTab
{
    Waiting,
    Impostors,
    Found,
    Entries,
    Closed,
    All,
}

/// <summary>Which reported accounts are wanted, and from where on.</summary>
/// <param name="Words">A part of the address, or the number of a report.</param>
/// <param name="Place">Null for the newest.</param>
public sealed record ReportSearch(ReportTab Tab, string? Words, ReportClaim? Claim, string? Platform, ListPlace? Place);

/// <param name="Reports">How many people reported it.</param>
public sealed record ReportRow(Guid Id, string Address, string? PlatformName, ReportedAccountStatus Status, ReportClaim Claim, DateTime OpenedAt, int Reports, string? Reference, ReportOutcome? Outcome);

/// <param name="Newer">Null at the beginning.</param>
/// <param name="Older">Null at the end.</param>
public sealed record ReportRows(IReadOnlyList<ReportRow> Rows, ListPlace? Newer, ListPlace? Older);

/// <summary>Reads one page of the reported accounts, the newest first.</summary>
public sealed class ReportList(AppDbContext db)
{
    private const int PageSize = 25;

    public async Task<ReportRows> ReadAsync(ReportSearch search, CancellationToken cancel)
    {
        var wanted = Wanted(search);
        var ordered = search.Place switch
        {
            { Newer: true } place => wanted.Where(row => row.OpenedAt >= place.At && (row.OpenedAt > place.At || row.Id > place.Id)).OrderBy(row => row.OpenedAt).ThenBy(row => row.Id),
            { } place => wanted.Where(row => row.OpenedAt <= place.At && (row.OpenedAt < place.At || row.Id < place.Id)).OrderByDescending(row => row.OpenedAt).ThenByDescending(row => row.Id),
            null => wanted.OrderByDescending(row => row.OpenedAt).ThenByDescending(row => row.Id),
        };
        var rows = await ordered.Take(PageSize + 1).Select(row => new ReportRow(row.Id, row.Address, row.PlatformName, row.Status, row.Claim, row.OpenedAt,
            db.AccountReports.Count(report => report.CaseId == row.Id),
            db.AccountReports.Where(report => report.CaseId == row.Id).OrderBy(report => report.ReceivedAt).ThenBy(report => report.Id).Select(report => report.Reference).FirstOrDefault(),
            row.Outcome)).ToListAsync(cancel);
        var isNewer = search.Place is { Newer: true };
        if (isNewer)
            rows.Reverse();
        var more = rows.Count > PageSize;
        if (more)
            rows.RemoveAt(isNewer ? 0 : PageSize);
        return new(rows,
            rows.Count > 0 && (isNewer ? more : search.Place is not null) ? new(rows[0].OpenedAt, rows[0].Id, Newer: true) : null,
            rows.Count > 0 && (isNewer || more) ? new(rows[^1].OpenedAt, rows[^1].Id, Newer: false) : null);
    }

    public async Task<IReadOnlyList<(string Value, string Text)>> PlatformsAsync(CancellationToken cancel) =>
        [.. (await db.ReportedAccounts.AsNoTracking().Where(row => row.Platform != null && row.PlatformName != null).GroupBy(row => row.Platform!)
            .Select(group => new { group.Key, Name = group.Min(row => row.PlatformName)! }).ToListAsync(cancel)).OrderBy(platform => platform.Name).Select(platform => (platform.Key, platform.Name))];

    private IQueryable<ReportedAccount> Wanted(ReportSearch search)
    {
        var wanted = db.ReportedAccounts.AsNoTracking();
        wanted = search.Tab switch
        {
            ReportTab.Waiting => wanted.Where(row => row.Status == ReportedAccountStatus.Reported || row.Status == ReportedAccountStatus.Unclear),
            ReportTab.Impostors => wanted.JudgedImpostors(),
            ReportTab.Found => wanted.Where(row => row.Status == ReportedAccountStatus.Found),
            ReportTab.Entries => wanted.Where(row => row.Status == ReportedAccountStatus.EntryWrong),
            ReportTab.Closed => wanted.Where(row => row.Status == ReportedAccountStatus.Closed),
            _ => wanted,
        };
        if (search.Claim is { } claim)
            wanted = wanted.Where(row => row.Claim == claim);
        if (search.Platform is { } platform)
            wanted = wanted.Where(row => row.Platform == platform);
        return search.Words is { } words ? wanted.About(words, db.AccountReports) : wanted;
    }
}
