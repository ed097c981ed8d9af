using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>How many accounts there are before one more is asked for or approved.</summary>
/// <param name="Live">Official ones of the whole city.</param>
/// <param name="Proposed">Others that are asked for, or approved and not open yet.</param>
public sealed record AccountNumbers(int Live, int LiveOfUnit, int Proposed, int ProposedOfUnit)
{
    /// <param name="unitId">The unit that asks; null while none is chosen.</param>
    /// <param name="requestId">The request whose own account does not count; null when it has none.</param>
    public static async Task<AccountNumbers> ReadAsync(AppDbContext db, Guid? unitId, Guid? requestId, CancellationToken cancel)
    {
        var groups = await db.SocialAccounts
            .Where(account => account.Status == AccountStatus.Live || ((account.Status == AccountStatus.Requested || account.Status == AccountStatus.Approved) && (requestId == null || account.RequestId != requestId)))
            .GroupBy(account => new { IsLive = account.Status == AccountStatus.Live, IsOwn = account.UnitId == unitId })
            .Select(group => new { group.Key.IsLive, group.Key.IsOwn, Count = group.Count() }).ToListAsync(cancel);
        int Count(bool live, bool ownOnly) => groups.Where(group => group.IsLive == live && (!ownOnly || group.IsOwn)).Sum(group => group.Count);
        return new(Count(true, false), Count(true, true), Count(false, false), Count(false, true));
    }

    /// <summary>Whether one more would be above the ceiling.</summary>
    public bool IsOneTooMany(SustainableNumber rule) => Live >= rule.Ceiling;

    public string Counted => $"{Live} official account{(Live == 1 ? "" : "s")} so far, {LiveOfUnit} of this unit; {Proposed} more proposed, {ProposedOfUnit} of this unit.";
}
