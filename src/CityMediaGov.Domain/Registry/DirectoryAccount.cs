using System.Globalization;
using System.Text;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

public enum DirectoryStatus
{
    Official,

    /// <summary>Was official until <see cref="DirectoryAccount.RetiredOn"/>; what is posted there since is not the city's.</summary>
    Retired,
}

/// <summary>An account as residents see it. Holds nothing that is not public.</summary>
public sealed record DirectoryAccount
{
    private string? searched;
    private string? unitKey;

    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>"ACC-2026-000001"; null when the policy's own list named it from the beginning.</summary>
    public string? Reference { get; init; }

    public required DirectoryStatus Status { get; init; }

    public required string Name { get; init; }

    /// <summary>Key of the catalogue: "x". It stays when the platform renames itself or the policy keeps an old name.</summary>
    public required string Platform { get; init; }

    /// <summary>What the platform is called now.</summary>
    public required string PlatformName { get; init; }

    /// <summary>What the policy calls it, where that is another name; otherwise null.</summary>
    public string? NameInPolicy { get; init; }

    /// <summary>Null for a web address that is no account on a platform.</summary>
    public string? Handle { get; init; }

    public required string AddressKey { get; init; }

    /// <summary>As the city writes it, without scheme.</summary>
    public required string Address { get; init; }

    public required string Url { get; init; }

    public required string Unit { get; init; }

    /// <summary>Empty while nobody has entered it.</summary>
    public required string Purpose { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>How the account treats comments, in the policy's words; null when the policy does not ask.</summary>
    public string? Comments { get; init; }

    public string? Contact { get; init; }

    public required DateOnly OfficialSince { get; init; }

    public DateOnly? RetiredOn { get; init; }

    /// <summary>Its place in the policy's own list; null when the policy has none or does not name it there.</summary>
    public ListedAccount? Listed { get; init; }

    /// <summary>"City Hall on Facebook"; the name alone when the platform is part of it.</summary>
    public string Title => Names(PlatformName) || (NameInPolicy is { } other && Names(other)) ? Name : $"{Name} on {PlatformName}";

    /// <summary>Everything that a word is looked for in.</summary>
    internal string Searched => searched ??= Fold(string.Join('\n', Name, Purpose, Handle, Address, Url, Unit, PlatformName, NameInPolicy));

    /// <summary>The unit's name as filters compare it.</summary>
    internal string UnitKey => unitKey ??= People.Unit.KeyOf(Unit);

    /// <summary>The name in the form that is the same for every spelling on its platform; null without a handle.</summary>
    internal string? HandleKey { get; init; }

    /// <summary>Lower case without accents.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in UnicodeText.Decomposed(text).Where(sign => char.GetUnicodeCategory(sign) is not UnicodeCategory.NonSpacingMark))
            folded.Append(char.ToLowerInvariant(sign));
        return folded.ToString();
    }

    private bool Names(string platform) => $" {Name} ".Contains($" {platform} ", StringComparison.OrdinalIgnoreCase);
}
