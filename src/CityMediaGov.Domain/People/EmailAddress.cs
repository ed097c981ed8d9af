using System.Text.RegularExpressions;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.People;

/// <summary>
/// The address with which a person signs in. Spellings that a reader takes for the same are one: neither case nor
/// blanks, hidden signs or full-width letters make a second person.
/// </summary>
public static partial class EmailAddress
{
    public const int MaxLength = AppUser.EmailLength;

    /// <summary>The one spelling that is stored and compared. Never throws, whatever was typed.</summary>
    public static string Normalise(string? typed) => typed is null || !UnicodeText.IsText(typed)
        ? ""
        : UnicodeText.WithoutHidden(UnicodeText.Plain(typed)).Trim().ToLowerInvariant();

    /// <summary>Why nobody can sign in with this address, as a sentence for who typed it; null when somebody can.</summary>
    public static string? WhyNot(string? typed)
    {
        var address = Normalise(typed);
        if (address.Length == 0)
            return "Give an e-mail address, such as name@city.gov";
        if (address.Length > MaxLength)
            return $"Use an e-mail address of at most {MaxLength} characters";
        // Letters of another script can look like Latin ones, and one mailbox can be written with many +additions:
        // either would give one person two ways in.
        if (address.Any(letter => !char.IsAscii(letter)))
            return "Use an address in plain letters, without accents or letters of another alphabet";
        if (address.Contains('+', StringComparison.Ordinal))
            return "Leave out the + and what follows it: the mailbox is the same without";
        return Shape().IsMatch(address) ? null : "Give an e-mail address, such as name@city.gov";
    }

    [GeneratedRegex(@"^[a-z0-9_'-]+(\.[a-z0-9_'-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)+$")]
    private static partial Regex Shape();
}
