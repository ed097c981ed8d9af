namespace CityMediaGov.Domain.Policies;

/// <summary>Something that keeps a policy pack from being adopted.</summary>
/// <param name="File">The file as the person named it.</param>
/// <param name="Place">JSON path and line, or the line; empty when the finding is about the whole file.</param>
/// <param name="Sentence">What is wrong, in plain words.</param>
public sealed record Finding(string File, string Place, string Sentence)
{
    public override string ToString() => Place.Length == 0 ? $"{File}: {Sentence}" : $"{File}: {Place}: {Sentence}";
}
