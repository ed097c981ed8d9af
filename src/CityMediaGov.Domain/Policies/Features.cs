namespace CityMediaGov.Domain.Policies;

/// <summary>Every feature that a policy can switch on or off and a clause can belong to. The names are never changed.</summary>
public static class Features
{
    public const string AccountRequests = "account-requests";
    public const string AccountRegistry = "account-registry";
    public const string WorkPlans = "work-plans";
    public const string PublicDirectory = "public-directory";
    public const string ManagerAuthorization = "manager-authorization";
    public const string AccessReviews = "access-reviews";
    public const string CredentialCustody = "credential-custody";
    public const string Separations = "separations";
    public const string Acknowledgements = "acknowledgements";
    public const string People = "people";
    public const string DeviceSecurity = "device-security";
    public const string InvestigativeAccounts = "investigative-accounts";
    public const string Violations = "violations";
    public const string Exceptions = "exceptions";
    public const string PriorAuthorizations = "prior-authorizations";
    public const string Directives = "directives";
    public const string PersonalUseGuidance = "personal-use-guidance";
    public const string PostRequests = "post-requests";
    public const string SiteCompliance = "site-compliance";
    public const string PublicNotice = "public-notice";
    public const string Monitoring = "monitoring";
    public const string Inquiries = "inquiries";
    public const string RemovalLog = "removal-log";
    public const string Premoderation = "premoderation";
    public const string BlockedUsers = "blocked-users";
    public const string Appeals = "appeals";
    public const string PolicyDisputes = "policy-disputes";
    public const string RecordsRetention = "records-retention";
    public const string RecordsRequests = "records-requests";
    public const string Search = "search";
    public const string PolicyPublication = "policy-publication";
    public const string ProfileSetup = "profile-setup";
    public const string Audit = "audit";
    public const string Approvals = "approvals";
    public const string Duties = "duties";
    public const string Notifications = "notifications";

    public static IReadOnlyList<string> All { get; } =
    [
        AccountRequests, AccountRegistry, WorkPlans, PublicDirectory, ManagerAuthorization, AccessReviews, CredentialCustody,
        Separations, Acknowledgements, People, DeviceSecurity, InvestigativeAccounts, Violations, Exceptions, PriorAuthorizations,
        Directives, PersonalUseGuidance, PostRequests, SiteCompliance, PublicNotice, Monitoring, Inquiries, RemovalLog,
        Premoderation, BlockedUsers, Appeals, PolicyDisputes, RecordsRetention, RecordsRequests, Search, PolicyPublication,
        ProfileSetup, Audit, Approvals, Duties, Notifications,
    ];
}
