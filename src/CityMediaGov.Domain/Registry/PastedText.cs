namespace CityMediaGov.Domain.Registry;

/// <summary>A pasted text without what clings to it: spaces, brackets, quotes, the full stop of its sentence.</summary>
internal static class PastedText
{
    private const string Openings = "<([{\"'“‘«";
    private const string Closings = ">)]}\"'”’»";

    public static string Clean(string text)
    {
        var clean = UnicodeText.WithoutHidden(text);
        for (var before = ""; before != clean;)
        {
            before = clean;
            clean = clean.Trim().TrimEnd('.', ',', ';');
            if (clean.Length >= 2 && Openings.IndexOf(clean[0], StringComparison.Ordinal) is >= 0 and var pair && clean[^1] == Closings[pair])
                clean = clean[1..^1];
        }
        return clean;
    }
}
