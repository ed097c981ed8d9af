using System.Globalization;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Public.Policy;

/// <summary>Finds the version that a reader asks for.</summary>
internal static class PolicyVersions
{
    /// <param name="number">As in the address, "?version=2"; empty for the one in force.</param>
    /// <returns>Null when there is no such version.</returns>
    public static async Task<PolicyInForce?> FindNumberAsync(this PolicyBook policies, AppDbContext db, string? number, CancellationToken cancel)
    {
        var inForce = await policies.InForceAsync(cancel);
        if (string.IsNullOrEmpty(number))
            return inForce;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted))
            return null;
        if (wanted == inForce.Number)
            return inForce;
        var id = await db.PolicyVersions.AsNoTracking().Where(version => version.Number == wanted).Select(version => (Guid?)version.Id).SingleOrDefaultAsync(cancel);
        return id is null ? null : await policies.FindAsync(id.Value, cancel);
    }

    public static async Task<IReadOnlyList<VersionRow>> ListAsync(AppDbContext db, CancellationToken cancel) =>
        await db.PolicyVersions.AsNoTracking().OrderByDescending(version => version.Number)
            .Select(version => new VersionRow(version.Id, version.Number, version.Title, version.Status, version.AdoptedOn, version.InForceAt, version.ReplacedAt, version.Hash, version.ChangeNote))
            .ToListAsync(cancel);
}

public sealed record VersionRow(
    Guid Id, int Number, string Title, PolicyVersionStatus Status, DateOnly? AdoptedOn, DateTime InForceAt, DateTime? ReplacedAt, string Hash, string? ChangeNote);
