namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>The rules for accounts agree with the rest of the profile.</summary>
internal static class AccountRuleChecks
{
    public static void Check(PolicyProfile profile, PackFile file)
    {
        var account = profile.Account;
        if (account.ApprovalChain.Count == 0 && profile.Has(Features.AccountRequests))
            file.Find("$.account.approvalChain", "Account requests are on, but nobody is asked to approve them.");
        ChainChecks.Check(profile, account.ApprovalChain, "$.account.approvalChain", file);
        ChainChecks.Check(profile, account.ChangeChain, "$.account.changeChain", file);
        ChainChecks.CheckTime(account.DecideWithin, "$.account.decideWithin", file);
        ChainChecks.CheckTime(account.ClosedList?.AmendWithin, "$.account.closedList.amendWithin", file);
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
        ChainChecks.CheckTime(account.RecertifyEvery, "$.account.recertifyEvery", file);
        ChainChecks.CheckTime(account.ReportTriageWithin, "$.account.reportTriageWithin", file);
        ChainChecks.CheckTime(account.PlatformFollowUpEvery, "$.account.platformFollowUpEvery", file);
        CheckLists(account, file);
        ProfileRules.RoleExists(profile, account.OpenedBy?.Role, "$.account.openedBy.role", file);
        ProfileRules.RoleExists(profile, account.Closure?.AlsoBy?.Role, "$.account.closure.alsoBy.role", file);
        CheckClosedList(profile, file);
    }

    private static void CheckLists(AccountRules account, PackFile file)
    {
        ProfileRules.Unique(account.Bases.Select(entry => entry.Key), "$.account.bases[{0}].key", file);
        ProfileRules.Unique(account.Kinds.Select(entry => entry.Key), "$.account.kinds[{0}].key", file);
        ProfileRules.Unique(account.InterestAreas.Select(entry => entry.Key), "$.account.interestAreas[{0}].key", file);
        ProfileRules.Unique(account.ApprovalChecks.Select(entry => entry.Key), "$.account.approvalChecks[{0}].key", file);
        ProfileRules.Unique((account.Closure?.Reasons ?? []).Select(entry => entry.Key), "$.account.closure.reasons[{0}].key", file);
        ProfileRules.Unique((account.Closure?.Checklist ?? []).Select(entry => entry.Key), "$.account.closure.checklist[{0}].key", file);
        if (account is { InterestAreaExpected.Value: true, InterestAreas.Count: 0 })
            file.Find("$.account.interestAreas", "An area of interest is expected, but there is nothing to choose from.");
        if (account.SustainableNumber is { } number && (number.Ceiling is < 1 || number.Ceiling is null != number.CeilingSource is null))
            file.Find("$.account.sustainableNumber.ceiling", "A ceiling is 1 or more and has its source; leave both out when none is set.");
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
