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
        var (waiting, requests, reports) = (db.Duties.WaitingFor(actor), db.AccountRequests.VisibleTo(actor), db.ReportedAccounts.Open());
        var seesReports = actor.Can(Permission.SeeReports);
        // Every page of staff asks this: one statement, which hangs on the one row of the reader.
        var open = await db.Users.Where(person => person.Id == actor.Id).Select(_ => new
        {
            Overdue = waiting.Count(duty => duty.DueAt < now),
            Waiting = waiting.Count(),
            Requests = requests.Count(asked => asked.Status == AccountRequestStatus.InReview),
            Reports = seesReports ? reports.Count() : 0,
        }).SingleAsync(stop);
        var counts = new Dictionary<string, MenuCount>
        {
            [Menu.OverdueCount] = open.Overdue > 0 ? new(open.Overdue, Late: true) : new(open.Waiting),
            ["requests"] = new(open.Requests),
            ["reports"] = new(open.Reports),
        };
        return new(actor.Name, string.IsNullOrEmpty(actor.Title) ? null : actor.Title, name => Enum.TryParse<Permission>(name, out var permission) && actor.Can(permission), counts);
    }
}
