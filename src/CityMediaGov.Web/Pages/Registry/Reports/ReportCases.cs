using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.Web.Pages.Registry.Requests;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Reports;

/// <summary>One report as staff read it.</summary>
/// <param name="By">The name of somebody of the staff; null for a resident.</param>
public sealed record ReportVoice(Guid Id, string? Reference, DateTime ReceivedAt, ReportClaim Claim, ReportClaim TakenAs, string Typed, string Words, string? Email, string? By)
{
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];
}

/// <summary>How one reported account stands.</summary>
public sealed record ReportCase
{
    public required PolicyInForce Policy { get; init; }

    /// <summary>What residents are answered now; null where the City publishes no directory.</summary>
    public required AccountVerdict? Verdict { get; init; }

    /// <summary>The newest first, a page at a time.</summary>
    public required IReadOnlyList<ReportVoice> Voices { get; init; }

    public required int Count { get; init; }

    /// <summary>The number of the first report, by which people call it.</summary>
    public required string? Reference { get; init; }

    public required ListPlace? Older { get; init; }

    /// <summary>What staff added.</summary>
    public required IReadOnlyList<AttachedFile> Files { get; init; }

    public required string? Judge { get; init; }

    /// <summary>On the register at this address, or put on record with the judgement; null when there is none.</summary>
    public required SocialAccount? OnRegister { get; init; }

    /// <summary>Closed reports of the same address.</summary>
    public required IReadOnlyList<(Guid Id, DateTime ClosedAt, ReportOutcome Outcome)> Earlier { get; init; }

    public required IReadOnlyList<Duty> Duties { get; init; }

    public required IReadOnlyList<HistoryEvent> History { get; init; }
}

/// <summary>Reads how one reported account stands.</summary>
public sealed class ReportCases(AppDbContext db, PolicyBook policies, EvidenceDesk evidence, DirectoryBook book)
{
    private const int PageSize = 25;

    /// <param name="place">The report after which the page of voices begins; null for the newest.</param>
    public async Task<ReportCase> ReadAsync(ReportedAccount account, ListPlace? place, CancellationToken cancel)
    {
        var voices = await VoicesAsync(account, place, cancel);
        return new()
        {
            Policy = await policies.InForceAsync(cancel),
            Verdict = await book.FindAsync(cancel) is { } directory ? AccountVerdict.On(account.Address, directory) : null,
            Voices = [.. voices.Take(PageSize)],
            Count = await db.AccountReports.CountAsync(report => report.CaseId == account.Id, cancel),
            Reference = await db.AccountReports.Where(report => report.CaseId == account.Id).OrderBy(report => report.ReceivedAt).ThenBy(report => report.Id).Select(report => report.Reference).FirstOrDefaultAsync(cancel),
            Older = voices.Count > PageSize ? new(voices[PageSize - 1].ReceivedAt, voices[PageSize - 1].Id, Newer: false) : null,
            Files = await FilesOf(account.Id).ToListAsync(cancel),
            Judge = await db.Users.Where(person => person.Id == account.JudgedBy).Select(person => person.FullName).SingleOrDefaultAsync(cancel),
            OnRegister = await db.SocialAccounts.AsNoTracking().Where(found => found.Id == account.AccountId || found.ActiveKey == account.AddressKey)
                .OrderByDescending(found => found.Id == account.AccountId).FirstOrDefaultAsync(cancel),
            Earlier = [.. (await db.ReportedAccounts.AsNoTracking().Where(other => other.AddressKey == account.AddressKey && other.Id != account.Id && other.Outcome != null)
                .OrderByDescending(other => other.ClosedAt).Take(10).Select(other => new { other.Id, other.ClosedAt, other.Outcome }).ToListAsync(cancel)).Select(other => (other.Id, other.ClosedAt!.Value, other.Outcome!.Value))],
            Duties = await db.Duties.AsNoTracking().Where(duty => duty.AboutId == account.Id && duty.State == DutyState.Open).MostUrgentFirst().ToListAsync(cancel),
            History = await RecordHistory.ReadAsync(db, account.Id, cancel),
        };
    }

    private async Task<List<ReportVoice>> VoicesAsync(ReportedAccount account, ListPlace? place, CancellationToken cancel)
    {
        var reports = db.AccountReports.AsNoTracking().Where(report => report.CaseId == account.Id);
        if (place is not null)
            reports = reports.Where(report => report.ReceivedAt <= place.At && (report.ReceivedAt < place.At || report.Id < place.Id));
        var voices = await reports.OrderByDescending(report => report.ReceivedAt).ThenByDescending(report => report.Id).Take(PageSize + 1)
            .Select(report => new ReportVoice(report.Id, report.Reference, report.ReceivedAt, report.Claim, report.TakenAs, report.Typed, report.Words, report.ReporterEmail,
                db.Users.Where(person => person.Id == report.ReportedBy).Select(person => person.FullName).FirstOrDefault())).ToListAsync(cancel);
        var ids = voices.ConvertAll(voice => voice.Id);
        var files = (await db.EvidenceFiles.AsNoTracking().Where(file => ids.Contains(file.AboutId) && file.DetachedAt == null).OrderBy(file => file.ReceivedAt).ThenBy(file => file.Id)
            .Select(file => new { file.AboutId, File = new AttachedFile(file.Id, file.ClientName, file.Size, file.Kind, file.Hash) }).ToListAsync(cancel)).ToLookup(file => file.AboutId, file => file.File);
        return voices.ConvertAll(voice => voice with { Files = [.. files[voice.Id]] });
    }

    private IQueryable<AttachedFile> FilesOf(Guid id) => evidence.Of(id).AsNoTracking().Select(file => new AttachedFile(file.Id, file.ClientName, file.Size, file.Kind, file.Hash));
}
