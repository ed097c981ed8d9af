namespace CityMediaGov.Domain.Registry;

/// <summary>Where the name of an account stands in its address. Stored by name: never renamed.</summary>
public enum HandlePlace
{
    /// <summary>example.social/parks</summary>
    FirstSegment,

    /// <summary>example.social/@parks</summary>
    AfterAt,

    /// <summary>parks.example.social</summary>
    Subdomain,

    /// <summary>Accounts have no names: each has an address alone.</summary>
    None,
}
