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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
