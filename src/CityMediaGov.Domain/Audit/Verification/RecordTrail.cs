using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CityMediaGov.Domain.Audit.Verification;

/// <summary>
/// What the entries about one record add up to. The hash of its state alone is not enough: a column that was changed
/// by hand is sealed with the next lawful change of another column, but no entry ever gave it that value.
/// </summary>
internal sealed class RecordTrail
{
    private readonly Dictionary<string, string?> fields = new(StringComparer.Ordinal);
    private readonly List<(long Seq, AuditChange Change, string? Before)> breaks = [];
    private byte[]? salt;
    private byte[]? state;

    /// <summary>Words of an entry are missing or unreadable: then the fields cannot be added up.</summary>
    private bool isWhole = true;

    /// <summary>Number of the last entry.</summary>
    public long Last { get; private set; }

    /// <summary>Of the records that have entries.</summary>
    public static async Task<IReadOnlyDictionary<Guid, RecordTrail>> ReadAsync(AppDbContext db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var trails = new Dictionary<Guid, RecordTrail>();
        var rows = db.AuditEntries.AsNoTracking().Where(entry => ids.Contains(entry.SubjectId)).OrderBy(entry => entry.SubjectId).ThenBy(entry => entry.Seq)
            .Select(entry => new { entry.SubjectId, entry.Seq, entry.Bytes, Salt = entry.Payload == null ? null : entry.Payload.Salt, Content = entry.Payload == null ? null : entry.Payload.Content });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!trails.TryGetValue(row.SubjectId, out var trail))
                trails.Add(row.SubjectId, trail = new());
            trail.Add(row.Seq, row.Bytes, row.Salt, row.Content);
        }
        return trails;
    }

    /// <summary>The first entry that gives another old value than the entries before it; null when there is none.</summary>
    public (string? Sentence, long? Entry)? WhatContradicts(IEntityType type)
    {
        foreach (var (seq, change, before) in breaks)
        {
            // A column that a later version of the product added has its first value without an entry.
            if (before is null && change.Old == RecordState.UnsetTextOf(type, change.Field))
                continue;
            return ($"{change.Field} changed behind the product's back before entry {seq}", seq);
        }
        return null;
    }

    /// <summary>Fields that have another value now than the entries gave them.</summary>
    public IReadOnlyList<string> WhatDiffersFrom(IReadOnlyList<StateLine> lines)
    {
        if (!isWhole)
            return [];
        var now = lines.Where(line => line.IsColumn).ToDictionary(line => line.Field, StringComparer.Ordinal);
        return
        [
            .. from field in fields.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
               let was = fields.GetValueOrDefault(field)
               let line = now.GetValueOrDefault(field)
               where was != line?.Text && !(was is null && line!.IsUnset)
               select field,
        ];
    }

    /// <summary>True also where the words with the salt are gone: then nothing can be compared.</summary>
    public bool HasState(IReadOnlyList<StateLine> lines) =>
        salt is null || (state is not null && state.SequenceEqual(AuditChain.Commit(salt, RecordState.BytesOf(lines))));

    private void Add(long seq, byte[] bytes, byte[]? entrySalt, byte[]? content)
    {
        (Last, salt, state) = (seq, entrySalt, AuditLeaf.Read(bytes)?.State);
        if (content is null || AuditStory.TryRead(content) is not { } story)
        {
            isWhole = false;
            return;
        }
        foreach (var change in story.Changes)
        {
            if (isWhole && fields.GetValueOrDefault(change.Field) is var before && before != change.Old)
                breaks.Add((seq, change, before));
            fields[change.Field] = change.New;
        }
    }
}
