namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>The rules for work plans, platforms and the directory agree with the rest of the profile.</summary>
internal static class PlanAndPlatformChecks
{
    public static void Check(PolicyProfile profile, PackFile file)
    {
        if (profile.WorkPlan is { } plan)
            CheckPlan(profile, plan, file);
        if (profile.PlatformApproval is { } platforms)
            CheckPlatforms(profile, platforms, file);
        foreach (var (index, platform) in profile.Platforms.Index())
        {
            if (platform.Standing is not null && profile.PlatformApproval is null)
                file.Find($"$.platforms[{index}].standing", "Nobody approves platforms here: leave it out.");
        }
        ProfileRules.RoleExists(profile, profile.Directory.Maintainer?.Role, "$.directory.maintainer.role", file);
        ChainChecks.CheckTime(profile.Directory.ConfirmEvery, "$.directory.confirmEvery", file);
        if (profile.Directory is { ConfirmEvery: not null, Maintainer: null })
            file.Find("$.directory.maintainer", "Somebody has to confirm the directory: name the role.");
    }

    private static void CheckPlan(PolicyProfile profile, WorkPlanRules plan, PackFile file)
    {
        if (plan.ApprovalChain.Count == 0)
            file.Find("$.workPlan.approvalChain", "Plans are asked for, but nobody is asked to approve them.");
        if (!plan.Sections.Any(section => section.Required))
            file.Find("$.workPlan.sections", "A plan needs at least one section that has to be filled in.");
        ProfileRules.Unique(plan.Sections.Select(section => section.Key), "$.workPlan.sections[{0}].key", file);
        ChainChecks.Check(profile, plan.ApprovalChain, "$.workPlan.approvalChain", file);
        ChainChecks.CheckTime(plan.DecideWithin, "$.workPlan.decideWithin", file);
        ChainChecks.CheckTime(plan.ReviewEvery, "$.workPlan.reviewEvery", file);
    }

    private static void CheckPlatforms(PolicyProfile profile, PlatformApprovalRules platforms, PackFile file)
    {
        if (platforms.ApprovalChain.Count == 0)
            file.Find("$.platformApproval.approvalChain", "Platforms need approval, but nobody is asked for it.");
        ProfileRules.Unique(platforms.Criteria.Select(criterion => criterion.Key), "$.platformApproval.criteria[{0}].key", file);
        ChainChecks.Check(profile, platforms.ApprovalChain, "$.platformApproval.approvalChain", file);
        ChainChecks.CheckTime(platforms.DecideWithin, "$.platformApproval.decideWithin", file);
    }
}
