using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Pages.Registry.Platforms;

namespace CityMediaGov.Web.Pages.Approvals;

/// <param name="Accounts">How many accounts the city has there.</param>
public sealed record PlatformAssessmentPanel(PlatformAssessment Assessment, IReadOnlyList<(KeyedText Criterion, string Words)> Answers, int Accounts)
    : SubjectPanel("_PlatformAssessment", null, $"/registry/platforms/assessments/{Assessment.Id}");

/// <summary>The assessment of a platform as its deciders read it.</summary>
public sealed class PlatformAssessmentPanels(AssessmentReader assessments, PlatformReader platforms) : ISubjectPanelKind
{
    public SubjectKind Kind => SubjectKind.PlatformAssessment;

    public Task<IReadOnlyList<Guid>> FollowedByAsync(ApprovalRequest request, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Guid>>([]);

    public async Task<SubjectPanel> ReadAsync(ApprovalRequest request, Actor reader, PolicyInForce policy, CancellationToken cancel)
    {
        var assessment = (await assessments.FindAsync(request.SubjectId, cancel))!;
        var accounts = (await platforms.FindAsync(assessment.PlatformKey, cancel))?.Accounts ?? 0;
        var rules = policy.Profile.PlatformApproval;
        return new PlatformAssessmentPanel(assessment, await assessments.AnswersAsync(assessment, request, cancel), accounts)
        {
            IsVisible = true, // everybody may read how a platform was assessed
            IsAsSent = assessment.AsSubject().ContentHash.AsSpan().SequenceEqual(request.ContentHash),
            Checks = [.. DecisionCheck.OfRequest(request, reader), .. accounts > 0 ? [DecisionCheck.Warn("Accounts exist there.", $"{accounts:N0} on the register; they stay whatever is decided.")] : (DecisionCheck[])[]],
            Warnings = rules is null ? [] : [rules.Words],
            IfApproved = "Accounts there may then be asked for.",
            WhenApproved = "Accounts there may be asked for.",
        };
    }
}
