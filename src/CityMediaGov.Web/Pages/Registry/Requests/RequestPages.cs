namespace CityMediaGov.Web.Pages.Registry.Requests;

internal static class RequestPages
{
    /// <summary>What the pages of account requests read and do with.</summary>
    public static IServiceCollection AddRequestPages(this IServiceCollection services) => services
        .AddScoped<RequestFormReader>()
        .AddScoped<RequestStatusReader>()
        .AddScoped<RequestActs>()
        .AddScoped<RequestList>()
        .AddScoped<RequestFilters>();
}
