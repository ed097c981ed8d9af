namespace CityMediaGov.Domain.Approvals;

public enum RefusalKind
{
    /// <summary>The rule refuses, whoever asks. Answered with 409.</summary>
    Rule,

    /// <summary>Somebody else's to do. Answered with 403.</summary>
    NotYours,

    /// <summary>The record changed after it was read. Answered with 409.</summary>
    ChangedMeanwhile,
}

/// <summary>Why something may not be done, as a sentence for the person who tried.</summary>
/// <param name="Kind">Decides how the refusal is answered.</param>
/// <param name="Sentence">Names the rule: "The screenshot comes first."</param>
/// <param name="WayOn">What to do instead, or who can; null when nothing helps.</param>
/// <param name="ClauseId">The clause of the city's policy that refuses; null when the rule is the product's own.</param>
public sealed record Refusal(RefusalKind Kind, string Sentence, string? WayOn = null, string? ClauseId = null)
{
    /// <summary>When the record changed, in UTC; null unless it changed meanwhile and the record knows.</summary>
    public DateTime? At { get; init; }

    public static Refusal Rule(string sentence, string? wayOn = null, string? clauseId = null) =>
        new(RefusalKind.Rule, sentence, wayOn, clauseId);

    public static Refusal NotYours(string sentence, string? wayOn = null, string? clauseId = null) =>
        new(RefusalKind.NotYours, sentence, wayOn, clauseId);

    public static Refusal ChangedMeanwhile(string sentence, string? wayOn = null, DateTime? at = null) =>
        new(RefusalKind.ChangedMeanwhile, sentence, wayOn) { At = at };
}

/// <summary>A verb was called although its guard refuses.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Sentence)
{
    public Refusal Refusal { get; } = refusal;

    public static void ThrowIf(Refusal? refusal)
    {
        if (refusal is not null)
            throw new RefusedException(refusal);
    }
}
