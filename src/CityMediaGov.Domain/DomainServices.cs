using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit.Verification;
using CityMediaGov.Domain.Data.Seed;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Domain;

public static class DomainServices
{
    /// <summary>What the rules are made of, one set for each unit of work.</summary>
    public static IServiceCollection AddDomain(this IServiceCollection services) => services
        .AddSingleton<PolicyShelf>()
        .AddScoped<PolicyBook>()
        .AddScoped<Verify>()
        .AddScoped<FirstSetUp>()
        .AddScoped<DemoSeed>()
        .AddScoped<DemoPlans>()
        .AddScoped<DemoReports>()
        .AddScoped<PeopleReader>()
        .AddScoped<PeopleOffice>()
        .AddScoped<InvitationDesk>()
        .AddScoped<UnitOffice>()
        .AddScoped<DutyBook>()
        .AddSingleton(new SiteAddress(null))
        .AddScoped<Postbox>()
        .AddScoped<OutboxRound>()
        .AddScoped<DutyCircle>()
        .AddScoped<DutyLetters>()
        .AddScoped<DutyRound>()
        .AddSingleton<PlatformShelf>()
        .AddScoped<PlatformBook>()
        .AddScoped<PlatformStandings>()
        .AddScoped<PlatformOffice>()
        .AddScoped<PlatformDesk>()
        .AddScoped<AccountOutcome>()
        .AddScoped<IApprovalKind>(services => services.GetRequiredService<AccountOutcome>())
        .AddScoped<AccountChangeOutcome>()
        .AddScoped<IApprovalKind>(services => services.GetRequiredService<AccountChangeOutcome>())
        .AddScoped<PlanNeighbours>()
        .AddScoped<IApprovalKind, WorkPlanOutcome>()
        .AddScoped<WorkPlanOffice>()
        .AddScoped<WorkPlanDesk>()
        .AddScoped<IApprovalKind, PlatformOutcome>()
        .AddScoped<SubjectDesk>()
        .AddScoped<PossibleDeciders>()
        .AddScoped<ApprovalLetters>()
        .AddScoped<ApprovalDesk>()
        .AddScoped<ApprovalHistory>()
        .AddScoped<AccountRequestChecks>()
        .AddScoped<CertificationDesk>()
        .AddScoped<ChangeDesk>()
        .AddScoped<AccountOverlaps>()
        .AddScoped<RegisterDesk>()
        .AddScoped<GateReader>()
        .AddScoped<AccountOffice>()
        .AddSingleton<DirectoryBook>()
        .AddScoped<DirectoryReader>()
        .AddScoped<DirectoryKeeping>()
        .AddScoped<ReportIntake>()
        .AddScoped<TriageDesk>()
        .AddScoped<IImportKind, AccountImport>()
        .AddScoped<IImportKind, PeopleImport>()
        .AddScoped<IImportKind, UnitImport>()
        .AddScoped<ImportOffice>()
        .AddScoped<ImportRound>()
        .AddSingleton<ImportBoard>()
        .AddScoped<EvidenceDesk>()
        .AddScoped<RequestDesk>();
}
