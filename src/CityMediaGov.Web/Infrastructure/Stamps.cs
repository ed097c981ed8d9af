using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Web.Ui;
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

    /// <summary>
    /// For the hidden field: the stamp as the reader saw the record. After a lost race the page shows it as it is now,
    /// so that sending once more is a decision and not an accident.
    /// </summary>
    public static Guid StampFor(this HttpContext http, AuditedRecord record, Guid read) =>
        http.Refused()?.Kind is RefusalKind.ChangedMeanwhile ? record.Stamp : read;
}

/// <summary>The record changed after the form was shown.</summary>
public sealed class StaleFormException(IAuditedRecord record) : DbUpdateConcurrencyException("The record changed after it was read.")
{
    public IAuditedRecord Record { get; } = record;
}
