using CityMediaGov.Domain.Registry;
using FluentValidation;

namespace CityMediaGov.Web.Pages.WorkPlans;

/// <summary>The form of a plan, new or begun. What the policy asks of it is not checked here: a draft may lack anything.</summary>
public sealed class PlanForm
{
    public string? SubmissionKey { get; set; }

    /// <summary>Of the version as it was read; null while there is none.</summary>
    public Guid? Stamp { get; set; }

    public Guid? UnitId { get; set; }

    /// <summary>By the key of the policy's section.</summary>
    public Dictionary<string, string?> Sections { get; set; } = [];

    public List<string> Platforms { get; set; } = [];

    public string? OtherPlatforms { get; set; }

    /// <summary>Those of the policy's list that are ticked.</summary>
    public List<string> RelatedPolicies { get; set; } = [];

    /// <summary>Others, a line each.</summary>
    public string? OtherPolicies { get; set; }

    /// <param name="content">Of the draft, or of the version in force that the next one begins with.</param>
    /// <param name="listed">Titles of the policies among which the form chooses.</param>
    public static PlanForm Of(WorkPlanContent content, IReadOnlyCollection<string> listed, string submissionKey, Guid? unitId, Guid? stamp) => new()
    {
        SubmissionKey = submissionKey,
        Stamp = stamp,
        UnitId = unitId,
        Sections = content.Sections.ToDictionary(section => section.Key, section => (string?)section.Text),
        Platforms = [.. content.Platforms],
        OtherPlatforms = content.OtherPlatforms,
        RelatedPolicies = [.. content.RelatedPolicies.Where(listed.Contains)],
        OtherPolicies = string.Join('\n', content.RelatedPolicies.Where(title => !listed.Contains(title))) is { Length: > 0 } others ? others : null,
    };
}

internal sealed class PlanFormRules : AbstractValidator<PlanForm>
{
    public PlanFormRules()
    {
        RuleFor(form => form.Sections).Custom((sections, context) =>
        {
            foreach (var (key, text) in sections.Where(section => section.Value?.Length > WorkPlan.SectionLength))
                context.AddFailure(WorkPlanCheck.FieldOf(key), $"Use {WorkPlan.SectionLength} characters at most. There are {text!.Length}.");
        });
        RuleFor(form => form.Platforms).Must(platforms => string.Join(' ', platforms).Length <= WorkPlan.PlatformsLength).WithMessage("Choose platforms from the list");
        RuleFor(form => form.OtherPlatforms).MaximumLength(WorkPlan.OtherPlatformsLength).WithMessage(Shorten);
        RuleFor(form => form.OtherPolicies).MaximumLength(WorkPlan.PoliciesLength / 2).WithMessage(Shorten);
        RuleFor(form => form.RelatedPolicies).Must(titles => string.Join('\n', titles).Length <= WorkPlan.PoliciesLength / 2).WithMessage("Choose policies from the list");
    }

    private static string Shorten => "Use {MaxLength} characters at most. There are {TotalLength}.";
}
