using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>Looks into the audit for who was faster, and when.</summary>
internal sealed class ChangedMeanwhile(AppDbContext db, WrittenTime time) : IChangedMeanwhile
{
    private const string Kept = "Your text is kept below. Nothing of yours was recorded.";

    public async Task<Refusal> ExplainAsync(Exception lostRace, CancellationToken stop)
    {
        var lost = (lostRace as StaleFormException)?.Record ?? (lostRace as DbUpdateConcurrencyException)?.Entries.Select(entry => entry.Entity).OfType<IAuditedRecord>().FirstOrDefault();
        db.ChangeTracker.Clear();
        if (lostRace is RefusedException refused)
            return refused.Refusal is { At: { } at } known ? known with { WayOn = $"That was {time.Words(at, TimeForm.Brief).TrimEnd('.')}. {known.WayOn}" } : refused.Refusal;
        var last = lost is null ? null : await db.AuditEntries.AsNoTracking().Include(entry => entry.Payload)
            .Where(entry => entry.SubjectId == lost.Id).OrderByDescending(entry => entry.Seq).FirstOrDefaultAsync(stop);
        return last?.Payload is { } payload
            ? Refusal.ChangedMeanwhile($"{AuditStory.Read(payload.Content).Actor} changed this while you were reading.",
                $"{AuditActions.TextOf(last.Action)}, {time.Words(last.At, TimeForm.Brief)}. {Kept}")
            : Refusal.ChangedMeanwhile("Someone changed this while you were reading.", Kept);
    }
}
