namespace CityMediaGov.Domain.Evidence;

/// <summary>What a file may be at most to be sealed.</summary>
/// <param name="MaxBytes">The size of the file.</param>
/// <param name="MaxSide">Pixels of a picture's longer side.</param>
/// <param name="MaxPixels">Width times height.</param>
/// <param name="Kinds">The acceptable kinds.</param>
public sealed record SealLimits(long MaxBytes, int MaxSide, long MaxPixels, IReadOnlySet<ContentKind> Kinds)
{
    public static readonly SealLimits Standard = new(10 * 1024 * 1024, 12_000, 50_000_000, Enum.GetValues<ContentKind>().ToHashSet());
}
