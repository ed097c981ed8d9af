using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.People;

/// <summary>What was recorded about one record and others that belong to it, in the words of that time.</summary>
internal static class PersonHistory
{
    private const int Most = 50;

    /// <summary>Coming and going at the door is nobody's business but the auditor's; it stands in the chain alone.</summary>
    private static readonly string[] AtTheDoor = [AuditActions.PersonSignedIn.Code, AuditActions.PersonSignedOut.Code];

    /// <param name="subjects">Ids of the records.</param>
    public static async Task<IReadOnlyList<HistoryLine>> OfAsync(AppDbContext db, IReadOnlyList<Guid> subjects, CancellationToken cancel)
    {
        var entries = await db.AuditEntries.AsNoTracking().Include(entry => entry.Payload)
            .Where(entry => subjects.Contains(entry.SubjectId) && !AtTheDoor.Contains(entry.Action))
            .OrderByDescending(entry => entry.Seq).Take(Most).ToListAsync(cancel);
        entries.Reverse();
        return [.. entries.Select(Line)];
    }

    private static HistoryLine Line(AuditEntry entry)
    {
        var story = entry.Payload is { } payload ? AuditStory.Read(payload.Content) : null;
        var what = entry.SubjectKind is SubjectKind.RoleHolding or SubjectKind.Deputyship && story is not null
            ? $"{AuditActions.TextOf(entry.Action)}: {story.Subject}"
            : AuditActions.TextOf(entry.Action);
        return new(HistoryNode.Seal, what)
        {
            At = entry.At,
            Who = story is null ? null : string.IsNullOrEmpty(story.ActorTitle) ? story.Actor : $"{story.Actor}, {story.ActorTitle}",
            Why = story?.Reason,
            EntrySeq = entry.Seq,
            EntryHash = entry.Chain,
        };
    }
}
