using System.Security.Cryptography;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>Writes into the audit as somebody would who knows the format and has the database to themselves.</summary>
internal static class Forger
{
    /// <summary>A link that follows the last one as it should.</summary>
    public static async Task<AuditEntry> AppendAsync(AppDbContext db, string action, SubjectKind kind, Guid id)
    {
        var last = await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Seq).FirstAsync();
        var entry = Make(last.Seq + 1, last.At, action, kind, id, last.Chain);
        await InsertAsync(db, entry);
        return entry;
    }

    public static AuditEntry Make(long seq, DateTime at, string action, SubjectKind kind, Guid id, byte[] previousChain)
    {
        var (salt, content) = (RandomNumberGenerator.GetBytes(AuditPayload.SaltLength), new AuditStory("Eve", "", "Anything", null, [], []).ToBytes());
        var leaf = new AuditLeaf(seq, at, action, Guid.CreateVersion7(), kind, id, AuditChain.Commit(salt, content), AuditChain.Commit(salt, []));
        return new(leaf, previousChain) { Payload = new(seq, salt, content) };
    }

    public static async Task InsertAsync(AppDbContext db, AuditEntry entry)
    {
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "AuditEntries" ("Seq", "At", "Action", "ActorId", "SubjectKind", "SubjectId", "Bytes", "LeafHash", "PreviousChain", "Chain")
            VALUES ({entry.Seq}, {entry.At}, {entry.Action}, {entry.ActorId}, {entry.SubjectKind.ToString()}, {entry.SubjectId}, {entry.Bytes}, {entry.LeafHash}, {entry.PreviousChain}, {entry.Chain})
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "AuditPayloads" ("Seq", "Salt", "Content") VALUES ({entry.Seq}, {entry.Payload!.Salt}, {entry.Payload.Content})
            """);
    }
}
