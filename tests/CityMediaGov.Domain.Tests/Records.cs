using System.Text.Json;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;

namespace CityMediaGov.Domain.Tests;

/// <summary>What tests ask of any record.</summary>
internal static class Records
{
    /// <summary>The codes of all facts, in order.</summary>
    public static IEnumerable<string> Codes(this IAuditedRecord record) => record.Facts.Select(fact => fact.Action.Code);

    public static AuditFact LastFact(this IAuditedRecord record) => record.Facts[^1];

    /// <summary>The refusal of the act; the record is as it was before, and no fact was noted.</summary>
    public static Refusal Refuses(this IAuditedRecord record, Action act)
    {
        var before = AsRead(record);
        var refusal = Assert.Throws<RefusedException>(act).Refusal;
        Assert.Equal(before, AsRead(record));
        Assert.NotEmpty(refusal.Sentence);
        return refusal;
    }

    private static string AsRead(IAuditedRecord record) =>
        JsonSerializer.Serialize(record, record.GetType()) + string.Concat(record.Codes());
}
