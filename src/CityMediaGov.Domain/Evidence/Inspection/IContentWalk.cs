namespace CityMediaGov.Domain.Evidence.Inspection;

/// <summary>Follows the structure of one kind of file. The first piece holds the first 4,096 bytes, or the whole file.</summary>
internal interface IContentWalk
{
    InspectedContent Content { get; }

    FileRefusal? Observe(ReadOnlySpan<byte> bytes);

    /// <param name="size">Of the whole file.</param>
    FileRefusal? Conclude(long size);
}
