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
                name: "Authority",
                table: "SocialAccounts",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis",
                table: "SocialAccounts",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HoursMonitored",
                table: "SocialAccounts",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InterestAreas",
                table: "SocialAccounts",
                type: "TEXT",
                unicode: false,
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "SocialAccounts",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondContact",
                table: "SocialAccounts",
                type: "TEXT",
                maxLength: 254,
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

            migrationBuilder.AddColumn<string>(
                name: "Authority",
                table: "AccountRequests",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis",
                table: "AccountRequests",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HoursMonitored",
                table: "AccountRequests",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InterestAreas",
                table: "AccountRequests",
                type: "TEXT",
                unicode: false,
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "AccountRequests",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondContact",
                table: "AccountRequests",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

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
                name: "WorkPlanSections");

            migrationBuilder.DropTable(
                name: "WorkPlans");

            migrationBuilder.DropColumn(
                name: "Authority",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "Basis",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "HoursMonitored",
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
                name: "Cooperates",
                table: "ApprovalSteps");

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
        }
    }
}
