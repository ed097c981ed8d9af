using System.Text;

namespace CityMediaGov.Domain.Evidence;

/// <summary>
/// The name that a file had at the sender's, made fit to be shown and offered for a download. It is never a path on the
/// server: the bytes lie under their hash.
/// </summary>
public static class ClientFileName
{
    public const int MaxLength = 200;

    /// <summary>Shown where the sender gave no usable name.</summary>
    public const string Unnamed = "file";

    private const int LongestExtension = 16;

    /// <summary>Drops folders, control characters and the marks that turn the reading direction ("gpj.exe" shown as "exe.jpg").</summary>
    public static string Clean(string? name)
    {
        var clean = new StringBuilder();
        foreach (var rune in LastPart(name ?? "").EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && !IsInvisible(rune))
                clean.Append(rune.ToString());
        }
        var trimmed = clean.ToString().Trim().TrimEnd('.', ' ');
        return trimmed.Length == 0 ? Unnamed : Shorten(trimmed);
    }

    private static string LastPart(string name) => name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];

    // Joiners (200C, 200D) stay: Persian words and family emoji need them.
    private static bool IsInvisible(Rune rune) => Rune.IsControl(rune) || rune.Value is
        0x00AD or 0x061C or 0x180E or 0x200B or 0x200E or 0x200F or 0xFEFF
        or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE007F);

    private static string Shorten(string name)
    {
        if (name.Length <= MaxLength)
            return name;
        var dot = name.LastIndexOf('.');
        var extension = dot > 0 && name.Length - dot <= LongestExtension ? name[dot..] : "";
        var end = MaxLength - extension.Length;
        if (char.IsHighSurrogate(name[end - 1]))
            end--;
        return name[..end] + extension;
    }
}
