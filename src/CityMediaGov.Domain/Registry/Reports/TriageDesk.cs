using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry.Reports;

/// <summary>What the keeper enters of an account that was found.</summary>
public sealed record FoundEntry(string? Name, Guid? UnitId);

/// <summary>Judges reported accounts, with everything that follows on the register and on work lists. Saves nothing itself.</summary>
public sealed class TriageDesk(AppDbContext db, DutyBook duties, PolicyBook policies, PlatformBook platforms, Postbox postbox, EvidenceDesk evidence)
{
    public async Task<JudgementFacts> FactsOfAsync(ReportedAccount account, string addressKey, CancellationToken cancel)
    {
        var reporters = await ReportersOfAsync(account, cancel);
        var ours = await db.SocialAccounts.AsNoTracking().Where(found => found.ActiveKey == addressKey && found.Status != AccountStatus.Found)
            .Select(found => new RegisteredAccount(found.Id, found.Name + " on " + found.PlatformName, found.Status)).SingleOrDefaultAsync(cancel);
        return new(reporters, ours, reporters.Count > 0 || await db.AccountReports.AnyAsync(report => report.CaseId == account.Id && report.ReporterEmail != null, cancel));
    }

    /// <summary>Those of the staff who reported it: they decide nothing about it.</summary>
    public async Task<IReadOnlyCollection<Guid>> ReportersOfAsync(ReportedAccount account, CancellationToken cancel) =>
        await db.AccountReports.Where(report => report.CaseId == account.Id && report.ReportedBy != null).Select(report => report.ReportedBy!.Value).Distinct().ToListAsync(cancel);

    /// <summary>Whether the policy takes found accounts on record. Where its list of accounts is closed, nothing beside the list is registered.</summary>
    public static bool RecordsFound(PolicyInForce policy) => policy.Profile.Account is { FoundAccountsRecorded.Value: true, ClosedList: null };

    /// <summary>Everything to correct in the form before it can be judged; empty when nothing is.</summary>
    /// <param name="address">The whole address, where only a name was reported.</param>
    public async Task<IReadOnlyList<FieldProblem>> ProblemsOfAsync(ReportedAccount account, ReportVerdict verdict, string? address, FoundEntry found, CancellationToken cancel) =>
        [.. Problems(account, await policies.InForceAsync(cancel), await platforms.ListAsync(cancel), verdict, address, found)];

    private static IEnumerable<FieldProblem> Problems(ReportedAccount account, PolicyInForce policy, PlatformList known, ReportVerdict verdict, string? address, FoundEntry found)
    {
        if (account.IsNameAlone && (verdict is ReportVerdict.Impostor or ReportVerdict.Found) && (ReportedAddress.Of(address, known) is null or { IsNameAlone: true }))
            yield return new("Address", ReportedAddress.WhyNot(address, known) ?? "Write the whole address of the account, such as instagram.com/name");
        if (verdict is not ReportVerdict.Found || !RecordsFound(policy))
            yield break;
        if (string.IsNullOrWhiteSpace(found.Name))
            yield return new(nameof(found.Name), "Write the name that the account goes by");
        if (found.UnitId is null)
            yield return new(nameof(found.UnitId), "Choose the unit that it serves");
    }

    /// <param name="address">The whole address, where only a name was reported; else it is passed over.</param>
    /// <param name="found">With <see cref="ReportVerdict.Found"/>, where <see cref="RecordsFound"/>.</param>
    public async Task JudgeAsync(ReportedAccount account, Judgement judgement, string? address, FoundEntry found, Actor by, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        var located = account.IsNameAlone && !string.IsNullOrWhiteSpace(address) ? ReportedAddress.Of(address, await platforms.ListAsync(cancel)) : null;
        var facts = await FactsOfAsync(account, located?.Key ?? account.AddressKey, cancel);
        if (located is not null)
        {
            await RefuseIfOpenAsync(located.Key, cancel);
            account.Locate(by, located, facts, now);
        }
        RefusedException.ThrowIf(account.WhyNotJudge(by, facts.Reporters) ?? account.WhyNot(judgement.Verdict, facts));
        var recorded = judgement.Verdict is ReportVerdict.Found && RecordsFound(policy) ? await PutOnRecordAsync(account, found, by, now, cancel) : null;
        account.Judge(by, judgement, facts, recorded?.Id, now);
        await duties.MeetAsync(DutyKind.TriageReport, account.Id, by, now, cancel);
        OpenDuties(account, policy, now);
        if (account.Status is ReportedAccountStatus.Unclear)
            await AskBackAsync(account, judgement.Reason, now, cancel);
    }

    /// <param name="files">Pictures of it, sealed already.</param>
    public async Task RecordNoticeAsync(ReportedAccount account, DateOnly on, string how, string? reference, IReadOnlyList<SealedUpload> files, Actor by, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        account.RecordNotice(by, on, how, reference, policy.Today(now), now);
        await AddEvidenceAsync(account, files, by, now, cancel);
        await FollowAgainAsync(account, policy, by, now, cancel);
    }

    /// <param name="files">Pictures of it, sealed already.</param>
    public async Task RecordAnswerAsync(ReportedAccount account, DateOnly on, string answer, IReadOnlyList<SealedUpload> files, Actor by, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        account.RecordAnswer(by, on, answer, policy.Today(now), now);
        await AddEvidenceAsync(account, files, by, now, cancel);
        await FollowAgainAsync(account, policy, by, now, cancel);
    }

    public Task AddEvidenceAsync(ReportedAccount account, IReadOnlyList<SealedUpload> files, Actor by, DateTime now, CancellationToken cancel) =>
        evidence.AttachAsync(files, SubjectKind.ReportedAccount, account.Id, by, now, cancel, ReportedAccount.MostFiles);

    public async Task StopFollowingAsync(ReportedAccount account, string reason, Actor by, DateTime now, CancellationToken cancel)
    {
        account.StopFollowing(by, await ReportersOfAsync(account, cancel), reason, now);
        await EndDutiesAsync(account, by, now, cancel);
    }

    public async Task CloseAsync(ReportedAccount account, ReportOutcome outcome, string reason, Actor by, DateTime now, CancellationToken cancel)
    {
        await WriteOffAsync(account, reason, by, now, cancel);
        account.CloseWith(by, await ReportersOfAsync(account, cancel), outcome, reason, now);
        await EndDutiesAsync(account, by, now, cancel);
    }

    public async Task ReviseAsync(ReportedAccount account, string reason, Actor by, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        await WriteOffAsync(account, reason, by, now, cancel);
        account.ReviseJudgement(by, await ReportersOfAsync(account, cancel), reason, now);
        await EndDutiesAsync(account, by, now, cancel);
        duties.Open(account.Asks(DutyKind.TriageReport, policy, policy.Profile.Account.ReportTriageWithin, now));
    }

    private async Task<SocialAccount> PutOnRecordAsync(ReportedAccount account, FoundEntry found, Actor by, DateTime now, CancellationToken cancel)
    {
        var address = RequestedAddress.Of(AddressRecognition.Read(account.Address, await platforms.ListAsync(cancel)))!;
        var details = AccountDetails.Of(address, found.Name!.Trim(), found.UnitId!.Value);
        var recorded = SocialAccount.PutOnRecordAsFound(details, await Slugs.FreeAsync(db, details.Name, details.PlatformName, cancel), by, now);
        db.Add(recorded);
        return recorded;
    }

    /// <summary>A found account leaves the register with its report.</summary>
    private async Task WriteOffAsync(ReportedAccount account, string reason, Actor by, DateTime now, CancellationToken cancel)
    {
        if (account.Status is ReportedAccountStatus.Found && account.AccountId is { } id)
            (await db.SocialAccounts.SingleAsync(found => found.Id == id, cancel)).WriteOff(by, reason, now);
    }

    private async Task RefuseIfOpenAsync(string addressKey, CancellationToken cancel)
    {
        if (await db.ReportedAccounts.AnyAsync(other => other.OpenKey == addressKey, cancel))
            throw new RefusedException(Refusal.Rule("There is an open report about this address already.", "Judge this one as the same, and go on there."));
    }

    private void OpenDuties(ReportedAccount account, PolicyInForce policy, DateTime now)
    {
        if (account.Status is ReportedAccountStatus.Impostor)
            duties.Open(account.Asks(DutyKind.TellPlatform, policy, policy.Profile.Account.ReportTriageWithin, now));
        else if (account.Status is ReportedAccountStatus.Found or ReportedAccountStatus.EntryWrong)
            duties.Open(account.Asks(DutyKind.SettleReport, policy, null, now));
    }

    /// <summary>What was asked is done, and what comes of it is looked at in some days.</summary>
    private async Task FollowAgainAsync(ReportedAccount account, PolicyInForce policy, Actor by, DateTime now, CancellationToken cancel)
    {
        await duties.MeetAsync(DutyKind.TellPlatform, account.Id, by, now, cancel);
        await duties.MeetAsync(DutyKind.FollowPlatform, account.Id, by, now, cancel);
        duties.Open(account.Asks(DutyKind.FollowPlatform, policy, policy.Profile.Account.PlatformFollowUpEvery, now));
    }

    private async Task EndDutiesAsync(ReportedAccount account, Actor by, DateTime now, CancellationToken cancel)
    {
        foreach (var kind in ReportDuties.Kinds)
            await duties.MeetAsync(kind, account.Id, by, now, cancel);
    }

    private async Task AskBackAsync(ReportedAccount account, string question, DateTime now, CancellationToken cancel)
    {
        var reports = await db.AccountReports.AsNoTracking().Where(report => report.CaseId == account.Id).OrderBy(report => report.ReceivedAt).ToListAsync(cancel);
        var subject = $"{reports[0].Reference}: a question about {account.Address}";
        var body = $"""
            You told the City about {account.Address}. To judge it, the City needs to know more:

            {question}

            Tell it here: {postbox.Link("/report-account")}
            """;
        foreach (var email in reports.Select(report => report.ReporterEmail).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(20))
            postbox.Write(email, subject, body, now);
        await postbox.TellAsync([.. reports.Select(report => report.ReportedBy).OfType<Guid>().Distinct()], subject, body, now, cancel);
    }
}
