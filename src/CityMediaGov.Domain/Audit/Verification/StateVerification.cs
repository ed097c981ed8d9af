using System.Text.Json;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Data.Stored;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Audit.Verification;

/// <summary>Whether records fit each other and the rules. Counts and ids only, so that a spoilt row cannot stop it.</summary>
internal sealed class StateVerification(AppDbContext db, VerifyNotes notes)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var requests = db.ApprovalRequests.IgnoreAutoIncludes();
        await NoteAsync(requests.Where(request => request.State == ApprovalState.Open && !request.Seats.Any(seat => seat.IsOpen)).Select(request => request.Id),
            SubjectKind.ApprovalRequest, "it is open and asks nobody", cancel);
        await NoteAsync(requests.Where(request => request.State != ApprovalState.Open && request.Seats.Any(seat => seat.IsOpen)).Select(request => request.Id),
            SubjectKind.ApprovalRequest, "it is closed and still asks somebody", cancel);
        await NoteAsync(requests.Where(request => db.Set<Decision>().Any(decision =>
                EF.Property<Guid>(decision, "RequestId") == request.Id && decision.DecidedBy == request.RequestedBy && !decision.GivenWithRequest)).Select(request => request.Id),
            SubjectKind.ApprovalRequest, "the person who asked decided it", cancel);
        await NoteAsync(db.Duties.Where(duty => (duty.State == DutyState.Open) != (duty.ClosedAt == null)).Select(duty => duty.Id),
            SubjectKind.Duty, "its state and the time of its end contradict each other", cancel);
        await PoliciesAsync(cancel);
        notes.Progress("States", 1, 1);
    }

    private async Task NoteAsync(IQueryable<Guid> broken, SubjectKind kind, string what, CancellationToken cancel)
    {
        foreach (var id in await broken.Order().Take(VerifyReport.Most).ToListAsync(cancel))
            notes.Add(new(VerifyArea.States, $"{kind} {id}: {what}.", null, kind, id));
    }

    /// <summary>The texts of a policy are too long for the audit; their hash is in it.</summary>
    private async Task PoliciesAsync(CancellationToken cancel)
    {
        var table = new StoredTable(db, db.Model.FindEntityType(typeof(PolicyVersion))!);
        for (object? after = null; await table.PageAsync(after, 1, cancel) is [var row]; after = row.Key)
        {
            if (row.Unreadable.Count == 0 && !HasItsTexts(row))
            {
                var id = row.Get<Guid>(nameof(PolicyVersion.Id));
                notes.Add(new(VerifyArea.States, $"Policy version {row.Get<int>(nameof(PolicyVersion.Number))}: its texts are not the adopted ones.", null, SubjectKind.PolicyVersion, id));
            }
        }
    }

    private static bool HasItsTexts(StoredRow row)
    {
        try
        {
            return AdoptedPolicy.Read(row.Get<string>(nameof(PolicyVersion.ProfileJson)), row.Get<string>(nameof(PolicyVersion.Text)), row.Get<string>(nameof(PolicyVersion.ClausesJson)))
                .Hash == row.Get<string>(nameof(PolicyVersion.Hash));
        }
        catch (Exception broken) when (broken is JsonException or FormatException or ArgumentException or NullReferenceException)
        {
            return false;
        }
    }
}
