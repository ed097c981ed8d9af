using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Data;

/// <summary>Tells which unique index refused a save, so that a page can say so beside the field.</summary>
public static class UniqueIndex
{
    private const int SqliteConstraint = 19;
    private const int SqlServerIndex = 2601;
    private const int SqlServerConstraint = 2627;

    /// <summary>Whether the save failed because another row has the same value in this column (or in the index on it).</summary>
    public static bool IsTaken(DbUpdateException failure, string table, string column) => failure.InnerException switch
    {
        SqliteException { SqliteErrorCode: SqliteConstraint } sqlite => sqlite.Message.Contains($"{table}.{column}", StringComparison.Ordinal),
        SqlException { Number: SqlServerIndex or SqlServerConstraint } server => Regex.IsMatch(server.Message, $@"\bIX_{Regex.Escape(table)}_(\w+_)?{Regex.Escape(column)}(_\w+)?\b"),
        _ => false,
    };
}
