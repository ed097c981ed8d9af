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
        return new(items, await BandsAsync(shown, borders, cancel), tabs,
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
        var tabs = new Dictionary<WorkTab, Tally>();
        foreach (var tab in Enum.GetValues<WorkTab>().Where(tab => tab is not WorkTab.All))
            tabs[tab] = await CountAsync(Of(actor, tab), cancel);
        tabs[WorkTab.All] = tabs[WorkTab.Decide] + tabs[WorkTab.Do];
        return tabs;
    }

    private static async Task<Dictionary<WorkBand, Tally>> BandsAsync(IQueryable<Duty> duties, DateTime[] borders, CancellationToken cancel)
    {
        var bands = new Dictionary<WorkBand, Tally>();
        var from = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
        foreach (var band in Enum.GetValues<WorkBand>())
        {
            var (least, below) = (from, borders[(int)band]);
            bands[band] = await CountAsync(duties.Where(duty => duty.SortAt >= least && duty.SortAt < below), cancel);
            from = below;
        }
        return bands;
    }

    private static async Task<Tally> CountAsync(IQueryable<Duty> duties, CancellationToken cancel) => new(await duties.OrderBy(duty => duty.SortAt).Take(Tally.Most).CountAsync(cancel));

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
