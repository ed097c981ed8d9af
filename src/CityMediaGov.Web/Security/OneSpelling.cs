using CityMediaGov.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace CityMediaGov.Web.Security;

/// <summary>Compares names of people as <see cref="EmailAddress"/> writes them, so that no spelling makes a second account.</summary>
internal sealed class OneSpelling : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : EmailAddress.Normalise(name).ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
