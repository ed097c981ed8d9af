using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>What the keeper of the public directory does with it, with the duties that this closes and opens. Saves.</summary>
public sealed class DirectoryKeeping(AppDbContext db, PolicyBook policies, DutyBook duties, DirectoryReader reader)
{
    /// <summary>Confirms the list as it stands; see <see cref="DirectoryConfirmation.Record"/>. The next time is due from now.</summary>
    public Task<DirectoryConfirmation> ConfirmAsync(string? read, string? remark, Actor by, DateTime now, CancellationToken cancel) => db.InOneTransactionAsync(async again =>
    {
        db.ChangeTracker.Clear();
        var directory = await reader.ReadAsync(again) ?? throw new RefusedException(Refusal.Rule("This City publishes no directory."));
        var confirmation = DirectoryConfirmation.Record(directory, read, remark, by, now);
        db.Add(confirmation);
        await duties.MeetEveryAsync(DutyKind.ConfirmDirectory, by, now, again);
        await db.SaveChangesAsync(again);
        await DirectoryDuties.OpenAsync(db, directory.Policy, now, again);
        await db.SaveChangesAsync(again);
        return confirmation;
    }, cancel);

    /// <summary>Puts a page on record on which the directory appears; each page once.</summary>
    public Task<DirectoryAppearance> RecordAsync(string address, Actor by, DateTime now, CancellationToken cancel) => db.InOneTransactionAsync(async again =>
    {
        db.ChangeTracker.Clear();
        var appearance = DirectoryAppearance.Record(address, await policies.InForceAsync(again), by, now);
        if (await db.DirectoryAppearances.AnyAsync(known => known.State != AppearanceState.Withdrawn && known.Address == appearance.Address, again))
            throw new RefusedException(Refusal.Rule("This page is on record already.", "Record there what you saw on it."));
        db.Add(appearance);
        if (appearance.Counts)
            await duties.MeetEveryAsync(DutyKind.ShowDirectory, by, now, again);
        await db.SaveChangesAsync(again);
        return appearance;
    }, cancel);

    /// <summary>Says what a look at the page found; see <see cref="DirectoryAppearance.Check"/>. Null when there is no such page.</summary>
    /// <param name="stamp">As read by who looked; another one means that somebody was faster.</param>
    public Task<DirectoryAppearance?> CheckAsync(Guid id, Guid stamp, (bool Found, string? Findings, DateOnly On) look, Actor by, DateTime now, CancellationToken cancel) =>
        ChangeAsync(id, stamp, (appearance, policy) => appearance.Check(look.Found, look.Findings, look.On, policy, by, now), by, now, cancel);

    /// <summary>Null when there is no such page.</summary>
    public Task<DirectoryAppearance?> WithdrawAsync(Guid id, Guid stamp, string? reason, Actor by, DateTime now, CancellationToken cancel) =>
        ChangeAsync(id, stamp, (appearance, policy) => appearance.WithdrawNow(reason, policy, by, now), by, now, cancel);

    private Task<DirectoryAppearance?> ChangeAsync(Guid id, Guid stamp, Action<DirectoryAppearance, PolicyInForce> change, Actor by, DateTime now, CancellationToken cancel) =>
        db.InOneTransactionAsync(async again =>
        {
            db.ChangeTracker.Clear();
            if (await db.DirectoryAppearances.FindAsync([id], again) is not { } appearance)
                return null;
            db.Entry(appearance).Property(a => a.Stamp).OriginalValue = stamp;
            var policy = await policies.InForceAsync(again);
            change(appearance, policy);
            if (appearance.Counts)
                await duties.MeetEveryAsync(DutyKind.ShowDirectory, by, now, again);
            await db.SaveChangesAsync(again);
            await DirectoryDuties.OpenAsync(db, policy, now, again); // reckons from what is stored
            await db.SaveChangesAsync(again);
            return appearance;
        }, cancel);
}
