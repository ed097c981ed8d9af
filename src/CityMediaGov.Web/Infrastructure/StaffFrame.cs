using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>The signed-in person for the bar and menu, with what is open for them.</summary>
internal sealed class StaffFrame(CurrentActor current, AppDbContext db, TimeProvider time) : IStaffFrame
{
    public async Task<StaffView?> ReadAsync(CancellationToken stop)
    {
        if (current.Actor is not { } actor)
            return null;
        var now = time.GetUtcNow().UtcDateTime;
        var waiting = db.Duties.AsNoTracking().WaitingFor(actor);
        var overdue = await waiting.CountAsync(duty => duty.DueAt < now, stop);
        var counts = new Dictionary<string, MenuCount>
        {
            [Menu.OverdueCount] = overdue > 0 ? new(overdue, Late: true) : new(await waiting.CountAsync(stop)),
            ["requests"] = new(await db.AccountRequests.VisibleTo(actor).CountAsync(asked => asked.Status == AccountRequestStatus.InReview, stop)),
        };
        if (actor.Can(Permission.SeeReports))
            counts["reports"] = new(await db.ReportedAccounts.Open().CountAsync(stop));
        return new(actor.Name, string.IsNullOrEmpty(actor.Title) ? null : actor.Title, name => Enum.TryParse<Permission>(name, out var permission) && actor.Can(permission), counts);
    }
}
