using CityMediaGov.Domain.Duties;

namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>Approval chains and times that any part of the profile can have.</summary>
internal static class ChainChecks
{
    public static void Check(PolicyProfile profile, IReadOnlyList<ApprovalChainStep> chain, string path, PackFile file)
    {
        foreach (var (index, step) in chain.Index())
        {
            var place = $"{path}[{index}]";
            if (step.Ask.Count == 0)
                file.Find($"{place}.ask", "The step asks nobody.");
            foreach (var (number, role) in step.Ask.Index())
                ProfileRules.RoleExists(profile, role, $"{place}.ask[{number}]", file);
            ProfileRules.RoleExists(profile, step.Substitute?.Role, $"{place}.substitute.role", file);
            if (step.Body is not null && !step.Ask.Any(role => profile.RoleTitled(role) is { Body: true }))
                file.Find($"{place}.body", "None of the roles asked is a body.");
        }
    }

    public static void CheckTime(TimeRule? rule, string path, PackFile file)
    {
        if (rule is { HasNumber: false })
            file.Find(path, "One of hours, businessDays and days must be set.");
    }
}
