namespace CityMediaGov.Domain.Evidence;

/// <summary>What the bytes of an acceptable file told about it.</summary>
public sealed record InspectedContent(ContentKind Kind)
{
    /// <summary>Pixels as stored, before any orientation mark; null unless it is a picture.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>More than one frame. Only the first may be shown: nobody reviews the rest.</summary>
    public bool Animated { get; init; }

    /// <summary>
    /// The keys in a PDF that make a reader do something on its own ("/JavaScript"), for the person who reviews it. It
    /// is sealed all the same, because it is evidence, but not handed on before somebody looked at it.
    /// </summary>
    public IReadOnlyList<string> ActiveContent { get; init; } = [];

    /// <summary>The PDF has compressed or encrypted objects, in which active content is not found by looking.</summary>
    public bool HasUnreadParts { get; init; }
}
