using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Approvals;

/// <summary>Somebody who may decide the step that is asked now.</summary>
/// <param name="ForId">For whom this deputy would decide; null when the person holds the role.</param>
/// <param name="UntilAt">First instant, UTC, at which the deputy may no longer; null with <paramref name="ForId"/>.</param>
public sealed record PossibleDecider(Guid Id, string Name, string Title, Guid? ForId, string? ForName, DateTime? UntilAt);

/// <summary>Who may decide a request now: asks the request itself about each holder and each deputy.</summary>
public sealed class PossibleDeciders(AppDbContext db, PeopleReader people)
{
    private const int Most = 20; // more holders of one role than any city has

    public async Task<IReadOnlyList<PossibleDecider>> ReadAsync(ApprovalRequest request, DateTime now, CancellationToken cancel)
    {
        var open = request.OpenSeats.ToList();
        var staffing = await people.StaffingAsync([.. open.Select(seat => seat.Role).Distinct()], now, cancel);
        var holders = open.SelectMany(seat => staffing.HoldersOf(seat.Role, seat.UnitId)).DistinctBy(holder => holder.PersonId).Take(Most).ToList();
        var ids = holders.Select(holder => holder.PersonId).ToList();
        var deputies = await (
            from deputyship in db.Deputyships.AsNoTracking()
            join deputy in db.Users on deputyship.DeputyId equals deputy.Id
            where ids.Contains(deputyship.PersonId) && deputyship.EndedAt == null && deputyship.FromAt <= now && now < deputyship.UntilAt && deputy.DeactivatedAt == null
            orderby deputyship.UntilAt descending
            select new { deputyship.PersonId, deputy.Id, deputy.FullName, deputy.JobTitle, deputyship.UntilAt }).ToListAsync(cancel);
        var candidates = holders.Select(holder => new PossibleDecider(holder.PersonId, holder.Name, holder.Title, null, null, null))
            .Concat(deputies.Select(deputy => new PossibleDecider(deputy.Id, deputy.FullName, deputy.JobTitle,
                deputy.PersonId, holders.Find(holder => holder.PersonId == deputy.PersonId)!.Name, deputy.UntilAt)))
            .DistinctBy(candidate => candidate.Id);

        var may = new List<PossibleDecider>();
        foreach (var candidate in candidates)
        {
            if (await people.ActorAsync(candidate.Id, now, cancel) is { } actor && request.WhyNotDecide(actor) is null)
                may.Add(candidate);
        }
        return may;
    }
}
