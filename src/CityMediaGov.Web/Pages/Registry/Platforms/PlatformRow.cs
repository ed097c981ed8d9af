using CityMediaGov.Domain.Registry;
using PolicyPlatform = CityMediaGov.Domain.Policies.Platform;

namespace CityMediaGov.Web.Pages.Registry.Platforms;

/// <summary>One platform as the city has it: of the policy, of the product, its own, or only a word in a request.</summary>
/// <param name="Key">In the page's address.</param>
/// <param name="Known">Null for one that is only a word: in the policy, or in a request.</param>
/// <param name="InPolicy">The policy's entry; null when the policy does not name it.</param>
/// <param name="Accounts">How many accounts are there, declined ones aside.</param>
/// <param name="Standing">Null where the policy has no platform approved.</param>
public sealed record PlatformRow(string Key, string Name, Platform? Known, PolicyPlatform? InPolicy, int Accounts, StandingOfPlatform? Standing)
{
    public string Group => PolicyPlatforms.HeadingOf(InPolicy?.Kind ?? PolicyPlatforms.KindOf(Known?.Kind ?? PlatformKind.Other));

    public bool IsCitys => Known is { IsCitys: true };

    /// <summary>Neither the product nor the city has it on its list: somebody typed it.</summary>
    public bool IsTyped => Known is null && InPolicy is null;

    public string Origin => this switch
    {
        { Known.IsOutOfUse: true } => "The City’s own, out of use",
        { IsCitys: true } => "The City’s own",
        { InPolicy: not null } => "Named by the policy",
        { IsTyped: true } => "Typed in a request",
        _ => "Known to the register",
    };

    /// <summary>The same platform under every other name.</summary>
    public IEnumerable<string> OtherNames => (Known?.AlsoCalled ?? []).Concat(InPolicy?.AlsoCalled ?? []).Append(InPolicy?.Name).Append(Known?.Name).OfType<string>()
        .Where(name => !string.Equals(name, Name, StringComparison.OrdinalIgnoreCase)).DistinctBy(PlatformList.NameKeyOf);

    /// <summary>How the addresses of accounts are written: "example.social/@name".</summary>
    public IEnumerable<string> Addresses => (Known?.Forms ?? []).Select(form => form.Address.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)).Distinct();
}
