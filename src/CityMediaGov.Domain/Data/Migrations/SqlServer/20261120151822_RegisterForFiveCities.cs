using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CityMediaGov.Domain.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RegisterForFiveCities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ImportKey",
                table: "Units",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Authority",
                table: "SocialAccounts",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis",
                table: "SocialAccounts",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CertifiedAt",
                table: "SocialAccounts",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EarlierApprovedOn",
                table: "SocialAccounts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EarlierApprover",
                table: "SocialAccounts",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EarlierAuthority",
                table: "SocialAccounts",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FoundAt",
                table: "SocialAccounts",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HoursMonitored",
                table: "SocialAccounts",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ImportKey",
                table: "SocialAccounts",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InterestAreas",
                table: "SocialAccounts",
                type: "varchar(300)",
                unicode: false,
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "SocialAccounts",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondContact",
                table: "SocialAccounts",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ImportKey",
                table: "People",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Cooperates",
                table: "ApprovalSteps",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "EndedBecause",
                table: "ApprovalRequests",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Answers",
                table: "ApprovalDecisions",
                type: "nvarchar(max)",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Authority",
                table: "AccountRequests",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis",
                table: "AccountRequests",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HoursMonitored",
                table: "AccountRequests",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InterestAreas",
                table: "AccountRequests",
                type: "varchar(300)",
                unicode: false,
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "AccountRequests",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondContact",
                table: "AccountRequests",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReportedAddress",
                table: "AccountRegistrations",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AccountChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountTitle = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    RequestedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SubmissionKey = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountChanges_People_RequestedBy",
                        column: x => x.RequestedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccountChanges_SocialAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "SocialAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccountChanges_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CityPlatforms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    AlsoCalled = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Place = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    NotHandles = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    IsKnown = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CityPlatforms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DirectoryAppearances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    IsOnCityWebsite = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CheckedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Findings = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryAppearances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DirectoryAppearances_People_CheckedBy",
                        column: x => x.CheckedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DirectoryConfirmations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConfirmedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ConfirmedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PolicyVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Official = table.Column<int>(type: "int", nullable: false),
                    Former = table.Column<int>(type: "int", nullable: false),
                    ListHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Remark = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryConfirmations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DirectoryConfirmations_People_ConfirmedBy",
                        column: x => x.ConfirmedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DirectoryConfirmations_PolicyVersions_PolicyVersionId",
                        column: x => x.PolicyVersionId,
                        principalTable: "PolicyVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: true),
                    ReferenceYear = table.Column<int>(type: "int", nullable: true),
                    What = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Authority = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Invite = table.Column<bool>(type: "bit", nullable: false),
                    SkipBad = table.Column<bool>(type: "bit", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ConfirmedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Problem = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ReportJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Fingerprint = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Lease = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlatformAssessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlatformKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    OpenKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    PlatformName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    RequestedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlatformAssessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlatformAssessments_People_RequestedBy",
                        column: x => x.RequestedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlatformAssessments_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportedAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    AddressKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    OpenKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Address = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Platform = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    PlatformName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Handle = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    HandleKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Claim = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    JudgedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    JudgedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    PublicWords = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Outcome = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportedAccounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportedAccounts_People_JudgedBy",
                        column: x => x.JudgedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportedAccounts_SocialAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "SocialAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SubmissionKey = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    SubmittedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReviewDueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReplacedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CurrentOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OpenOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Platforms = table.Column<string>(type: "varchar(1000)", unicode: false, maxLength: 1000, nullable: false),
                    OtherPlatforms = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    RelatedPolicies = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkPlans_People_DraftedBy",
                        column: x => x.DraftedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkPlans_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountChangeFields",
                columns: table => new
                {
                    Field = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    ChangeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Old = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    New = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountChangeFields", x => new { x.ChangeId, x.Field });
                    table.ForeignKey(
                        name: "FK_AccountChangeFields_AccountChanges_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "AccountChanges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CityPlatformHosts",
                columns: table => new
                {
                    Host = table.Column<string>(type: "varchar(253)", unicode: false, maxLength: 253, nullable: false),
                    PlatformId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CityPlatformHosts", x => new { x.PlatformId, x.Host });
                    table.ForeignKey(
                        name: "FK_CityPlatformHosts_CityPlatforms_PlatformId",
                        column: x => x.PlatformId,
                        principalTable: "CityPlatforms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlatformAssessmentAnswers",
                columns: table => new
                {
                    Criterion = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlatformAssessmentAnswers", x => new { x.AssessmentId, x.Criterion });
                    table.ForeignKey(
                        name: "FK_PlatformAssessmentAnswers_PlatformAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "PlatformAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccountReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: true),
                    ReferenceYear = table.Column<int>(type: "int", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Claim = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    TakenAs = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Typed = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ReporterEmail = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    ReportedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SubmissionKey = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountReports_People_ReportedBy",
                        column: x => x.ReportedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccountReports_ReportedAccounts_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ReportedAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlatformNotices",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    ReportedAccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    How = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    PlatformReference = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlatformNotices", x => new { x.ReportedAccountId, x.Number });
                    table.ForeignKey(
                        name: "FK_PlatformNotices_ReportedAccounts_ReportedAccountId",
                        column: x => x.ReportedAccountId,
                        principalTable: "ReportedAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkPlanSections",
                columns: table => new
                {
                    Key = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkPlanSections", x => new { x.PlanId, x.Key });
                    table.ForeignKey(
                        name: "FK_WorkPlanSections_WorkPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "WorkPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Units_ImportKey",
                table: "Units",
                column: "ImportKey",
                unique: true,
                filter: "[ImportKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SocialAccounts_ImportKey",
                table: "SocialAccounts",
                column: "ImportKey",
                unique: true,
                filter: "[ImportKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_ImportKey",
                table: "People",
                column: "ImportKey",
                unique: true,
                filter: "[ImportKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AccountChanges_AccountId_AskedAt",
                table: "AccountChanges",
                columns: new[] { "AccountId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountChanges_RequestedBy_SubmissionKey",
                table: "AccountChanges",
                columns: new[] { "RequestedBy", "SubmissionKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccountChanges_UnitId",
                table: "AccountChanges",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountReports_CaseId_ReceivedAt_Id",
                table: "AccountReports",
                columns: new[] { "CaseId", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountReports_Reference",
                table: "AccountReports",
                column: "Reference",
                unique: true,
                filter: "[Reference] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AccountReports_ReportedBy",
                table: "AccountReports",
                column: "ReportedBy");

            migrationBuilder.CreateIndex(
                name: "IX_AccountReports_SubmissionKey",
                table: "AccountReports",
                column: "SubmissionKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CityPlatformHosts_Host",
                table: "CityPlatformHosts",
                column: "Host",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CityPlatforms_Key",
                table: "CityPlatforms",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CityPlatforms_NameKey",
                table: "CityPlatforms",
                column: "NameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryAppearances_CheckedBy",
                table: "DirectoryAppearances",
                column: "CheckedBy");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryAppearances_State_Address",
                table: "DirectoryAppearances",
                columns: new[] { "State", "Address" });

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryConfirmations_ConfirmedAt",
                table: "DirectoryConfirmations",
                column: "ConfirmedAt");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryConfirmations_ConfirmedBy",
                table: "DirectoryConfirmations",
                column: "ConfirmedBy");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryConfirmations_PolicyVersionId",
                table: "DirectoryConfirmations",
                column: "PolicyVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_Reference",
                table: "ImportRuns",
                column: "Reference",
                unique: true,
                filter: "[Reference] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_Status_StartedAt",
                table: "ImportRuns",
                columns: new[] { "Status", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_What_StartedAt_Id",
                table: "ImportRuns",
                columns: new[] { "What", "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PlatformAssessments_OpenKey",
                table: "PlatformAssessments",
                column: "OpenKey",
                unique: true,
                filter: "[OpenKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PlatformAssessments_PlatformKey_AskedAt",
                table: "PlatformAssessments",
                columns: new[] { "PlatformKey", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlatformAssessments_RequestedBy",
                table: "PlatformAssessments",
                column: "RequestedBy");

            migrationBuilder.CreateIndex(
                name: "IX_PlatformAssessments_UnitId",
                table: "PlatformAssessments",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportedAccounts_AccountId",
                table: "ReportedAccounts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportedAccounts_AddressKey",
                table: "ReportedAccounts",
                column: "AddressKey");

            migrationBuilder.CreateIndex(
                name: "IX_ReportedAccounts_JudgedBy",
                table: "ReportedAccounts",
                column: "JudgedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ReportedAccounts_OpenedAt_Id",
                table: "ReportedAccounts",
                columns: new[] { "OpenedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportedAccounts_OpenKey",
                table: "ReportedAccounts",
                column: "OpenKey",
                unique: true,
                filter: "[OpenKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReportedAccounts_Status_OpenedAt_Id",
                table: "ReportedAccounts",
                columns: new[] { "Status", "OpenedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkPlans_CurrentOf",
                table: "WorkPlans",
                column: "CurrentOf",
                unique: true,
                filter: "[CurrentOf] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkPlans_DraftedBy_SubmissionKey",
                table: "WorkPlans",
                columns: new[] { "DraftedBy", "SubmissionKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkPlans_EditedAt_Id",
                table: "WorkPlans",
                columns: new[] { "EditedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkPlans_OpenOf",
                table: "WorkPlans",
                column: "OpenOf",
                unique: true,
                filter: "[OpenOf] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkPlans_Status_EditedAt_Id",
                table: "WorkPlans",
                columns: new[] { "Status", "EditedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkPlans_UnitId_Version",
                table: "WorkPlans",
                columns: new[] { "UnitId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkPlans_UnitName_Id",
                table: "WorkPlans",
                columns: new[] { "UnitName", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountChangeFields");

            migrationBuilder.DropTable(
                name: "AccountReports");

            migrationBuilder.DropTable(
                name: "CityPlatformHosts");

            migrationBuilder.DropTable(
                name: "DirectoryAppearances");

            migrationBuilder.DropTable(
                name: "DirectoryConfirmations");

            migrationBuilder.DropTable(
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "PlatformAssessmentAnswers");

            migrationBuilder.DropTable(
                name: "PlatformNotices");

            migrationBuilder.DropTable(
                name: "WorkPlanSections");

            migrationBuilder.DropTable(
                name: "AccountChanges");

            migrationBuilder.DropTable(
                name: "CityPlatforms");

            migrationBuilder.DropTable(
                name: "PlatformAssessments");

            migrationBuilder.DropTable(
                name: "ReportedAccounts");

            migrationBuilder.DropTable(
                name: "WorkPlans");

            migrationBuilder.DropIndex(
                name: "IX_Units_ImportKey",
                table: "Units");

            migrationBuilder.DropIndex(
                name: "IX_SocialAccounts_ImportKey",
                table: "SocialAccounts");

            migrationBuilder.DropIndex(
                name: "IX_People_ImportKey",
                table: "People");

            migrationBuilder.DropColumn(
                name: "ImportKey",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "Authority",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "Basis",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "CertifiedAt",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "EarlierApprovedOn",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "EarlierApprover",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "EarlierAuthority",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "FoundAt",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "HoursMonitored",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "ImportKey",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "InterestAreas",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "SecondContact",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "ImportKey",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Cooperates",
                table: "ApprovalSteps");

            migrationBuilder.DropColumn(
                name: "EndedBecause",
                table: "ApprovalRequests");

            migrationBuilder.DropColumn(
                name: "Answers",
                table: "ApprovalDecisions");

            migrationBuilder.DropColumn(
                name: "Authority",
                table: "AccountRequests");

            migrationBuilder.DropColumn(
                name: "Basis",
                table: "AccountRequests");

            migrationBuilder.DropColumn(
                name: "HoursMonitored",
                table: "AccountRequests");

            migrationBuilder.DropColumn(
                name: "InterestAreas",
                table: "AccountRequests");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "AccountRequests");

            migrationBuilder.DropColumn(
                name: "SecondContact",
                table: "AccountRequests");

            migrationBuilder.DropColumn(
                name: "ReportedAddress",
                table: "AccountRegistrations");
        }
    }
}
