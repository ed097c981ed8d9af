using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Audit;

/// <summary>What is on record about one thing that no approval belongs to: an account, a person, a unit, a version of the policy.</summary>
public static class RecordHistory
{
    /// <summary>Lines that a page shows; the rest is in the log.</summary>
    public const int Most = 100;

    /// <summary>Coming and going at the door is nobody's business but the auditor's; it stands in the chain alone.</summary>
    private static readonly string[] AtTheDoor = [AuditActions.PersonSignedIn.Code, AuditActions.PersonSignedOut.Code];

    /// <summary>The newest <see cref="Most"/> facts, oldest first.</summary>
    /// <param name="parts">Records that belong to this one, such as the roles of a person; their lines say which.</param>
    /// <param name="name">How a field is called and its values read, of which either may be null; null leaves the field out. Without it values are not shown.</param>
    public static async Task<IReadOnlyList<HistoryEvent>> ReadAsync(
        AppDbContext db, Guid id, CancellationToken cancel, IEnumerable<Guid>? parts = null, Func<AuditChange, AuditDetail?>? name = null)
    {
        Guid[] subjects = [id, .. parts ?? []];
        var entries = await db.AuditEntries.AsNoTracking().Include(entry => entry.Payload)
            .Where(entry => subjects.Contains(entry.SubjectId) && !AtTheDoor.Contains(entry.Action)).OrderByDescending(entry => entry.Seq).Take(Most).ToListAsync(cancel);
        return [.. entries.AsEnumerable().Reverse().Select(entry => Line(entry, entry.SubjectId != id, name))];
    }

    private static HistoryEvent Line(AuditEntry entry, bool isPart, Func<AuditChange, AuditDetail?>? name)
    {
        var story = entry.Payload is { } payload ? AuditStory.Read(payload.Content) : null;
        var what = AuditActions.TextOf(entry.Action);
        return new(HistoryMark.Recorded, isPart && story is not null ? $"{what}: {story.Subject}" : what)
        {
            Who = story is null ? null : string.Join(", ", new[] { story.Actor, story.ActorTitle }.Where(part => part.Length > 0)),
            At = entry.At,
            Reason = story?.Reason,
            Note = story is null ? "What it said was destroyed under the retention schedule." : NoteOf(story, name),
            EntrySeq = entry.Seq,
            EntryHash = entry.Chain,
        };
    }

    /// <summary>What the record begins with stands on its page; what was changed since stands here.</summary>
    private static string? NoteOf(AuditStory story, Func<AuditChange, AuditDetail?>? name)
    {
        var begins = story.Changes.All(change => change.Old is null);
        var changes = name is null || begins ? [] : story.Changes.Select(name).OfType<AuditDetail>();
        var words = story.Details.Concat(changes).Select(detail => detail.Value is null ? detail.Name : $"{detail.Name}: {detail.Value}").ToList();
        return words.Count == 0 ? null : string.Join("; ", words);
    }
}
