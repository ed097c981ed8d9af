using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.TestKit;

/// <summary>A city that is set up, with somebody in every office that the tests need. Two departments, Parks and Works.</summary>
/// <param name="Steward">Keeps the lists of people and units.</param>
/// <param name="Head">Heads Parks; <paramref name="OtherHead"/> heads Works.</param>
/// <param name="Staff">Works in Parks, as does <paramref name="Colleague"/>; <paramref name="OtherStaff"/> in Works.</param>
/// <param name="Clerk">In a city whose policy has no clerk, somebody without any role.</param>
/// <param name="Administrator">The chief executive; null in a city whose policy names none.</param>
public sealed record TestCity(
    AppHost Host, PolicyInForce Policy, Unit Parks, Unit Works, AppUser Steward, AppUser Coordinator, AppUser Clerk,
    AppUser Head, AppUser OtherHead, AppUser Staff, AppUser Colleague, AppUser OtherStaff, AppUser? Administrator = null)
{
    /// <summary>Everybody, by the name of the office.</summary>
    public IReadOnlyDictionary<string, AppUser> People => new Dictionary<string, AppUser?>
    {
        [nameof(Steward)] = Steward,
        [nameof(Coordinator)] = Coordinator,
        [nameof(Clerk)] = Clerk,
        [nameof(Head)] = Head,
        [nameof(OtherHead)] = OtherHead,
        [nameof(Staff)] = Staff,
        [nameof(Colleague)] = Colleague,
        [nameof(OtherStaff)] = OtherStaff,
        [nameof(Administrator)] = Administrator,
    }.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);
}
