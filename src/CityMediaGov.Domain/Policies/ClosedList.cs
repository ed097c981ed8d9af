using System.ComponentModel;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Policies;

/// <summary>The policy's own list of its only accounts. A new one, once approved, waits for the list to be amended.</summary>
public sealed record ClosedList
{
    [Description("The words that close the list.")]
    public required string Words { get; init; }

    [Description(Sources.Description)]
    public required string Source { get; init; }

    [Description("The time within which the list is to be amended after a new account's approval; null when no time is set.")]
    public TimeRule? AmendWithin { get; init; }

    [Description("The accounts, in the policy's order.")]
    public required IReadOnlyList<ListedAccount> Accounts { get; init; }
}

public sealed record ListedAccount(
    [property: Description("Number in the policy's list, from 1.")] int Number,
    [property: Description("The account's name in the policy.")] string Name,
    [property: Description("Key of a platform.")] string Platform,
    [property: Description("The address as in the policy's text, without a scheme.")] string Address,
    [property: Description("The unit that the account belongs to.")] ListedUnit Unit,
    [property: Description("Key of a purpose; null when the policy does not say.")] string? Purpose,
    [property: Description(Sources.Description)] string Source)
{
    /// <summary>The address in the one form that every spelling of it has.</summary>
    internal string AddressKey => RequestedAddress.Of(AddressRecognition.Read(Address))?.Key ?? Address;
}

public sealed record ListedUnit(
    [property: Description("Name of the unit.")] string Name,
    [property: Description("Key of a unit type.")] string Type,
    [property: Description(Sources.Description)] string Source);
