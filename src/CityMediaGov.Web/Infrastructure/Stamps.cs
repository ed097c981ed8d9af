using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CityMediaGov.Web.Infrastructure;

public static class Stamps
{
    /// <summary>
    /// A form carries the stamp of the record as its reader saw it. When somebody else changed the record since, this
    /// is the same lost race as two saves at once, and is answered alike.
    /// </summary>
    public static void ExpectStamp(this AppDbContext db, AuditedRecord record, Guid stamp)
    {
        if (record.Stamp != stamp)
            throw new DbUpdateConcurrencyException("The record changed after it was read.", innerException: null, (IReadOnlyList<EntityEntry>)[db.Entry(record)]);
    }
}
