using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Web.Ui;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>What surrounds every page: limits, headers, cookies, refusals, error pages, and the frame they are drawn in.</summary>
public static class Shell
{
    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder)
    {
        // American English for every number and date, whatever the machine speaks.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        builder.WebHost.UseStaticWebAssets(); // else an unpublished build answers with empty style sheets outside Development
        builder.WebHost.ConfigureKestrel(LimitKestrel);
        var services = builder.Services;
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        services.Configure<ForwardedHeadersOptions>(options => TrustProxies(options, builder.Configuration));
        if (string.IsNullOrEmpty(builder.Configuration["AllowedHosts"]))
            services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        services.Configure<HostFilteringOptions>(hosts => hosts.AllowEmptyHosts = false); // links in answers and mail are made of the host
        services.Configure<FormOptions>(LimitForms);
        services.AddRateLimits();
        services.AddHttpContextAccessor();
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>((options, http) => options.Cookie = new HostCookie("cmg-af", http));
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IHttpContextAccessor>((options, http) => options.Cookie = new HostCookie(PageWords.FlashCookie, http));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<ICityFrame, NoCityYet>();
        services.TryAddScoped<IStaffFrame, NobodySignedIn>();
        services.TryAddScoped<IChangedMeanwhile, ChangedBySomebody>();
        services.AddScoped<WrittenTime>();
        services.AddFluentValidationAutoValidation(validation => validation.DisableDataAnnotationsValidation = true);
        services.AddFluentValidationClientsideAdapters();
        services.PostConfigure<MvcViewOptions>(OnlyOurRules);
        services.Configure<WebEncoderOptions>(encoding => encoding.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddValidatorsFromAssembly(typeof(Shell).Assembly, includeInternalTypes: true);
        services.AddRazorPages(NamePages).AddMvcOptions(ShapeForms);
        return builder;
    }

    /// <summary>The order matters: an answer passes back through these from last to first.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        if (app.Environment.IsProduction() && app.Configuration["AllowedHosts"]?.Contains('*') == true)
            throw new InvalidOperationException("AllowedHosts must name the addresses of this site: with * any host name is believed.");
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", StatusCodeSelector = StatusOf });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<SecureOnly>();
        app.UseRouting();
        app.UseMiddleware<CityReader>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<MethodsTaken>();
        app.UseMiddleware<BodyLimit>();
        app.UseMiddleware<RequestOrigin>();
        app.Use(NothingThere);
        app.UseAuthorization();
        app.MapCspReports();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    /// <summary>
    /// Else the rule that closes what no page opens would send a resident with a mistyped address to the sign-in. An
    /// endpoint that is no route is routing's own answer: this address does not take that method.
    /// </summary>
    private static Task NothingThere(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is { } endpoint)
            return endpoint is RouteEndpoint ? next(http) : endpoint.RequestDelegate!(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static int StatusOf(Exception thrown) => thrown switch
    {
        RefusedException refused => RefusalFilter.StatusOf(refused.Refusal),
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        Microsoft.AspNetCore.Http.BadHttpRequestException bad => bad.StatusCode,
        TimeoutException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static void LimitKestrel(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyLimit.Page;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.Limits.MaxConcurrentConnections = 5000;
        kestrel.Limits.Http2.MaxStreamsPerConnection = 50;
    }

    private static void LimitForms(FormOptions forms)
    {
        forms.ValueCountLimit = 200;
        forms.KeyLengthLimit = 256;
        forms.ValueLengthLimit = 64 * 1024;
        forms.MultipartBodyLengthLimit = 25 * 1024 * 1024;
    }

    /// <summary>
    /// Only proxies named in the configuration (<c>Proxies:0</c> …) may say who asked and how; without any, one on this
    /// machine. Never none: the framework believes everybody when its lists are empty.
    /// </summary>
    internal static void TrustProxies(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = 1;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in configuration.GetSection("Proxies").Get<string[]>() is { Length: > 0 } named ? named : ["127.0.0.1", "::1"])
            options.KnownProxies.Add(IPAddress.Parse(proxy));
    }

    private static void NamePages(RazorPagesOptions pages) =>
        pages.Conventions.AddFolderApplicationModelConvention("/Public", page => page.EndpointMetadata.Add(new PubliclyCachedAttribute()));

    private static void ShapeForms(MvcOptions mvc)
    {
        mvc.Filters.Add<RefusalFilter>();
        mvc.Filters.Add<InvalidFormFilter>();
        mvc.Filters.Add<StaleFormFilter>();
        mvc.ModelBinderProviders.Insert(0, new TypedTextBinderProvider());
        // FluentValidation says what is needed; the framework would say it again in its own words.
        mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        Reword(mvc.ModelBindingMessageProvider);
    }

    /// <summary>The script gets the rules of our validators, not "The Number field is required." of the framework.</summary>
    private static void OnlyOurRules(MvcViewOptions views)
    {
        foreach (var other in views.ClientModelValidatorProviders.Where(provider => provider is not FluentValidationClientModelValidatorProvider).ToArray())
            views.ClientModelValidatorProviders.Remove(other);
    }

    private static void Reword(DefaultModelBindingMessageProvider words)
    {
        words.SetAttemptedValueIsInvalidAccessor((typed, _) => $"“{typed}” cannot be used here");
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(typed => $"“{typed}” cannot be used here");
        words.SetValueIsInvalidAccessor(typed => $"“{typed}” cannot be used here");
        words.SetUnknownValueIsInvalidAccessor(_ => "What you typed cannot be used here");
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => "What you typed cannot be used here");
        words.SetValueMustNotBeNullAccessor(_ => "Answer this question");
        words.SetMissingBindRequiredValueAccessor(_ => "Answer this question");
        words.SetMissingKeyOrValueAccessor(() => "Answer this question");
        words.SetValueMustBeANumberAccessor(_ => "Type a number");
        words.SetNonPropertyValueMustBeANumberAccessor(() => "Type a number");
    }
}
