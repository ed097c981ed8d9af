using System.Text;
using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>Readable addresses of accounts: "parks-and-recreation-instagram".</summary>
public static class Slugs
{
    private const int Longest = 120;

    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                slug.Append(letter);
            else if (char.GetUnicodeCategory(letter) is not System.Globalization.UnicodeCategory.NonSpacingMark and not System.Globalization.UnicodeCategory.OtherPunctuation
                     && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length == Longest)
                break;
        }
        return slug.ToString().Trim('-') is { Length: > 0 } made ? made : "account";
    }

    /// <summary>One that no account has yet; a number is added where needed. The unique index decides a race.</summary>
    public static async Task<string> FreeAsync(AppDbContext db, string name, string platformName, CancellationToken cancel)
    {
        var wanted = Wanted(name, platformName);
        return Free(await db.SocialAccounts.Where(account => account.Slug.StartsWith(wanted)).Select(account => account.Slug).ToHashSetAsync(cancel), wanted);
    }

    /// <summary>The same for who knows every slug that is taken.</summary>
    public static string Free(IReadOnlySet<string> taken, string name, string platformName) => Free(taken, Wanted(name, platformName));

    private static string Wanted(string name, string platformName) =>
        Of($" {name} ".Contains($" {platformName} ", StringComparison.OrdinalIgnoreCase) ? name : $"{name} {platformName}");

    private static string Free(IReadOnlySet<string> taken, string wanted)
    {
        for (var number = 1; ; number++)
        {
            var slug = number == 1 ? wanted : $"{wanted}-{number}";
            if (!taken.Contains(slug))
                return slug;
        }
    }
}
