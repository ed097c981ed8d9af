using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CityMediaGov.Web.Pages.WorkPlans;

/// <summary>What stands round the fields of the form.</summary>
public sealed record PlanFormView
{
    public required PolicyInForce Policy { get; init; }

    /// <summary>The platforms that the city knows.</summary>
    public required PlatformList Known { get; init; }

    public WorkPlanRules Rules => WorkPlanOffice.RulesOf(Policy);

    /// <summary>Open units whose plan this person writes.</summary>
    public required IReadOnlyList<SelectListItem> Units { get; init; }

    public required RoutePreview Route { get; init; }

    /// <summary>What the person who sends the unit's plan is called.</summary>
    public required string HeadTitle { get; init; }

    /// <summary>This person may send it.</summary>
    public required bool MaySend { get; init; }

    /// <summary>Another version of the unit's plan that is in preparation; null when none is.</summary>
    public required WorkPlan? Open { get; init; }

    /// <summary>The one in force, with which the next begins; null when there is none.</summary>
    public required WorkPlan? Current { get; init; }

    /// <summary>Those with a name: others are written.</summary>
    public IEnumerable<SelectListItem> Platforms => Choices.Select(choice => new SelectListItem(choice.Name, choice.Key));

    public IEnumerable<SelectListItem> Policies => Policy.Profile.Policy.RelatedPolicies.Select(policy => new SelectListItem(policy.Title, policy.Title));

    /// <summary>What the policy says about plans, in its order.</summary>
    public IEnumerable<Clause> Quotes => new[] { Rules.Required.Source }.Concat(Route.Steps.SelectMany(step => step.Clauses))
        .Append(Rules.ConflictCheckRequired?.Source).OfType<string>().Distinct().Select(Policy.Policy.Find).OfType<Clause>();

    /// <summary>What was typed, as the plan keeps it; what the policy does not list is left out.</summary>
    public WorkPlanContent Read(PlanForm form)
    {
        var platforms = Choices.Select(choice => choice.Key).Where(form.Platforms.Contains);
        var others = (form.OtherPolicies ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var sections = Rules.Sections.Where(section => !string.IsNullOrWhiteSpace(form.Sections.GetValueOrDefault(section.Key)));
        return new([.. sections.Select(section => new PlanText(section.Key, section.Title, form.Sections[section.Key]!.Trim()))], [.. platforms],
            string.IsNullOrWhiteSpace(form.OtherPlatforms) ? null : form.OtherPlatforms.Trim(),
            [.. Policy.Profile.Policy.RelatedPolicies.Select(policy => policy.Title).Where(form.RelatedPolicies.Contains).Concat(others).Distinct()]);
    }

    private IEnumerable<PlatformChoice> Choices => RequestPlatforms.Named(Policy.Profile, Known);
}
