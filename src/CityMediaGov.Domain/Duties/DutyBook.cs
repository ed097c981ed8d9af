using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Duties;

/// <summary>Opens duties and closes them when the act that they ask for is done. Nothing is saved here.</summary>
public sealed class DutyBook(AppDbContext db)
{
    public void Open(Duty duty) => db.Add(duty);

    /// <summary>The act was done: every open duty of this kind about this record is met, in time or late.</summary>
    /// <param name="only">Null: whoever holds them.</param>
    public async Task MeetAsync(DutyKind kind, Guid aboutId, Actor by, DateTime now, CancellationToken cancel, DutyHolder? only = null)
    {
        foreach (var duty in await OpenOnesAsync(kind, aboutId, cancel))
        {
            if (only is null || only == new DutyHolder(duty.PersonId, duty.Role, duty.UnitId))
                duty.CloseBy(by, now);
        }
    }

    /// <summary>The same for what the city has only one of: every open duty of this kind is met.</summary>
    public async Task MeetEveryAsync(DutyKind kind, Actor by, DateTime now, CancellationToken cancel)
    {
        foreach (var duty in await db.Duties.Where(duty => duty.Kind == kind && duty.State == DutyState.Open).ToListAsync(cancel))
            duty.CloseBy(by, now);
    }

    /// <summary>What it was about ended otherwise.</summary>
    public async Task CancelAsync(DutyKind kind, Guid aboutId, Actor by, string reason, DateTime now, CancellationToken cancel)
    {
        foreach (var duty in await OpenOnesAsync(kind, aboutId, cancel))
            duty.CancelBy(by, now, reason);
    }

    private async Task<List<Duty>> OpenOnesAsync(DutyKind kind, Guid aboutId, CancellationToken cancel) =>
        await db.Duties.Where(duty => duty.AboutId == aboutId && duty.Kind == kind && duty.State == DutyState.Open).ToListAsync(cancel);
}
