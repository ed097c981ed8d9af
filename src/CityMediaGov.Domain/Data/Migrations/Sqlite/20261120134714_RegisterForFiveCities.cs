using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CityMediaGov.Domain.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EarlierApprovedOn",
                table: "SocialAccounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EarlierApprover",
                table: "SocialAccounts",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EarlierAuthority",
                table: "SocialAccounts",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ImportKey",
                table: "SocialAccounts",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ImportKey",
                table: "People",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Cooperates",
                table: "ApprovalSteps",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Answers",
                table: "ApprovalDecisions",
                type: "TEXT",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: true),
                    ReferenceYear = table.Column<int>(type: "INTEGER", nullable: true),
                    What = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Invite = table.Column<bool>(type: "INTEGER", nullable: false),
                    SkipBad = table.Column<bool>(type: "INTEGER", nullable: false),
                    StartedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ReportJson = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Lease = table.Column<Guid>(type: "TEXT", nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WorkPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmissionKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    SubmittedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReviewDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReplacedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CurrentOf = table.Column<Guid>(type: "TEXT", nullable: true),
                    OpenOf = table.Column<Guid>(type: "TEXT", nullable: true),
                    Platforms = table.Column<string>(type: "TEXT", unicode: false, maxLength: 1000, nullable: false),
                    OtherPlatforms = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RelatedPolicies = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "WorkPlanSections",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false)
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
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SocialAccounts_ImportKey",
                table: "SocialAccounts",
                column: "ImportKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_ImportKey",
                table: "People",
                column: "ImportKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_Reference",
                table: "ImportRuns",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_Status_StartedAt",
                table: "ImportRuns",
                columns: new[] { "Status", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_What_StartedAt_Id",
                table: "ImportRuns",
                columns: new[] { "What", "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkPlans_CurrentOf",
                table: "WorkPlans",
                column: "CurrentOf",
                unique: true);

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
                unique: true);

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
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "WorkPlanSections");

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
                name: "EarlierApprovedOn",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "EarlierApprover",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "EarlierAuthority",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "ImportKey",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "ImportKey",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Cooperates",
                table: "ApprovalSteps");

            migrationBuilder.DropColumn(
                name: "Answers",
                table: "ApprovalDecisions");
        }
    }
}
