using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Work;

/// <summary>Reads what waits for somebody, a page at a time: decisions and duties in one list, most urgent first.</summary>
public sealed class WorkList(AppDbContext db, WorkLines lines, PolicyBook policies, WrittenTime time)
{
    private const int PageSize = 25;
    private const int SoonDays = 10;

    /// <param name="after">Null for the first page.</param>
    public async Task<WorkPage> ReadAsync(Actor actor, WorkTab tab, WorkPlace? after, CancellationToken cancel)
    {
        var borders = Borders(await policies.InForceAsync(cancel));
        var tabs = await TabsAsync(actor, cancel);
        var shown = Of(actor, tab);
        if (tab is WorkTab.Done)
        {
            var done = await (after is null ? shown : shown.Where(duty => duty.ClosedAt <= after.At && (duty.ClosedAt < after.At || duty.Id < after.Id)))
                .OrderByDescending(duty => duty.ClosedAt).ThenByDescending(duty => duty.Id).Take(PageSize + 1).ToListAsync(cancel);
            return new(await lines.WriteAsync([.. done.Take(PageSize)], actor, _ => WorkBand.Later, cancel), new Dictionary<WorkBand, Tally>(), tabs,
                done.Count > PageSize ? new(done[PageSize - 1].ClosedAt!.Value, done[PageSize - 1].Id) : null);
        }

        var duties = await (after is null ? shown : shown.After(after.At, after.Id)).MostUrgentFirst().Take(PageSize + 1).ToListAsync(cancel);
        var items = await lines.WriteAsync([.. duties.Take(PageSize)], actor, duty => BandOf(duty.SortAt, borders), cancel);
        return new(items, await BandsAsync(actor, shown, borders, cancel), tabs,
            duties.Count > PageSize ? new(duties[PageSize - 1].SortAt, duties[PageSize - 1].Id) : null);
    }

    private IQueryable<Duty> Of(Actor actor, WorkTab tab)
    {
        var duties = db.Duties.AsNoTracking();
        return tab switch
        {
            WorkTab.Decide => duties.WaitingFor(actor).Where(duty => duty.Kind == DutyKind.Decide),
            WorkTab.Do => duties.WaitingFor(actor).Where(duty => duty.Kind != DutyKind.Decide),
            WorkTab.Deputy => duties.WaitingForAsDeputy(actor),
            WorkTab.Done => DoneBy(duties, actor.Id),
            _ => duties.WaitingFor(actor),
        };
    }

    private IQueryable<Duty> DoneBy(IQueryable<Duty> duties, Guid person)
    {
        var monday = time.Clock.Today.PlusDays(1 - (int)time.Clock.Today.DayOfWeek);
        var since = time.Clock.StartOf(monday);
        return duties.Where(duty => duty.ClosedBy == person && duty.ClosedAt >= since && (duty.State == DutyState.Met || duty.State == DutyState.Late));
    }

    private async Task<Dictionary<WorkTab, Tally>> TabsAsync(Actor actor, CancellationToken cancel)
    {
        var (decide, todo, deputy, done) = (Counted(Of(actor, WorkTab.Decide)), Counted(Of(actor, WorkTab.Do)), Counted(Of(actor, WorkTab.Deputy)), Counted(Of(actor, WorkTab.Done)));
        var count = await Once(actor).Select(_ => new { Decide = decide.Count(), Do = todo.Count(), Deputy = deputy.Count(), Done = done.Count() }).SingleAsync(cancel);
        var tabs = new Dictionary<WorkTab, Tally>
        {
            [WorkTab.Decide] = new(count.Decide),
            [WorkTab.Do] = new(count.Do),
            [WorkTab.Deputy] = new(count.Deputy),
            [WorkTab.Done] = new(count.Done),
        };
        tabs[WorkTab.All] = tabs[WorkTab.Decide] + tabs[WorkTab.Do];
        return tabs;
    }

    private async Task<Dictionary<WorkBand, Tally>> BandsAsync(Actor actor, IQueryable<Duty> duties, DateTime[] borders, CancellationToken cancel)
    {
        var bands = Enum.GetValues<WorkBand>().Select(band =>
        {
            var (least, below) = (band is WorkBand.Overdue ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) : borders[(int)band - 1], borders[(int)band]);
            return Counted(duties.Where(duty => duty.SortAt >= least && duty.SortAt < below));
        }).ToArray();
        var (overdue, soon, next, later) = (bands[0], bands[1], bands[2], bands[3]);
        var count = await Once(actor).Select(_ => new { Overdue = overdue.Count(), Soon = soon.Count(), Next = next.Count(), Later = later.Count() }).SingleAsync(cancel);
        return new()
        {
            [WorkBand.Overdue] = new(count.Overdue),
            [WorkBand.TodayAndTomorrow] = new(count.Soon),
            [WorkBand.NextTenBusinessDays] = new(count.Next),
            [WorkBand.Later] = new(count.Later),
        };
    }

    private static IQueryable<Duty> Counted(IQueryable<Duty> duties) => duties.OrderBy(duty => duty.SortAt).Take(Tally.Most);

    /// <summary>One row to hang several counts on, so that they are one statement.</summary>
    private IQueryable<AppUser> Once(Actor actor) => db.Users.Where(person => person.Id == actor.Id);

    /// <summary>The first moment after each band, in UTC.</summary>
    private DateTime[] Borders(PolicyInForce policy) =>
    [
        time.Clock.Now,
        time.Clock.StartOf(time.Clock.Today.PlusDays(2)),
        time.Clock.StartOf(policy.Calendar.BusinessDayAfter(time.Clock.Today, SoonDays).PlusDays(1)),
        DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc),
    ];

    private static WorkBand BandOf(DateTime sortAt, DateTime[] borders) => (WorkBand)Array.FindIndex(borders, border => sortAt < border);
}
