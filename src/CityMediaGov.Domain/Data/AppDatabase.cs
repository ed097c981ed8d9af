using CityMediaGov.Domain.Data.Interceptors;
using CityMediaGov.Domain.Data.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Domain.Data;

public static class AppDatabase
{
    public const string Sqlite = "Sqlite";
    public const string SqlServer = "SqlServer";

    /// <summary>They are the same for every unit of work: made anew for each, they would cost more than a small read.</summary>
    private const ServiceLifetime OptionsLifetime = ServiceLifetime.Singleton;

    /// <summary>
    /// <see cref="AppDbContext"/> on the configured provider. The application, its tests and dotnet ef all come
    /// through here, so that they share one model.
    /// </summary>
    public static IServiceCollection AddAppDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        // Version 3 has the passkeys. Read by Identity when the model is built, so it is part of the database.
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

        return configuration["Database:Provider"] switch
        {
            null or "" or Sqlite => services.AddSqlite(configuration["Data"] ?? "App_Data"),
            SqlServer => services.AddSqlServer(
                configuration.GetConnectionString(SqlServer) ?? throw new InvalidOperationException("ConnectionStrings:SqlServer is missing."),
                configuration.GetValue("Database:Retries", 6)),
            var other => throw new InvalidOperationException($"Database:Provider is '{other}'; it may be {Sqlite} or {SqlServer}."),
        };
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services, string folder)
    {
        SqliteLibrary.Bind();
        Directory.CreateDirectory(folder);
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "citymediagov.db") }.ToString();
        services.AddSingleton<WriteTurn>();
        return services.AddDbContext<AppDbContext, SqliteAppDbContext>(options => options.UseSqlite(connection)
            .AddInterceptors(new SqliteConnectionSetup(), new RenewStamps(), new NumberRecords(), new SealAudit()), optionsLifetime: OptionsLifetime);
    }

    private static IServiceCollection AddSqlServer(this IServiceCollection services, string connection, int retries) =>
        services.AddDbContext<AppDbContext, SqlServerAppDbContext>(options => options
            .UseSqlServer(connection, server => server.EnableRetryOnFailure(retries).UseCompatibilityLevel(150))
            .AddInterceptors(new RenewStamps(), new NumberRecords(), new SealAudit()), optionsLifetime: OptionsLifetime);
}
