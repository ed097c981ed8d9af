namespace CityMediaGov.Domain.Audit;

/// <summary>Every kind of record that a fact, a duty or an approval can speak of. Stored by name: never renamed.</summary>
public enum SubjectKind
{
    AccountRequest,
    AccountChange,
    SocialAccount,
    DirectoryConfirmation,
    DirectoryAppearance,
    WorkPlan,
    CityPlatform,
    PlatformAssessment,
    AccountReport,
    ReportedAccount,
    ApprovalRequest,
    Duty,
    Person,
    RoleHolding,
    Invitation,
    Deputyship,
    Unit,
    ImportRun,
    PolicyVersion,
    EvidenceFile,
}
