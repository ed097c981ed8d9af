using System.Globalization;
using CityMediaGov.Domain.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Data;

public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options, WriteTurn turn) : AppDbContext(options)
{
    internal override string FirstRows(int count) => string.Create(CultureInfo.InvariantCulture, $"LIMIT {count}");

    private protected override async Task<IDisposable?> WaitForTurnAsync(CancellationToken cancel) => await turn.TakeAsync(cancel);
}
