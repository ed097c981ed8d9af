using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry;

using static AccountAction;
using static AccountStatus;

/// <content>Accounts that were the city's before the register was: they come in a file, with the authority they rest on.</content>
public sealed partial class SocialAccount
{
    public const int ImportKeyLength = 100;
    public const int ApproverLength = 120;

    /// <summary>The city's own key of it, by which a file of accounts finds it again; null when no file gave one.</summary>
    public string? ImportKey { get; private set; }

    /// <summary>What it rests on instead of a request: "Council resolution 2019-14"; null when it did not come in a file.</summary>
    public string? EarlierAuthority { get; private set; }

    /// <summary>Day of that approval, in the city's zone; null when nobody knows it.</summary>
    public DateOnly? EarlierApprovedOn { get; private set; }

    /// <summary>Who gave it; null when nobody knows.</summary>
    public string? EarlierApprover { get; private set; }

    /// <summary>
    /// An account of the city from before the register. It is live only if the policy lets it: a gate that no form could
    /// open leaves it approved.
    /// </summary>
    /// <param name="gates">What the gates find for it.</param>
    /// <param name="importKey">Null when it has none.</param>
    public static SocialAccount FromImport(
        AccountDetails details, string slug, EarlierStanding standing, Func<SocialAccount, IEnumerable<GateFinding>> gates, string? importKey, Actor by, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotRun(by));
        var account = new SocialAccount
        {
            Slug = slug,
            Status = Approved,
            ImportKey = importKey,
            EarlierAuthority = standing.Authority,
            EarlierApprovedOn = standing.ApprovedOn,
            EarlierApprover = standing.Approver,
        };
        account.Take(details, now);
        if (standing.RetiredOn is { } retired)
            (account.Status, account.OfficialSince, account.RetiredOn) = (Retired, standing.OfficialSince, retired);
        else if (!standing.IsOnlyApproved && gates(account).All(gate => gate.IsMet))
            (account.Status, account.OfficialSince) = (Live, standing.OfficialSince);
        account.Note(AuditActions.AccountImported, by, now, reason);
        return account;
    }

    /// <summary>What a later file may change now; the key alone it may always give.</summary>
    public static Refusal? WhyNotImport(AccountStatus status) => status is Requested
        ? Refusal.Rule("The register has this account as proposed: it is being decided.", "Wait for the decision, or withdraw the request.")
        : Lifecycle.WhyNot(status, Modify);

    /// <param name="entry">Null when only the key is new.</param>
    /// <param name="facts">What the entry is checked with.</param>
    /// <param name="importKey">Null: it keeps the one it has.</param>
    public void TakeImport(AccountEntry? entry, EntryFacts facts, string? importKey, Actor by, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotRun(by));
        ImportKey = importKey ?? ImportKey;
        if (entry is not null)
            ModifyEntry(by, entry, facts, reason, now);
        else
            Note(AuditActions.AccountModified, by, now, reason);
    }
}

/// <summary>How an account stood before the register.</summary>
/// <param name="IsOnlyApproved">It was agreed to and is not open yet.</param>
/// <param name="OfficialSince">In the city's zone.</param>
/// <param name="RetiredOn">Null while it is not shut down.</param>
public sealed record EarlierStanding(string Authority, DateOnly? ApprovedOn, string? Approver, bool IsOnlyApproved, DateOnly OfficialSince, DateOnly? RetiredOn);
