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

            migrationBuilder.AddColumn<string>(
                name: "HoursMonitored",
                table: "SocialAccounts",
                type: "nvarchar(200)",
                maxLength: 200,
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

            migrationBuilder.AddColumn<bool>(
                name: "Cooperates",
                table: "ApprovalSteps",
                type: "bit",
                nullable: false,
                defaultValue: false);

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
