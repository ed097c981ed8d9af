using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.TestKit;

/// <summary>Platforms of the city's own and their assessments, by the verbs that the pages use.</summary>
public static class PlatformKeeping
{
    /// <summary>Adds a platform whose accounts are at "{name}.example/…".</summary>
    public static Task<CityPlatform> AddPlatformAsync(this TestCity city, string name, HandlePlace place = HandlePlace.FirstSegment) => city.DoAsync(city.Coordinator, async (services, actor, now) =>
        (await services.GetRequiredService<PlatformOffice>().AddAsync(new(name, Domain.Registry.PlatformKind.Networking, [], [$"{name.ToLowerInvariant()}.example"], place, ["login"]), actor, now, CancellationToken.None)).Platform!);

    public static Task TakeOutOfUseAsync(this TestCity city, CityPlatform platform) => city.DoAsync(city.Coordinator, async (services, actor, now) =>
        await services.GetRequiredService<PlatformOffice>().TakeOutOfUseAsync(platform.Key, "Nobody reads it.", actor, now, CancellationToken.None));

    /// <summary>Asks for the assessment of a platform; for a city whose policy has platforms approved.</summary>
    /// <returns>The assessment's id.</returns>
    public static Task<Guid> AssessAsync(this TestCity city, AppUser by, string key, string name) => city.DoAsync(by, async (services, actor, now) =>
    {
        AssessmentContent content = new($"Residents ask for {name}.", city.Policy.Profile.PlatformApproval!.Criteria.ToDictionary(criterion => criterion.Key, _ => "Yes: the vendor exports everything."));
        return (await services.GetRequiredService<PlatformDesk>().AskAsync(key, name, content, actor, now, CancellationToken.None)).Assessment!.Id;
    });
}
