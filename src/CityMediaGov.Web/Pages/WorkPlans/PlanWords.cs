using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Ui;

namespace CityMediaGov.Web.Pages.WorkPlans;

/// <summary>How a plan stands, in a word and a shape.</summary>
public static class PlanWords
{
    public static string Of(WorkPlanStatus status) => status switch
    {
        WorkPlanStatus.InReview => "Waiting for a decision",
        WorkPlanStatus.Returned => "Returned for changes",
        WorkPlanStatus.Approved => "In force",
        WorkPlanStatus.Discarded => "Thrown away",
        _ => status.ToString(),
    };

    public static StatusKind KindOf(WorkPlanStatus status) => status switch
    {
        WorkPlanStatus.Approved => StatusKind.Live,
        WorkPlanStatus.InReview or WorkPlanStatus.Returned => StatusKind.Wait,
        _ => StatusKind.Over,
    };

    /// <summary>The policy's words with a capital.</summary>
    public static string Heading(string title) => title.Length == 0 ? title : char.ToUpperInvariant(title[0]) + title[1..];
}
