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
        var wanted = Of($" {name} ".Contains($" {platformName} ", StringComparison.OrdinalIgnoreCase) ? name : $"{name} {platformName}");
        var taken = await db.SocialAccounts.Where(account => account.Slug.StartsWith(wanted)).Select(account => account.Slug).ToListAsync(cancel);
        for (var number = 1; ; number++)
        {
            var slug = number == 1 ? wanted : $"{wanted}-{number}";
            if (!taken.Contains(slug))
                return slug;
        }
    }
}
