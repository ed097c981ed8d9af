using Microsoft.EntityFrameworkCore.Migrations;

namespace CityMediaGov.Domain.Data.Migrations;

/// <summary>
/// What the database itself refuses. SQLite drops a table's triggers when a later migration rebuilds the table: such
/// a migration has to call these again.
/// </summary>
internal static class Triggers
{
    /// <summary>Neither changed nor deleted.</summary>
    public static void SqliteAppendOnly(this MigrationBuilder migration, string table)
    {
        migration.SqliteUnchanged(table, "append_only");
        migration.Sql($"""
            CREATE TRIGGER "{table}_no_delete" BEFORE DELETE ON "{table}"
            BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
            """);
    }

    public static void SqliteUnchanged(this MigrationBuilder migration, string table, string name = "unchanged") => migration.Sql($"""
        CREATE TRIGGER "{table}_{name}" BEFORE UPDATE ON "{table}"
        BEGIN SELECT RAISE(ABORT, '{table} never changes'); END;
        """);

    /// <summary>INSERT OR REPLACE deletes without a delete trigger: refused when a row with that key is there.</summary>
    public static void SqliteNoReplace(this MigrationBuilder migration, string table, string sameRow) => migration.Sql($"""
        CREATE TRIGGER "{table}_no_replace" BEFORE INSERT ON "{table}"
        WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {sameRow})
        BEGIN SELECT RAISE(ABORT, '{table} never changes'); END;
        """);

    public static void SqliteWithoutGaps(this MigrationBuilder migration, string table, string number) => migration.Sql($"""
        CREATE TRIGGER "{table}_gap_free" BEFORE INSERT ON "{table}"
        WHEN NEW."{number}" <> (SELECT COALESCE(MAX("{number}"), 0) + 1 FROM "{table}")
        BEGIN SELECT RAISE(ABORT, '{table} must be numbered without gaps'); END;
        """);

    /// <param name="what">"UPDATE", or "UPDATE, DELETE".</param>
    public static void SqlServerRefuse(this MigrationBuilder migration, string table, string what, string name) => migration.Sql($"""
        EXEC(N'CREATE TRIGGER [{table}_{name}] ON [{table}] INSTEAD OF {what} AS
        THROW 50002, N''{table} never changes'', 1;');
        """);
}
