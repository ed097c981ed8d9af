namespace CityMediaGov.Web.Pages.WorkPlans;

internal static class PlanPages
{
    /// <summary>What the pages of work plans read and do with.</summary>
    public static IServiceCollection AddWorkPlanPages(this IServiceCollection services) => services
        .AddScoped<PlanFormReader>()
        .AddScoped<PlanReader>()
        .AddScoped<PlanList>();
}
