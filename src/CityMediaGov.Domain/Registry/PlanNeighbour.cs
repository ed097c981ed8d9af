using System.Security.Cryptography;
using System.Text;

namespace CityMediaGov.Domain.Registry;

/// <summary>Another unit's plan in force, beside the one that is looked at.</summary>
/// <param name="Accounts">"Parks on Instagram": those of the unit that are approved or in use.</param>
/// <param name="SharedPlatforms">Names of the platforms that both want.</param>
/// <param name="SharedAudience">Words of both audiences, as the plan that is looked at has them.</param>
public sealed record PlanNeighbour(
    Guid Id, string UnitName, int Version, string? Audience, IReadOnlyList<string> Platforms, IReadOnlyList<string> Accounts,
    IReadOnlyList<string> SharedPlatforms, IReadOnlyList<string> SharedAudience)
{
    /// <summary>The same platform and something of the same audience: worth a look before the others.</summary>
    public bool IsLikely => SharedPlatforms.Count > 0 && SharedAudience.Count > 0;

    /// <summary>"both on Facebook; both speak to families"; null when they share nothing.</summary>
    public string? Shares => string.Join("; ", new[]
    {
        SharedPlatforms.Count > 0 ? $"both on {string.Join(", ", SharedPlatforms)}" : null,
        SharedAudience.Count > 0 ? $"both speak to {string.Join(", ", SharedAudience)}" : null,
    }.OfType<string>()) is { Length: > 0 } shared ? shared : null;

    /// <summary>The likely ones first.</summary>
    public static IReadOnlyList<PlanNeighbour> InOrder(IEnumerable<PlanNeighbour> plans) =>
    [
        .. plans.OrderByDescending(plan => plan.IsLikely)
            .ThenByDescending(plan => plan.SharedPlatforms.Count)
            .ThenByDescending(plan => plan.SharedAudience.Count)
            .ThenBy(plan => plan.UnitName, StringComparer.Ordinal)
            .ThenBy(plan => plan.Id),
    ];

    /// <summary>What was compared: another value means that a plan came into force, or went out of it, meanwhile.</summary>
    public static string Fingerprint(IEnumerable<PlanNeighbour> plans) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', plans.Select(plan => plan.Id.ToString("N")).Order(StringComparer.Ordinal)))))[..32];
}
