using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>What the city's policy asks of a plan before it may be sent.</summary>
public static class WorkPlanCheck
{
    /// <summary>Everything to correct, field by field in the order of the form; empty when the plan may be sent.</summary>
    public static IReadOnlyList<FieldProblem> Look(WorkPlanContent plan, WorkPlanRules rules) => [.. Sections(plan, rules), .. Others(plan, rules)];

    /// <summary>The field of one section, as problems and forms call it.</summary>
    public static string FieldOf(string section) => $"{nameof(WorkPlanContent.Sections)}[{section}]";

    private static IEnumerable<FieldProblem> Sections(WorkPlanContent plan, WorkPlanRules rules)
    {
        foreach (var section in rules.Sections)
        {
            var text = plan.TextOf(section.Key);
            if (section.Required && string.IsNullOrWhiteSpace(text))
                yield return new(FieldOf(section.Key), $"Write what the plan says on “{section.Title}”", Sources.ClauseOf(section.Source));
            else if (text?.Length > WorkPlan.SectionLength)
                yield return new(FieldOf(section.Key), $"Use {WorkPlan.SectionLength} characters at most on “{section.Title}”. There are {text.Length}.");
        }
    }

    private static IEnumerable<FieldProblem> Others(WorkPlanContent plan, WorkPlanRules rules)
    {
        if (plan.Platforms.Count == 0 && string.IsNullOrWhiteSpace(plan.OtherPlatforms))
            yield return new(nameof(plan.Platforms), "Choose at least one platform, or name another one");
        if (rules.RelatedPoliciesRequired is { Value: true } related && plan.RelatedPolicies.Count == 0)
            yield return new(nameof(plan.RelatedPolicies), "Name at least one policy of the City that the plan complements", Sources.ClauseOf(related.Source));
    }
}
