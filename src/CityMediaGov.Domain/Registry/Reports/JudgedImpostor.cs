using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry.Reports;

/// <summary>What residents are told of an impostor. Holds nothing that is not public.</summary>
/// <param name="Platform">Key of the catalogue, or "other".</param>
/// <param name="PlatformName">Null for any other site.</param>
/// <param name="Address">To be shown; never a link.</param>
/// <param name="JudgedOn">In the city's zone, as the next one.</param>
/// <param name="ToldPlatformOn">When the platform was told last; null while it was not.</param>
/// <param name="Words">What the keeper says of it to residents; null for nothing.</param>
public sealed record JudgedImpostor(string AddressKey, string? HandleKey, string Platform, string? PlatformName, string Address, DateOnly JudgedOn, DateOnly? ToldPlatformOn, string? Words)
{
    internal static JudgedImpostor Of(ReportedAccount judged, PolicyInForce policy) => new(judged.AddressKey, judged.HandleKey, judged.Platform!, judged.PlatformName, judged.Address,
        policy.Today(judged.JudgedAt!.Value), judged.Notices.Count == 0 ? null : judged.Notices.Max(notice => notice.ToldOn), judged.PublicWords);
}
