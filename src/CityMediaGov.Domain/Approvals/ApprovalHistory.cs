using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Approvals;

/// <summary>
/// What happened to a record and to its approvals, oldest first, then what is still ahead. The same for the Decide page
/// and for the page of whoever asked.
/// </summary>
public sealed class ApprovalHistory(AppDbContext db, PeopleReader people, PolicyBook policies)
{
    /// <summary>The record is the subject of the approvals: an account request, not its <see cref="ApprovalRequest"/>.</summary>
    public async Task<IReadOnlyList<HistoryEvent>> ReadAsync(Guid subjectId, DateTime now, CancellationToken cancel)
    {
        var approvals = await db.ApprovalRequests.AsNoTracking().AsSplitQuery()
            .Where(request => request.SubjectId == subjectId).OrderBy(request => request.OpenedAt).ToListAsync(cancel);
        Guid[] records = [subjectId, .. approvals.Select(request => request.Id)];
        var entries = await db.AuditEntries.AsNoTracking().Include(entry => entry.Payload)
            .Where(entry => records.Contains(entry.SubjectId)).OrderBy(entry => entry.Seq).ToListAsync(cancel);
        var decisions = approvals.ToDictionary(request => request.Id, request => new Queue<Decision>(request.Decisions.Where(decision => !decision.GivenWithRequest)));
        List<HistoryEvent> lines = [.. WithoutRepeats(entries).SelectMany(entry => Happened(entry, approvals.Find(request => request.Id == entry.SubjectId), decisions))];
        if (approvals.Find(request => request.State is ApprovalState.Open) is { } open)
            lines.AddRange(await AheadAsync(open, now, cancel));
        return lines;
    }

    /// <summary>An author saves a draft many times; the last time before something else happens is enough.</summary>
    private static IEnumerable<AuditEntry> WithoutRepeats(List<AuditEntry> entries) => entries
        .Where((entry, place) => entry.SubjectKind is SubjectKind.ApprovalRequest || place + 1 == entries.Count || entries[place + 1].Action != entry.Action);

    private static IEnumerable<HistoryEvent> Happened(AuditEntry entry, ApprovalRequest? approval, Dictionary<Guid, Queue<Decision>> decisions)
    {
        var story = entry.Payload is { } payload ? AuditStory.Read(payload.Content) : null;
        var line = new HistoryEvent(HistoryMark.Recorded, AuditActions.TextOf(entry.Action))
        {
            Who = story is null ? null : NameAndTitle(story.Actor, story.ActorTitle),
            At = entry.At,
            Reason = story?.Reason,
            EntrySeq = entry.Seq,
            EntryHash = entry.Chain,
        };
        if (approval is null)
            // What the register itself settled follows from a decision, which has its own line.
            return entry.ActorId == Actor.Register.Id ? [] : [line];
        if (entry.Action == AuditActions.ApprovalRefused.Code)
            return [line with { Mark = HistoryMark.Refused, Note = $"{story?.Details.FirstOrDefault(detail => detail.Name == "refusal")?.Value} Nothing changed." }];
        if (entry.Action == AuditActions.ApprovalDecided.Code && decisions[approval.Id].TryDequeue(out var decision))
            return [Decided(line, approval, decision)];
        // "Asked" already says that it was sent; what asking agreed to is news.
        return entry.Action == AuditActions.ApprovalOpened.Code && !approval.IsEmergency
            ? approval.Decisions.Where(given => given.GivenWithRequest).Select(given => Decided(line, approval, given))
            : [line];
    }

    private static HistoryEvent Decided(HistoryEvent line, ApprovalRequest approval, Decision decision)
    {
        var step = approval.Steps.First(step => step.Number == decision.Step);
        var verdict = decision.Verdict switch
        {
            Verdict.Approve => decision.GivenWithRequest ? "Agreed by asking" : step.Cooperates ? "Agreed" : "Approved",
            Verdict.ReturnForChanges => step.Cooperates ? "Raised concerns" : "Returned for changes",
            _ => "Rejected",
        };
        var meeting = decision.MetOn is { } day
            ? $"Meeting of {CityClock.PlainWithYear(NodaTime.LocalDate.FromDateOnly(day))}: {decision.VotesFor} for, {decision.VotesAgainst} against. Minutes: {decision.Minutes}"
            : null;
        return line with
        {
            Mark = decision.Verdict is Verdict.Approve ? HistoryMark.Recorded : HistoryMark.Refused,
            What = $"{verdict} as {decision.ActedAs}",
            Who = NameAndTitle(decision.DeciderName, decision.DeciderTitle) + (decision.OnBehalfOfName is { } principal ? $", for {principal}" : ""),
            Reason = decision.Note,
            Note = string.Join(" ", new[] { meeting, decision.Answers?.ReplaceLineEndings(" ") }.OfType<string>()) is { Length: > 0 } note ? note : null,
            Clauses = ClausesOf(step),
        };
    }

    private async Task<IEnumerable<HistoryEvent>> AheadAsync(ApprovalRequest open, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.FindAsync(open.PolicyVersionId, cancel) ?? await policies.InForceAsync(cancel);
        var staffing = await people.StaffingAsync([.. open.Seats.Select(seat => seat.Role).Distinct()], now, cancel);
        Guid[] involved = [open.RequestedBy, .. open.Decisions.Select(decision => decision.DecidedBy), .. open.Barred.Select(person => person.PersonId)];
        return open.Steps.Where(step => step.Number >= open.CurrentStep).OrderBy(step => step.Number).Select(step =>
        {
            var isNow = step.Number == open.CurrentStep;
            var asked = open.Seats.Where(seat => seat.Step == step.Number && (seat.IsOpen || !isNow))
                .Select(seat => new AskedSeat(seat.Role, seat.Title, staffing.NamesOf(seat.Role, seat.UnitId, involved)));
            return new HistoryEvent(isNow ? HistoryMark.Waiting : HistoryMark.Ahead, $"{(isNow ? "Waiting for" : "Then")} {(step.Body is { } body ? $"the {body}" : step.InWriting ? "written approval" : step.Cooperates ? "agreement or concerns" : "approval")}")
            {
                Who = AskedWords.Who(step.Body, step.Rule, asked, policy),
                Body = step.Body,
                Clauses = ClausesOf(step),
            };
        });
    }

    private static string[] ClausesOf(ApprovalStep step) => step.Clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string NameAndTitle(string? name, string title) => string.Join(", ", new[] { name, title }.Where(part => !string.IsNullOrEmpty(part)));
}
