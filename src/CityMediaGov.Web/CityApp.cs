using System.Globalization;
using CityMediaGov.Domain;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Data.Sqlite;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Evidence.Disk;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Infrastructure.Jobs;
using CityMediaGov.Web.Pages.Approvals;
using CityMediaGov.Web.Pages.Public;
using CityMediaGov.Web.Pages.Registry;
using CityMediaGov.Web.Pages.Registry.Platforms;
using CityMediaGov.Web.Pages.Registry.Reports;
using CityMediaGov.Web.Pages.Registry.Requests;
using CityMediaGov.Web.Pages.Work;
using CityMediaGov.Web.Pages.WorkPlans;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Serilog;
using Serilog.Events;

namespace CityMediaGov.Web;

/// <summary>The web application: services, then pipeline.</summary>
internal static class CityApp
{
    public const string DataFolder = "App_Data";

    /// <param name="shape">Changes the services before the application is built.</param>
    /// <param name="map">Adds addresses of its own.</param>
    /// <param name="dataFolder">Below the program's folder, where the settings name none.</param>
    public static WebApplication Build(
        string[] args, Action<WebApplicationBuilder>? shape = null, Action<WebApplication>? map = null, string dataFolder = DataFolder)
    {
        var app = Compose(args, shape, dataFolder);
        app.UseShell();
        app.MapHealth();
        app.MapDirectoryData();
        map?.Invoke(app);
        return app;
    }

    /// <summary>The services without the pipeline: enough for a verb that answers no request.</summary>
    public static WebApplication BuildForVerb(string[] args) => Compose(args, null, DataFolder);

    private static WebApplication Compose(string[] args, Action<WebApplicationBuilder>? shape, string dataFolder)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration.AddEnvironmentVariables("CityMediaGov__").AddCommandLine(args);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.Configuration["urls"] = "http://localhost:5080";
        var data = builder.Configuration["Data"] ??= Path.Combine(builder.Environment.ContentRootPath, dataFolder);
        builder.Services.AddSerilog((_, log) => log
            .MinimumLevel.Information().MinimumLevel.Override("Microsoft", LogEventLevel.Warning).MinimumLevel.Override("Microsoft.Hosting", LogEventLevel.Information)
            .ReadFrom.Configuration(builder.Configuration).WriteTo.Console(formatProvider: CultureInfo.InvariantCulture));
        builder.Services.AddAppDatabase(builder.Configuration);
        builder.Services.AddDomain();
        builder.Services.AddSingleton<IEvidenceStore>(_ => new DiskEvidenceStore(Path.Combine(data, "evidence")));
        builder.Services.AddSignIn();
        builder.Services.AddRequestPages();
        builder.Services.AddScoped<AccountViews>();
        builder.Services.AddScoped<PlatformReader>().AddScoped<AssessmentReader>();
        builder.Services.AddSingleton<DirectoryShelf>();
        builder.Services.AddWorkPlanPages();
        builder.Services.AddScoped<ReportList>().AddScoped<ReportCases>();
        builder.Services.AddScoped<Pages.People.PeopleChoices>();
        builder.Services.AddSingleton(new DemoNotice(null));
        builder.Services.AddScoped<ICityFrame, CityFrame>();
        builder.Services.AddScoped<IStaffFrame, StaffFrame>();
        builder.Services.AddScoped<IChangedMeanwhile, ChangedMeanwhile>();
        builder.Services.AddHealthChecks().AddDbContextCheck<AppDbContext>();
        builder.Services.AddScoped<ISubjectPanelKind, AccountRequestPanels>().AddScoped<ISubjectPanelKind, AccountChangePanels>().AddScoped<ISubjectPanelKind, WorkPlanPanels>().AddScoped<ISubjectPanelKind, PlatformAssessmentPanels>();
        builder.Services.AddScoped<SubjectPanels>().AddScoped<DecideScreens>().AddScoped<WorkLines>().AddScoped<WorkList>();
        builder.AddJobs();
        builder.AddShell();
        shape?.Invoke(builder);
        return builder.Build();
    }

    /// <summary>SQLite brings itself up to date. SQL Server is brought up to date by the verb "migrate", and until then nothing is served.</summary>
    public static async Task PrepareDatabaseAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (db is SqliteAppDbContext)
        {
            await db.Database.MigrateAsync(cancel);
            app.Logger.LogInformation("SQLite {Version} of the {Source}", SqliteLibrary.Version, SqliteLibrary.Source);
            if (SqliteLibrary.Version < SqliteLibrary.Recommended)
                app.Logger.LogWarning("SQLite is older than {Recommended}: update the operating system's library, unless its distribution patches it", SqliteLibrary.Recommended);
        }
        else if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            throw new InvalidOperationException("The database is behind this version of the product: run the verb 'migrate' first.");
        }
    }
}
