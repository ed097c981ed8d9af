using System.Net;
using System.Security.Claims;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CityMediaGov.TestKit;

/// <summary>The whole application on a SQLite database of its own, with a clock that tests move.</summary>
public sealed class AppHost : WebApplicationFactory<Program>
{
    private const string Door = "/test-door/";

    private readonly string folder = Directory.CreateTempSubdirectory("citymediagov-").FullName;

    private bool isServing;

    public TestClock Clock { get; } = new();

    /// <summary>Where it is reached, without a slash at its end; see <see cref="Serve"/>.</summary>
    public string Root { get; private set; } = "http://localhost";

    /// <summary>Database, evidence and keys lie here.</summary>
    public string Folder => folder;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Path.Combine(Repository.Root, "src", "CityMediaGov.Web")); // found also by a program that is no test
        builder.UseSetting("Data", folder);
        builder.UseSetting("Limits:Anonymous:Tries", "100000000");
        builder.UseSetting("Limits:Person:Tries", "100000000");
        builder.UseSetting("Limits:SignInFromAddress:Tries", "100000");
        builder.UseSetting("Limits:PublicForm:Tries", "100000");
        builder.UseSetting("Limits:PublicFormInADay:Tries", "100000");
        builder.UseSetting("Background:Enabled", "false"); // tests say when the jobs run
        builder.UseSetting("Serilog:MinimumLevel", "Warning");
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
            services.AddSingleton<IStartupFilter, TestDoor>();
        });
    }

    /// <summary>A unit of work of its own, as the application would have it.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task InScopeAsync(Func<IServiceProvider, Task> work) => InScopeAsync(async services =>
    {
        await work(services);
        return true;
    });

    public Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read) => InScopeAsync(services => read(services.GetRequiredService<AppDbContext>()));

    /// <summary>A browser without anybody signed in. Does not follow redirects.</summary>
    public Visitor Visit() => new(this);

    /// <summary>A browser in which this person is signed in, through the application's own session store.</summary>
    public async Task<Visitor> VisitAsAsync(AppUser person)
    {
        var visitor = Visit();
        using var answer = await visitor.Client.GetAsync(new Uri(DoorOf(person), UriKind.Relative));
        if (answer.StatusCode is not HttpStatusCode.OK)
            throw new InvalidOperationException($"{person.FullName} could not be signed in: {answer.StatusCode}.");
        return visitor;
    }

    /// <summary>Listens on a free port of this machine, for a real browser; says where. Before anything else is asked of it.</summary>
    public string Serve()
    {
        UseKestrel(0);
        StartServer();
        isServing = true;
        Root = new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority);
        return Root;
    }

    /// <summary>Where a person is signed in without a password, with the cookie in the answer.</summary>
    public static string DoorOf(AppUser person) => $"{Door}{person.Id}";

    // Over real connections the framework's own client would follow redirects whatever it is told.
    internal HttpClient NewClient() => isServing
        ? new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(Root) }
        : CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new(Root) });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Signs in without a password: signing in itself has tests of its own.</summary>
    private sealed class TestDoor : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (HttpContext http, RequestDelegate rest) =>
            {
                if (!http.Request.Path.StartsWithSegments(Door.TrimEnd('/'), out var id))
                {
                    await rest(http);
                    return;
                }
                ClaimsIdentity identity = new([new Claim(ClaimTypes.NameIdentifier, id.Value!.Trim('/'))], IdentityConstants.ApplicationScheme);
                await http.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
            });
            next(app);
        };
    }
}
