using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry.Reports;

/// <param name="Key">Made when the form was shown; see <see cref="AccountReport.SubmissionKey"/>.</param>
/// <param name="Files">Sealed already.</param>
public sealed record HandedInReport(string Key, ReportContent Content, IReadOnlyList<SealedUpload> Files);

/// <summary>
/// Takes in what residents and staff report about accounts. All of it happens in one write transaction: whoever presses
/// twice finds what the first press made, and a hundred people who report one address make one case.
/// </summary>
public sealed class ReportIntake(AppDbContext db, DirectoryBook book, PolicyBook policies, DutyBook duties, EvidenceDesk evidence)
{
    /// <summary>Before anything else, and outside of the transaction: see <see cref="EvidenceDesk.SealAsync"/>.</summary>
    public Task<Uploads> SealAsync(IEnumerable<Upload> uploads, CancellationToken cancel) => evidence.SealAsync(uploads, cancel);

    /// <summary>The report that this form became; null while it became none.</summary>
    public Task<AccountReport?> FindAsync(string key, CancellationToken cancel) =>
        db.AccountReports.AsNoTracking().SingleOrDefaultAsync(report => report.SubmissionKey == key, cancel);

    /// <param name="by">Somebody of the staff, or <see cref="Actor.Public"/>.</param>
    public async Task<AccountReport> ReceiveAsync(HandedInReport handed, Actor by, DateTime now, CancellationToken cancel)
    {
        var directory = await book.FindAsync(cancel);
        var takenAs = TakenAs(handed.Content, directory);
        return await db.InOneTransactionAsync(async again =>
        {
            db.ChangeTracker.Clear(); // a second attempt after a lost connection begins anew
            if (await FindAsync(handed.Key, again) is { } made)
            {
                return made.Says(handed.Content) ? made : throw new RefusedException(Refusal.Rule($"This form was sent already, as {made.Reference}.",
                    "What you wrote since is still here. Send it again to make it a report of its own."));
            }
            var policy = await policies.InForceAsync(again);
            var address = ReportedAddress.Of(handed.Content.Address, directory?.Platforms) ?? throw new InvalidOperationException("A report without an address is refused before.");
            var report = AccountReport.Receive(await CaseOfAsync(address, takenAs, policy, by, now, again), handed.Content, takenAs, handed.Key, by, policy.Today(now).Year, now);
            db.Add(report);
            await evidence.AttachAsync(handed.Files, SubjectKind.AccountReport, report.Id, by, now, again);
            await db.SaveChangesAsync(again);
            return report;
        }, cancel);
    }

    /// <summary>The open case of this address; the first report makes it.</summary>
    private async Task<ReportedAccount> CaseOfAsync(ReportedAddress address, ReportClaim claim, PolicyInForce policy, Actor by, DateTime now, CancellationToken cancel)
    {
        var known = await db.ReportedAccounts.SingleOrDefaultAsync(account => account.OpenKey == address.Key, cancel);
        var account = known ?? ReportedAccount.Open(address, claim, by, now);
        if (known is null)
            db.Add(account);
        if (known is null or { Status: ReportedAccountStatus.Unclear })
            duties.Open(account.Asks(DutyKind.TriageReport, policy, policy.Profile.Account.ReportTriageWithin, now));
        known?.Hear(by, now);
        return account;
    }

    /// <summary>An official account pretends nothing and is not missing; whoever says so still tells of something to look at.</summary>
    private static ReportClaim TakenAs(ReportContent content, PublicDirectory? directory) =>
        directory is not null && AccountVerdict.On(content.Address, directory).Standing is Standing.Official ? ReportClaim.WrongEntry : content.Claim;
}
