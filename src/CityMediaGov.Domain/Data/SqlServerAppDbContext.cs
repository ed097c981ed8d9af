using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Data;

public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options) : AppDbContext(options)
{
    internal override string FirstRows(int count) => string.Create(CultureInfo.InvariantCulture, $"OFFSET 0 ROWS FETCH NEXT {count} ROWS ONLY");

    // Sessions of other nodes wait here too, before they hold anything else: a lock taken later could end in a deadlock.
    private protected override async Task LockAuditChainAsync(CancellationToken cancel) =>
        await Database.ExecuteSqlAsync(
            $"""
            DECLARE @outcome int;
            EXEC @outcome = sp_getapplock @Resource = N'audit-chain', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 30000;
            IF @outcome < 0 THROW 50001, N'The audit chain is busy.', 1;
            """, cancel);
}
