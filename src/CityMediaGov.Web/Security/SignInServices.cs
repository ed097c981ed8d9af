using System.Security.Claims;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace CityMediaGov.Web.Security;

internal static class SignInServices
{
    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<CurrentActor>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        services.AddIdentityCore<AppUser>(ShapeIdentity).AddSignInManager().AddEntityFrameworkStores<AppDbContext>().AddDefaultTokenProviders()
            .AddPasswordValidator<PasswordRules>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 220_000);
        services.AddScoped<IPasswordHasher<AppUser>, NormalizingHasher>();
        services.AddScoped<ILookupNormalizer, OneSpelling>();
        services.AddSingleton<PasswordDesk>();
        services.AddSingleton<UnknownNames>();
        services.AddSingleton<SetUpToken>();
        services.AddScoped<Door>();
        services.AddScoped<OwnAccess>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IHttpContextAccessor>(ShapeCookie);

        services.AddDataProtection().SetApplicationName("CityMediaGov");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((keys, scopes) => keys.XmlRepository = new KeyRing(scopes));
    }

    private static void ShapeIdentity(IdentityOptions identity)
    {
        // The unique name is the address. The address itself stays with a person who left, and may go to another one.
        identity.User = new() { RequireUniqueEmail = false, AllowedUserNameCharacters = "" };
        identity.Password = new() { RequiredLength = PasswordRules.Shortest, RequiredUniqueChars = 1, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false };

        // Never longer than ten minutes: who knows only the name must not be able to shut the person out.
        identity.Lockout = new() { AllowedForNewUsers = true, MaxFailedAccessAttempts = AppUser.WrongPasswords, DefaultLockoutTimeSpan = AppUser.Pause };
    }

    private static void ShapeCookie(CookieAuthenticationOptions options, IHttpContextAccessor http)
    {
        options.Cookie = new HostCookie("cmg-id", http);
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.SlidingExpiration = false;
        options.ExpireTimeSpan = UserSession.Longest;
        options.SessionStore = new SessionStore();
        options.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = ReadActorAsync;
    }

    /// <summary>Roles are read anew for each request: one that ended has no effect from the next request on.</summary>
    private static async Task ReadActorAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var personId = Guid.Parse(context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var actor = await services.GetRequiredService<PeopleReader>().ActorAsync(personId, now, context.HttpContext.RequestAborted);
        services.GetRequiredService<CurrentActor>().Actor = actor;
        if (actor is null)
            context.RejectPrincipal();
    }
}
