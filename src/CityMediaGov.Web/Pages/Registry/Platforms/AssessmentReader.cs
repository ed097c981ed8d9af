using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Platforms;

/// <summary>The platform that is to be assessed.</summary>
/// <param name="Open">The assessment that is not decided yet; null when there is none.</param>
public sealed record AssessedSubject(string Key, string Name, PlatformApprovalRules Rules, StandingOfPlatform Standing, PlatformAssessment? Open);

/// <summary>Reads platforms under assessment.</summary>
public sealed class AssessmentReader(AppDbContext db, PolicyBook policies, PlatformBook platforms, PlatformStandings standings)
{
    /// <summary>Null where the policy has no platform approved, and for what is neither a known platform nor the key of the name given.</summary>
    /// <param name="key">The platform's key, or that of its name.</param>
    /// <param name="name">As typed in a request, for one that is on no list.</param>
    public async Task<AssessedSubject?> SubjectAsync(string key, string? name, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        if (policy.Profile.PlatformApproval is not { } rules)
            return null;
        var open = await db.PlatformAssessments.AsNoTracking().SingleOrDefaultAsync(found => found.OpenKey == key, cancel);
        var known = (await platforms.ListAsync(cancel)).Find(new(key));
        var typed = name is { Length: > 0 and <= AccountRequest.NameLength } && PlatformList.NameKeyOf(name) == key ? name : null;
        var called = known?.Name ?? open?.PlatformName ?? typed;
        if (called is null || key == PlatformKey.Other.Value)
            return null;
        var standing = await standings.OfAsync(policy, known?.Key.Value, called, cancel);
        return standing is null ? null : new(key, called, rules, standing, open);
    }

    /// <summary>Null when there is no such assessment.</summary>
    public Task<PlatformAssessment?> FindAsync(Guid id, CancellationToken cancel) => db.PlatformAssessments.AsNoTracking().SingleOrDefaultAsync(found => found.Id == id, cancel);

    public async Task<string> AskedByAsync(PlatformAssessment assessment, CancellationToken cancel) =>
        await db.Users.Where(person => person.Id == assessment.RequestedBy).Select(person => person.FullName).SingleAsync(cancel);

    /// <summary>The criteria of the version under which it is, or was last, decided, with what was answered.</summary>
    public async Task<IReadOnlyList<(KeyedText Criterion, string Words)>> AnswersAsync(PlatformAssessment assessment, ApprovalRequest? approval, CancellationToken cancel)
    {
        var policy = (approval is null ? null : await policies.FindAsync(approval.PolicyVersionId, cancel)) ?? await policies.InForceAsync(cancel);
        var criteria = policy.Profile.PlatformApproval?.Criteria ?? [];
        return [.. assessment.Answers.OrderBy(answer => criteria.ToList().FindIndex(criterion => criterion.Key == answer.Criterion))
            .Select(answer => (criteria.FirstOrDefault(criterion => criterion.Key == answer.Criterion) ?? new(answer.Criterion, answer.Criterion, Sources.City), answer.Words))];
    }

    /// <summary>The latest; null before it was ever sent.</summary>
    public Task<ApprovalRequest?> ApprovalOfAsync(Guid assessmentId, CancellationToken cancel) => db.ApprovalRequests.AsNoTracking().AsSplitQuery()
        .Where(request => request.SubjectKind == SubjectKind.PlatformAssessment && request.SubjectId == assessmentId).OrderByDescending(request => request.OpenedAt).FirstOrDefaultAsync(cancel);
}
