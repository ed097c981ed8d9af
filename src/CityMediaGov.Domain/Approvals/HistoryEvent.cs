namespace CityMediaGov.Domain.Approvals;

/// <summary>How one line of a history is marked.</summary>
public enum HistoryMark
{
    /// <summary>It happened and is in the audit chain.</summary>
    Recorded,

    /// <summary>Somebody said no: returned or rejected.</summary>
    Refused,

    /// <summary>Asked now.</summary>
    Waiting,

    /// <summary>Asked only after what waits now.</summary>
    Ahead,
}

/// <summary>One line of a record's history, for any page to draw. Lines that are waiting or ahead have no time.</summary>
/// <param name="What">"Asked", "Approved as Department Head", "Waiting for the City Clerk".</param>
public sealed record HistoryEvent(HistoryMark Mark, string What)
{
    /// <summary>The person and their title, as they read then; for what is ahead, who could do it at present.</summary>
    public string? Who { get; init; }

    /// <summary>The body whose decision is waited for; null for persons. <see cref="Who"/> then tells who records it.</summary>
    public string? Body { get; init; }

    /// <summary>What "waits for" is followed by; null for what does not wait.</summary>
    public string? WaitsFor => Mark is HistoryMark.Waiting && Who is { } who ? AskedWords.WaitsFor(Body, who) : null;

    /// <summary>UTC.</summary>
    public DateTime? At { get; init; }

    /// <summary>The person's own words, to be quoted.</summary>
    public string? Reason { get; init; }

    /// <summary>The software's words.</summary>
    public string? Note { get; init; }

    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Number in the audit chain; null for what has not happened.</summary>
    public long? EntrySeq { get; init; }

    public byte[]? EntryHash { get; init; }
}
