using CityMediaGov.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Infrastructure;

public static class Stamps
{
    /// <summary>
    /// A form carries the stamp of the record as its reader saw it. When somebody else changed the record since, this
    /// is the same lost race as two saves at once, and is answered alike.
    /// </summary>
    public static void Expect(this AuditedRecord record, Guid stamp)
    {
        if (record.Stamp != stamp)
            throw new StaleFormException(record);
    }
}

/// <summary>The record changed after the form was shown.</summary>
public sealed class StaleFormException(IAuditedRecord record) : DbUpdateConcurrencyException("The record changed after it was read.")
{
    public IAuditedRecord Record { get; } = record;
}
