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
    /// <param name="index">Its name where it is not the usual one; SQL Server tells only that.</param>
    public static bool IsTaken(DbUpdateException failure, string table, string column, string? index = null) => failure.InnerException switch
    {
        SqliteException { SqliteErrorCode: SqliteConstraint } sqlite => sqlite.Message.Contains($"{table}.{column}", StringComparison.Ordinal),
        SqlException { Number: SqlServerIndex or SqlServerConstraint } server => server.Message.Contains(index ?? $"IX_{table}_{column}", StringComparison.Ordinal),
        _ => false,
    };
}
