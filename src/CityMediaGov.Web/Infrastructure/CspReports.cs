using System.Text;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>What browsers report about blocked content goes to the log, cut short: anybody may send anything here.</summary>
internal static class CspReports
{
    private const int Kept = 2000;

    public static void MapCspReports(this IEndpointRouteBuilder routes) => routes
        .MapPost("/csp-report", ReceiveAsync)
        .WithMetadata(new AnyOriginAttribute(), new IgnoresCityAttribute())
        .AllowAnonymous()
        .DisableAntiforgery();

    private static async Task<IResult> ReceiveAsync(HttpRequest request, ILoggerFactory loggers, CancellationToken stop)
    {
        var bytes = new byte[Kept];
        var read = await request.Body.ReadAtLeastAsync(bytes, Kept, throwOnEndOfStream: false, stop);
        var report = new string([.. Encoding.UTF8.GetString(bytes, 0, read).Where(letter => !char.IsControl(letter))]);
        loggers.CreateLogger("CityMediaGov.Web.CspReports").LogWarning("A browser blocked content: {Report}", report);
        return Results.NoContent();
    }
}
