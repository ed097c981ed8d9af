using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Ui;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>The states of an account in the words of the office.</summary>
public static class AccountWords
{
    /// <summary>The order of the tabs.</summary>
    public static readonly IReadOnlyList<AccountStatus> InOrder =
        [AccountStatus.Requested, AccountStatus.Approved, AccountStatus.Live, AccountStatus.Suspended, AccountStatus.Found, AccountStatus.Retired, AccountStatus.Declined];

    public static string Of(AccountStatus status) => status switch
    {
        AccountStatus.Requested => "Proposed",
        AccountStatus.Live => "Official",
        AccountStatus.Suspended => "Deactivated",
        AccountStatus.Retired => "Shut down",
        AccountStatus.Found => "Found without an approval",
        _ => status.ToString(),
    };

    /// <summary>Tells apart what waits for the list of the policy from what only waits to be opened.</summary>
    public static string Of(AccountStatus status, string addressKey, PolicyInForce policy) => status is not AccountStatus.Approved ? Of(status)
        : policy.Profile.Account.ClosedList is not null && !policy.ListedAddresses.Contains(addressKey) ? "Approved, not in the policy’s list"
        : "Approved, not open yet";

    public static StatusKind KindOf(AccountStatus status) => status switch
    {
        AccountStatus.Live => StatusKind.Live,
        AccountStatus.Requested or AccountStatus.Approved or AccountStatus.Found => StatusKind.Wait,
        _ => StatusKind.Over,
    };

    public static string Of(AccountChangeStatus status) => status switch
    {
        AccountChangeStatus.InReview => "Being decided",
        AccountChangeStatus.Returned => "Returned for changes",
        _ => status.ToString(),
    };

    public static StatusKind KindOf(AccountChangeStatus status) => status switch
    {
        AccountChangeStatus.InReview or AccountChangeStatus.Returned => StatusKind.Wait,
        AccountChangeStatus.Made => StatusKind.Live,
        _ => StatusKind.Over,
    };

    /// <summary>In the policy's words; null where none is told.</summary>
    public static string? KindOf(AccountCharter charter, AccountRules rules) =>
        AccountCharter.KindsOf(rules).FirstOrDefault(kind => kind.Key == charter.Kind)?.Text ?? charter.Kind;

    /// <summary>How it comes to be the City's, in the policy's words; null where none is told.</summary>
    public static string? BasisOf(AccountCharter charter, AccountRules rules) =>
        rules.Bases.FirstOrDefault(basis => basis.Key == charter.Basis)?.Text ?? charter.Basis;

    public static string Of(DutyKind duty) => duty switch
    {
        DutyKind.CertifyAccount => "Certify that it is still needed",
        DutyKind.ActivateAccount => "Put it on the public register",
        DutyKind.AmendPolicyList => "Add it to the policy’s list",
        _ => duty.ToString(),
    };

    public const string NotCertified = "Not certified in time";

    public const string NoPlan = "No work plan in force, or an old one";

    public static string NobodyWords(PolicyProfile profile) => $"No designated {profile.Account.ManagerLabel.One}";
}
