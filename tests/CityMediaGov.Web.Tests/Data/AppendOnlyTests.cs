using CityMediaGov.Domain.Approvals;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>What SQLite itself refuses, whoever asks. A migration that rebuilds one of these tables loses its triggers: then these fail.</summary>
public sealed class AppendOnlyTests : DatabaseContract
{
    private const int Constraint = 19;

    [Theory]
    [InlineData("UPDATE AuditEntries SET Action = 'x'")]
    [InlineData("UPDATE AuditEntries SET Seq = Seq + 1000")]
    [InlineData("DELETE FROM AuditEntries")]
    [InlineData("DELETE FROM AuditEntries WHERE Seq = (SELECT MAX(Seq) FROM AuditEntries)")]
    [InlineData("INSERT OR REPLACE INTO AuditEntries SELECT * FROM AuditEntries WHERE Seq = 2")]
    [InlineData("REPLACE INTO AuditEntries SELECT * FROM AuditEntries")]
    [InlineData("INSERT INTO AuditEntries SELECT * FROM AuditEntries WHERE Seq = 2 ON CONFLICT DO UPDATE SET Action = 'x'")]
    [InlineData("INSERT INTO AuditEntries SELECT Seq + 500, At, Action, ActorId, SubjectKind, SubjectId, Bytes, LeafHash, PreviousChain, Chain FROM AuditEntries WHERE Seq = 1")]
    [InlineData("INSERT INTO AuditEntries (Seq, At, Action, ActorId, SubjectKind, SubjectId, Bytes, LeafHash, PreviousChain, Chain) SELECT 0, At, Action, ActorId, SubjectKind, SubjectId, Bytes, LeafHash, PreviousChain, Chain FROM AuditEntries WHERE Seq = 1")]
    [InlineData("UPDATE AuditPayloads SET Content = x'00'")]
    [InlineData("UPDATE AuditPayloads SET Salt = x'00' WHERE Seq = 1")]
    [InlineData("INSERT OR REPLACE INTO AuditPayloads SELECT * FROM AuditPayloads")]
    [InlineData("UPDATE ApprovalDecisions SET Verdict = 'Reject'")]
    [InlineData("UPDATE OR REPLACE ApprovalDecisions SET Note = 'x'")]
    [InlineData("DELETE FROM ApprovalDecisions")]
    [InlineData("INSERT OR REPLACE INTO ApprovalDecisions SELECT * FROM ApprovalDecisions")]
    public async Task The_database_refuses_to_rewrite_what_was_said(string sql)
    {
        var (_, approval) = await Office.SubmitAsync();
        await Office.DecideAsync(approval, Office.Head, Verdict.Approve, "Good");
        var before = await SumAsync();
        await using var db = Database.Open();
        var refusal = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Equal(Constraint, refusal.SqliteErrorCode);
        Assert.Equal(before, await SumAsync());
    }

    private Task<string> SumAsync() => ReadAsync(async db => string.Join('|',
        await db.AuditEntries.CountAsync(), await db.AuditEntries.SumAsync(entry => entry.Seq), await db.ApprovalRequests.SelectMany(r => EF.Property<IEnumerable<Decision>>(r, "decisions")).Select(d => d.Verdict + d.Note).SingleAsync(),
        await db.Database.SqlQuery<string>($"SELECT group_concat(hex(Content)) AS Value FROM AuditPayloads").SingleAsync()));
}
