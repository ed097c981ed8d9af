using CityMediaGov.Domain.Duties;

namespace CityMediaGov.Domain.Policies;

/// <summary>Who must agree to one kind of request, as the profile states it; <see cref="PolicyInForce.RouteOf"/> makes a route of it.</summary>
public sealed record ApprovalChain(string Key, IReadOnlyList<ApprovalChainStep> Steps, TimeRule? DecideWithin)
{
    public const string Account = "account";
    public const string AccountChange = "account-change";
    public const string WorkPlan = "work-plan";
    public const string Platform = "platform";

    /// <summary>The chains that a profile has; a kind of request that it does not know has none.</summary>
    public static IReadOnlyList<ApprovalChain> Of(PolicyProfile profile) =>
    [
        new(Account, profile.Account.ApprovalChain, profile.Account.DecideWithin),
        .. profile.Account.ChangeChain.Count > 0 ? [new(AccountChange, profile.Account.ChangeChain, profile.Account.DecideWithin)] : (ApprovalChain[])[],
        .. profile.WorkPlan is { } plan ? [new(WorkPlan, plan.ApprovalChain, plan.DecideWithin)] : (ApprovalChain[])[],
        .. profile.PlatformApproval is { } platform ? [new(Platform, platform.ApprovalChain, platform.DecideWithin)] : (ApprovalChain[])[],
    ];
}
