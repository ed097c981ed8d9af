using CityMediaGov.Domain;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Evidence.Disk;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.TestKit;

/// <summary>
/// A migrated database of its own, wired as in the application, with a folder for evidence. SQLite unless asked
/// otherwise; migrated once for all tests and copied, because migrating takes longer than most tests.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>A connection string that may make and drop databases; without it nothing runs on SQL Server.</summary>
    public const string SqlServerVariable = "CITYMEDIAGOV_SQLSERVER";

    private static readonly Lazy<string> Template = new(MakeTemplate);

    private readonly ServiceProvider services;
    private readonly string? server;

    private TestDatabase(string folder, string? server)
    {
        (Folder, this.server) = (folder, server);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Data", folder),
            new("Database:Provider", server is null ? AppDatabase.Sqlite : AppDatabase.SqlServer),
            new("ConnectionStrings:SqlServer", server),
        ]).Build();
        services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IEvidenceStore>(new DiskEvidenceStore(Path.Combine(folder, "evidence")))
            .AddAppDatabase(configuration).AddDomain().BuildServiceProvider();
    }

    public static string? SqlServer => Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 } named ? named : null;

    public TestClock Clock { get; } = new();

    /// <summary>Database and evidence lie here; the database is "citymediagov.db".</summary>
    public string Folder { get; }

    public string File => FileIn(Folder);

    public IEvidenceStore Evidence => services.GetRequiredService<IEvidenceStore>();

    public static Task<TestDatabase> OnSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("citymediagov-").FullName;
        System.IO.File.Copy(Template.Value, FileIn(folder));
        return Task.FromResult(new TestDatabase(folder, null));
    }

    public static async Task<TestDatabase> OnSqlServerAsync()
    {
        var server = new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = $"citymediagov-{Guid.NewGuid():N}" };
        var database = new TestDatabase(Directory.CreateTempSubdirectory("citymediagov-").FullName, server.ToString());
        await database.InScopeAsync(scope => scope.GetRequiredService<AppDbContext>().Database.MigrateAsync());
        return database;
    }

    /// <summary>A context as one request of one person has it.</summary>
    public AppDbContext Open() => services.CreateScope().ServiceProvider.GetRequiredService<AppDbContext>();

    /// <summary>A unit of work: a context and the services around it.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task InScopeAsync(Func<IServiceProvider, Task> work) => InScopeAsync(async scope =>
    {
        await work(scope);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await InScopeAsync(scope => scope.GetRequiredService<AppDbContext>().Database.EnsureDeletedAsync());
        await services.DisposeAsync();
        if (server is null)
            SqliteConnection.ClearPool(new(ConnectionTo(Folder)));
        Directory.Delete(Folder, recursive: true);
    }

    private static string FileIn(string folder) => Path.Combine(folder, "citymediagov.db");

    private static string ConnectionTo(string folder) => new SqliteConnectionStringBuilder { DataSource = FileIn(folder) }.ToString();

    private static string MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("citymediagov-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var database = new TestDatabase(folder, null);
        using (var scope = database.services.CreateScope())
            scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.Migrate();
        database.services.Dispose();
        SqliteConnection.ClearPool(new(ConnectionTo(folder))); // the last connection moves the log into the file
        return FileIn(folder);
    }
}
