using CityMediaGov.Domain.Duties;

namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>The rules for accounts agree with the rest of the profile.</summary>
internal static class AccountRuleChecks
{
    public static void Check(PolicyProfile profile, PackFile file)
    {
        var account = profile.Account;
        CheckChain(profile, file);
        CheckTime(account.DecideWithin, "$.account.decideWithin", file);
        CheckTime(account.ClosedList?.AmendWithin, "$.account.closedList.amendWithin", file);
        ProfileRules.Unique(account.PurposeChoices.Select(choice => choice.Key), "$.account.purposeChoices[{0}].key", file);
        ProfileRules.Unique(account.CommentModes.Select(mode => mode.Key), "$.account.commentModes[{0}].key", file);
        if (account.CommentModes.Count == 0 && account.PurposeChoices.Any(choice => choice.AsksCommentMode == true))
            file.Find("$.account.commentModes", "A purpose asks how comments are treated, but there is nothing to choose from.");
        if (account.MinManagers is { Value: < 1 })
            file.Find("$.account.minManagers.value", "It must be 1 or more; leave it out when there is no minimum.");
        if (account.SoftMaxManagers is { } most && most.Value < (account.MinManagers?.Value ?? 1))
            file.Find("$.account.softMaxManagers.value", "It is below the minimum.");
        if (account.Closure is { NoticeDays: < 0 })
            file.Find("$.account.closure.noticeDays", "It cannot be negative.");
        CheckClosedList(profile, file);
    }

    private static void CheckChain(PolicyProfile profile, PackFile file)
    {
        var chain = profile.Account.ApprovalChain;
        if (chain.Count == 0 && profile.Has(Features.AccountRequests))
            file.Find("$.account.approvalChain", "Account requests are on, but nobody is asked to approve them.");
        foreach (var (index, step) in chain.Index())
        {
            var path = $"$.account.approvalChain[{index}]";
            if (step.Ask.Count == 0)
                file.Find($"{path}.ask", "The step asks nobody.");
            foreach (var (place, role) in step.Ask.Index())
                ProfileRules.RoleExists(profile, role, $"{path}.ask[{place}]", file);
            ProfileRules.RoleExists(profile, step.Substitute?.Role, $"{path}.substitute.role", file);
            if (step.Body is not null && !step.Ask.Any(role => profile.RoleTitled(role) is { Body: true }))
                file.Find($"{path}.body", "None of the roles asked is a body.");
        }
    }

    private static void CheckTime(TimeRule? rule, string path, PackFile file)
    {
        if (rule is { HasNumber: false })
            file.Find(path, "One of hours, businessDays and days must be set.");
    }

    private static void CheckClosedList(PolicyProfile profile, PackFile file)
    {
        const string path = "$.account.closedList.accounts";
        var listed = profile.Account.ClosedList?.Accounts ?? [];
        ProfileRules.Unique(listed.Select(account => account.AddressKey), path + "[{0}].address", file);
        foreach (var (index, account) in listed.Index())
        {
            if (account.Number != index + 1)
                file.Find($"{path}[{index}].number", $"The list counts from 1 without a gap: {index + 1} comes here.");
            if (profile.Platforms.All(platform => platform.Key != account.Platform))
                file.Find($"{path}[{index}].platform", $"There is no platform \"{account.Platform}\" in platforms.");
            if (profile.UnitTypes.All(type => type.Key != account.Unit.Type))
                file.Find($"{path}[{index}].unit.type", $"There is no unit type \"{account.Unit.Type}\" in unitTypes.");
            if (account.Purpose is { } purpose && profile.Account.PurposeChoices.All(choice => choice.Key != purpose))
                file.Find($"{path}[{index}].purpose", $"There is no purpose \"{purpose}\" in purposeChoices.");
            if (!Uri.TryCreate($"https://{account.Address}", UriKind.Absolute, out var address) || !address.Host.Contains('.', StringComparison.Ordinal))
                file.Find($"{path}[{index}].address", $"\"{account.Address}\" is no address without its scheme.");
        }
    }
}
