namespace CityMediaGov.Domain.Evidence;

public enum FileFault
{
    Empty,
    TooLarge,

    /// <summary>Not one of the kinds that are kept.</summary>
    Kind,

    /// <summary>Two kinds at once: it begins as one and carries another, so that two programs see two different files.</summary>
    TwoKinds,

    /// <summary>It begins as its kind does, and then breaks the kind's own rules.</summary>
    Damaged,

    /// <summary>A picture with more pixels than are kept.</summary>
    Pixels,
}

/// <summary>Why a file is not accepted, for the person who chose it, and what to do instead.</summary>
public sealed record FileRefusal(FileFault Fault, string Sentence, string WayOn)
{
    public override string ToString() => $"{Sentence} {WayOn}";
}

/// <summary>The file was refused for what it is; nothing of it was kept. Belongs beside the field that it was chosen in.</summary>
public sealed class FileRefusedException(FileRefusal refusal) : Exception(refusal.ToString())
{
    public FileRefusal Refusal { get; } = refusal;

    public static void ThrowIf(FileRefusal? refusal)
    {
        if (refusal is not null)
            throw new FileRefusedException(refusal);
    }
}
