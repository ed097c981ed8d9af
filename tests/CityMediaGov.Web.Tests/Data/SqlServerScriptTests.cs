using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>The migrations as SQL Server would get them, read by a parser of its language; no server is needed.</summary>
public sealed class SqlServerScriptTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_migration_script_is_valid_for_SQL_Server(MigrationsSqlGenerationOptions options)
    {
        var (batches, errors) = Parse(Script(options));
        Assert.Empty(errors);
        Assert.NotEqual(0, batches);
    }

    [Theory]
    [InlineData("CREATE TABLE [a] (id int NUL")]
    [InlineData("IF 1 = 1 BEGIN CREATE TRIGGER t ON a AFTER INSERT AS THROW 50000, N'x', 1 END")]
    public void A_broken_script_is_not(string sql) => Assert.NotEmpty(Parse(sql).Errors);

    [Fact]
    public void A_broken_line_inside_the_whole_script_is_found()
    {
        var script = Script(MigrationsSqlGenerationOptions.Default);
        var broken = script.Replace("CREATE TABLE [", "CREATE TABEL [", StringComparison.Ordinal);
        Assert.NotEqual(script, broken);
        Assert.NotEmpty(Parse(broken).Errors);
    }

    private static string Script(MigrationsSqlGenerationOptions options)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Database:Provider", "SqlServer"),
            new("ConnectionStrings:SqlServer", "Server=127.0.0.1,1;Database=nobody-listens-there"),
        ]).Build();
        using var services = new ServiceCollection().AddLogging().AddAppDatabase(configuration).BuildServiceProvider();
        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<AppDbContext>().GetService<IMigrator>().GenerateScript(options: options);
    }

    private static (int Batches, IReadOnlyList<string> Errors) Parse(string sql)
    {
        // 150 is SQL Server 2019, the oldest that is supported
        var script = (TSqlScript?)new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return (script?.Batches.Count ?? 0, [.. errors.Select(error => $"{error.Line}:{error.Column} {error.Message}")]);
    }
}
