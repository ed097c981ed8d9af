using System.Globalization;

namespace CityMediaGov.Web.Pages.Registry.Requests;

/// <summary>Small numbers as words, as sentences have them.</summary>
internal static class Ordinals
{
    private static readonly string[] Counts = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    private static readonly string[] Places = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>"five"; digits above twelve.</summary>
    public static string Count(int number) => number < Counts.Length ? Counts[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With its article: "a sixth", "an eighth", "account number 13" is "a 13th".</summary>
    public static string With(int number)
    {
        var word = number < Places.Length ? Places[number] : $"{number}{Ending(number)}";
        return $"{(number is 8 or 11 or 18 or (>= 80 and <= 89) ? "an" : "a")} {word}";
    }

    private static string Ending(int number) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
