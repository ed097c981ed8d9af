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
            migrationBuilder.AddColumn<DateTime>(
                name: "FoundAt",
                table: "SocialAccounts",
                type: "TEXT",
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
                name: "ReportedAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    AddressKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OpenKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Platform = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    PlatformName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Handle = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    HandleKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Claim = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    JudgedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    JudgedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    PublicWords = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "AccountReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: true),
                    ReferenceYear = table.Column<int>(type: "INTEGER", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Claim = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    TakenAs = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Typed = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ReporterEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    ReportedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmissionKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportedAccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    PlatformReference = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "IX_AccountReports_CaseId_ReceivedAt_Id",
                table: "AccountReports",
                columns: new[] { "CaseId", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountReports_Reference",
                table: "AccountReports",
                column: "Reference",
                unique: true);

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
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportedAccounts_Status_OpenedAt_Id",
                table: "ReportedAccounts",
                columns: new[] { "Status", "OpenedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountReports");

            migrationBuilder.DropTable(
                name: "PlatformNotices");

            migrationBuilder.DropTable(
                name: "ReportedAccounts");

            migrationBuilder.DropColumn(
                name: "FoundAt",
                table: "SocialAccounts");

            migrationBuilder.DropColumn(
                name: "Cooperates",
                table: "ApprovalSteps");

            migrationBuilder.DropColumn(
                name: "Answers",
                table: "ApprovalDecisions");
        }
    }
}
