namespace CityMediaGov.Domain.Registry.Reports;

/// <summary>What somebody says is wrong with an account. Stored by name: never renamed.</summary>
public enum ReportClaim
{
    /// <summary>It pretends to be the city.</summary>
    Impostor,

    /// <summary>It is the city's, or looks like it, and is not on the list.</summary>
    Missing,

    /// <summary>It is on the list, and what the list says is wrong.</summary>
    WrongEntry,
}
