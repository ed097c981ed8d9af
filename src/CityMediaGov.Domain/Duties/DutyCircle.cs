using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Duties;

/// <summary>Who is told about a duty: those who can do it, and when it is overdue those above them.</summary>
public sealed class DutyCircle(AppDbContext db, PeopleReader people, PossibleDeciders deciders)
{
    /// <summary>The holders and their deputies. Of a decision only those who may take it: nobody's own matter.</summary>
    public async Task<IReadOnlyCollection<Guid>> RemindedAsync(Duty duty, DateTime now, CancellationToken cancel)
    {
        if (duty.Kind is DutyKind.Decide && await db.ApprovalRequests.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(request => request.Id == duty.AboutId, cancel) is { } request)
            return [.. (await deciders.ReadAsync(request, now, cancel)).Select(person => person.Id)];
        List<Guid> holders = [.. (await HoldersAsync(duty, now, cancel)).Keys];
        var deputies = await db.Deputyships.AsNoTracking()
            .Where(deputyship => holders.Contains(deputyship.PersonId) && deputyship.EndedAt == null && deputyship.FromAt <= now && now < deputyship.UntilAt)
            .Select(deputyship => deputyship.DeputyId).ToListAsync(cancel);
        return [.. holders.Union(deputies)];
    }

    /// <summary>Those who have it, by id, for the letter to those above.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> HoldersAsync(Duty duty, DateTime now, CancellationToken cancel)
    {
        if (duty.PersonId is { } person)
            return await db.Users.AsNoTracking().Where(user => user.Id == person).ToDictionaryAsync(user => user.Id, user => user.FullName + ", " + user.JobTitle, cancel);
        var staffing = await people.StaffingAsync([duty.Role!.Value], now, cancel);
        return staffing.HoldersOf(duty.Role.Value, duty.UnitId).DistinctBy(holder => holder.PersonId).ToDictionary(holder => holder.PersonId, holder => $"{holder.Name}, {holder.Title}");
    }

    /// <summary>
    /// The chief executive where the policy knows one, else who runs the city's social media, else the holders'
    /// supervisors, else the steward: whoever comes first and is not overdue themselves.
    /// </summary>
    public async Task<IReadOnlyCollection<Guid>> AboveAsync(IReadOnlyCollection<Guid> holders, PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        var staffing = await people.StaffingAsync([Role.Administrator, Role.Coordinator, Role.Steward], now, cancel);
        var supervisors = await (
            from holder in db.Users.AsNoTracking()
            join supervisor in db.Users on holder.SupervisorId equals supervisor.Id
            where holders.Contains(holder.Id) && supervisor.DeactivatedAt == null
            select supervisor.Id).Distinct().ToListAsync(cancel);
        IEnumerable<IEnumerable<Guid>> ranks =
        [
            policy.Profile.RoleTitled(Role.Administrator.Key) is null ? [] : HoldersOf(Role.Administrator),
            HoldersOf(Role.Coordinator),
            supervisors,
            HoldersOf(Role.Steward),
        ];
        return ranks.Select(rank => rank.Except(holders).Distinct().ToList()).FirstOrDefault(rank => rank.Count > 0) ?? [];

        IEnumerable<Guid> HoldersOf(Role role) => staffing.HoldersOf(role, null).Select(holder => holder.PersonId);
    }
}
