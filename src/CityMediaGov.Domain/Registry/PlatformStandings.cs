using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>How one platform stands with the city, where the policy has platforms approved.</summary>
/// <param name="Key">Under which it is assessed.</param>
/// <param name="ClauseId">The clause that asks for approval, or that names the platform; null when none does.</param>
public sealed record StandingOfPlatform(string Key, string Name, PlatformStanding Standing, string? ClauseId)
{
    /// <summary>When an assessment decided it; null while the policy's own words stand, or nobody decided.</summary>
    public DateTime? DecidedAt { get; init; }

    public string? Reason { get; init; }

    /// <summary>The assessment that waits for a decision; null when there is none.</summary>
    public Guid? OpenId { get; init; }

    public bool IsApproved => Standing is PlatformStanding.Approved;

    public string Words => IsApproved ? "Approved" : OpenId is not null ? "In assessment" : "Not approved";

    /// <summary>Why there can be no new account; null when there can.</summary>
    public string? WhyNot => IsApproved ? null : OpenId is not null
        ? $"The City is still assessing {Name}: no account there can be asked for before it is approved."
        : $"The City has not approved {Name}: it has to be assessed before an account there can be asked for.";
}

/// <summary>Every platform's standing as read at one moment.</summary>
public sealed class StandingTable
{
    private readonly PolicyProfile profile;
    private readonly PlatformApprovalRules rules;
    private readonly PlatformList platforms;
    private readonly ILookup<string, PlatformAssessment> assessments;

    internal StandingTable(PolicyProfile profile, PlatformApprovalRules rules, PlatformList platforms, IEnumerable<PlatformAssessment> assessments)
    {
        (this.profile, this.rules, this.platforms) = (profile, rules, platforms);
        this.assessments = assessments.ToLookup(assessment => assessment.PlatformKey);
    }

    /// <summary>Every platform that was ever to be assessed, on the list or not.</summary>
    public IEnumerable<(string Key, string Name)> Assessed => assessments.Select(own => (own.Key, own.First().PlatformName));

    /// <param name="platform">As stored with a request or an account; "other" with a name.</param>
    /// <param name="otherName">The name of a platform that has no key of its own.</param>
    public StandingOfPlatform? Of(string? platform, string? otherName)
    {
        var named = otherName is null ? null : platforms.Named(otherName);
        var known = platform is null || platform == PlatformKey.Other.Value ? named : platforms.Find(new(platform));
        return known is null && string.IsNullOrWhiteSpace(otherName) ? null : Of(known?.Key.Value ?? PlatformList.NameKeyOf(otherName!), known, known?.Name ?? otherName!);
    }

    private StandingOfPlatform Of(string key, Platform? known, string name)
    {
        var own = assessments[key].ToList();
        var settled = own.Where(assessment => assessment.Status is PlatformAssessmentStatus.Approved or PlatformAssessmentStatus.NotApproved).MaxBy(assessment => assessment.SettledAt);
        var open = own.Find(assessment => assessment.IsOpen)?.Id;
        if (settled is not null)
        {
            return new(key, name, settled.Status is PlatformAssessmentStatus.Approved ? PlatformStanding.Approved : PlatformStanding.NotApproved, Sources.ClauseOf(rules.Words.Source))
            {
                DecidedAt = settled.SettledAt,
                Reason = settled.Outcome,
                OpenId = open,
            };
        }
        var inPolicy = PolicyPlatforms.Find(profile, known, name) ?? (known?.Broader is { } broader ? PolicyPlatforms.Find(profile, platforms.Find(new(broader)), broader) : null);
        return inPolicy?.Standing is PlatformStanding.Approved
            ? new(key, name, PlatformStanding.Approved, Sources.ClauseOf(inPolicy.Source)) { OpenId = open }
            : new(key, name, PlatformStanding.NotApproved, Sources.ClauseOf(rules.Words.Source)) { OpenId = open };
    }
}

/// <summary>Reads how platforms stand with the city.</summary>
public sealed class PlatformStandings(AppDbContext db, PlatformBook platforms)
{
    /// <summary>Null where the policy has no platform approved: then nothing is asked.</summary>
    public async Task<StandingTable?> ReadAsync(PolicyInForce policy, CancellationToken cancel) => policy.Profile.PlatformApproval is not { } rules ? null
        : new(policy.Profile, rules, await platforms.ListAsync(cancel), await db.PlatformAssessments.AsNoTracking().ToListAsync(cancel));

    /// <summary>Null where the policy has no platform approved, or none is named yet.</summary>
    public async Task<StandingOfPlatform?> OfAsync(PolicyInForce policy, string? platform, string? otherName, CancellationToken cancel) =>
        (await ReadAsync(policy, cancel))?.Of(platform, otherName);
}
