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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Cooperates",
                table: "ApprovalSteps");

            migrationBuilder.DropColumn(
                name: "Answers",
                table: "ApprovalDecisions");
        }
    }
}
