namespace CityMediaGov.Domain.Evidence.Inspection;

/// <summary>The seam between two pieces of a stream, so that what lies across it is found too.</summary>
internal sealed class Overlap
{
    /// <summary>Nothing that is looked for is longer.</summary>
    private const int Reach = 128;

    private readonly byte[] seam = new byte[2 * Reach];

    /// <summary>How many bytes before the new piece the seam begins.</summary>
    public int Before { get; private set; }

    /// <summary>The end of what came before and the beginning of the new piece. Followed by <see cref="Keep"/>.</summary>
    public ReadOnlySpan<byte> Join(ReadOnlySpan<byte> piece)
    {
        var taken = Math.Min(Reach, piece.Length);
        piece[..taken].CopyTo(seam.AsSpan(Before));
        return seam.AsSpan(0, Before + taken);
    }

    public void Keep(ReadOnlySpan<byte> piece)
    {
        if (piece.Length >= Reach)
        {
            piece[^Reach..].CopyTo(seam);
            Before = Reach;
            return;
        }
        var joined = Before + piece.Length;
        var kept = Math.Min(Reach, joined);
        seam.AsSpan(joined - kept, kept).CopyTo(seam);
        Before = kept;
    }
}
