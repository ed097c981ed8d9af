using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Web.Pages.SignIn;

/// <summary>A policy that comes with the product, as who sets up a city chooses it.</summary>
/// <param name="Contents">What is in it, in a sentence.</param>
public sealed record PackChoice(string Name, string City, string Contents)
{
    /// <summary>Those that can be adopted.</summary>
    public static IReadOnlyList<PackChoice> Available { get; } = [.. PolicyPack.Shipped.Where(pack => pack.IsAvailable && pack.Check().Count == 0).Select(Of)];

    /// <summary>Key of the kind of person that the first one is; it can be changed on their page.</summary>
    public static string UsualPersonType(PolicyPack pack)
    {
        var types = pack.Read().Profile.PersonTypes;
        return (types.FirstOrDefault(type => type.Group is PersonGroup.Employee) ?? types[0]).Key;
    }

    private static PackChoice Of(PolicyPack pack)
    {
        var policy = pack.Read();
        var (profile, features) = (policy.Profile, policy.Profile.Features.Count(feature => feature.Value is Switch.On));
        var list = profile.Account.ClosedList?.Accounts.Count is { } accounts ? $" It lists the City’s {accounts} accounts, which are entered at once." : "";
        return new(pack.Name, profile.City.Name, $"“{profile.Policy.Title}”: {policy.Clauses.Count} clauses, {features} of {profile.Features.Count} features in use.{list}");
    }
}
