using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Ui;

namespace CityMediaGov.Web.Pages.Registry.Platforms;

/// <summary>Platforms and their assessments in the words of the office.</summary>
public static class PlatformWords
{
    public static string Of(HandlePlace place) => place switch
    {
        HandlePlace.FirstSegment => "First part of the path: example.social/parks",
        HandlePlace.AfterAt => "After an @: example.social/@parks",
        HandlePlace.Subdomain => "In front of the host: parks.example.social",
        _ => "Accounts have no names, only addresses",
    };

    public static string Of(PlatformAssessmentStatus status) => status switch
    {
        PlatformAssessmentStatus.InReview => "Waiting for a decision",
        PlatformAssessmentStatus.Returned => "Returned for changes",
        PlatformAssessmentStatus.NotApproved => "Not approved",
        _ => status.ToString(),
    };

    public static StatusKind KindOf(PlatformAssessmentStatus status) => status switch
    {
        PlatformAssessmentStatus.Approved => StatusKind.Live,
        PlatformAssessmentStatus.InReview or PlatformAssessmentStatus.Returned => StatusKind.Wait,
        _ => StatusKind.Over,
    };

    public static StatusKind KindOf(StandingOfPlatform standing) =>
        standing.IsApproved ? StatusKind.Live : standing.OpenId is not null ? StatusKind.Wait : StatusKind.Over;

    /// <summary>How a changed field of a platform reads in its history; null leaves it out.</summary>
    public static AuditDetail? NameOf(AuditChange change) => change.Field switch
    {
        nameof(CityPlatform.Name) => new("Name", $"“{change.Old}” became “{change.New}”"),
        nameof(CityPlatform.AlsoCalled) => new("Also called", change.New?.ReplaceLineEndings(", ")),
        nameof(CityPlatform.NotHandles) => new("No names", change.New),
        nameof(CityPlatform.Kind) => new("Kind", change.New),
        nameof(CityPlatform.Place) => new("Where the name stands", change.New),
        _ => null,
    };
}
