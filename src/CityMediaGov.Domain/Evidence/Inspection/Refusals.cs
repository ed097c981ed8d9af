using System.Globalization;

namespace CityMediaGov.Domain.Evidence.Inspection;

/// <summary>The sentences.</summary>
internal static class Refusals
{
    private const string Accepted = "Choose a PNG, JPEG or WebP picture, a PDF document or a plain text file.";

    public static readonly FileRefusal Empty = new(FileFault.Empty, "This file is empty.", "Choose the file again, or take the screenshot again.");

    public static readonly FileRefusal NotText = new(
        FileFault.Kind, "This file begins as plain text and goes on as something else.", Accepted);

    public static readonly FileRefusal Unknown = new(
        FileFault.Kind, "This is not a kind of file that can be kept.", Accepted + " Text has to be saved as UTF-8.");

    public static FileRefusal TooLarge(long limit) => new(
        FileFault.TooLarge, Invariant($"This file is larger than {limit / (1024.0 * 1024):0.##} MB, which is the most for one file."), "Choose a smaller file, or send it in parts.");

    /// <summary>What: "a drawing made of code (SVG)".</summary>
    public static FileRefusal Kind(string what, string wayOn = Accepted) => new(FileFault.Kind, $"This file is {what}, which cannot be kept.", wayOn);

    public static FileRefusal TwoKinds(ContentKind kind, string other) => new(
        FileFault.TwoKinds, $"This file begins as {kind.Words()} and carries {other} as well.", "Take a screenshot of what it shows, and send that.");

    public static FileRefusal Damaged(ContentKind kind, string what) => new(
        FileFault.Damaged, $"This file begins as {kind.Words()}, but {what}.", "It may not have arrived whole: choose it again, or take the screenshot again.");

    /// <summary>Zero in either direction is damage, not a size.</summary>
    public static FileRefusal? Size(ContentKind kind, long width, long height, SealLimits limits)
    {
        if (width <= 0 || height <= 0)
            return Damaged(kind, "it does not say how large the picture is");
        if (Math.Max(width, height) > limits.MaxSide)
            return Pixels(Invariant($"This picture is {width:N0} by {height:N0} pixels; no side may have more than {limits.MaxSide:N0}."));
        return width * height > limits.MaxPixels
            ? Pixels(Invariant($"This picture is {width:N0} by {height:N0} pixels; it may have {limits.MaxPixels / 1_000_000.0:0.##} million at most."))
            : null;
    }

    private static FileRefusal Pixels(string sentence) => new(FileFault.Pixels, sentence, "Make it smaller, or cut it into several pictures.");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
