namespace CityMediaGov.Domain.Approvals;

/// <summary>Something that whoever approves has to answer: the kind of record asks it, because the policy does.</summary>
/// <param name="Key">Names the question among those of one decision.</param>
/// <param name="Text">What is confirmed, as a sentence; or the question, where there are <see cref="Choices"/>.</param>
/// <param name="ClauseId">The clause that asks for it; null when the City does.</param>
public sealed record DecisionQuestion(string Key, string Text, string? ClauseId)
{
    public const int WordsLength = 1000;

    /// <summary>One of them is chosen; empty when there is nothing to choose: a tick, or words alone.</summary>
    public IReadOnlyList<QuestionChoice> Choices { get; init; } = [];

    /// <summary>Answered in words and not by a tick.</summary>
    public bool IsInWords { get; init; }

    /// <summary>What helps to answer it; null when its text says enough.</summary>
    public string? Hint { get; init; }

    /// <summary>What it was asked about, as it stood when it was read; another one by now is told. Null when nothing can change.</summary>
    public string? Basis { get; init; }

    /// <summary>What keeps an answer from standing, as a sentence; null when nothing does.</summary>
    public Refusal? WhyNot(DecisionAnswer? answer)
    {
        if (answer is not null && answer.Basis != Basis)
            return Refusal.ChangedMeanwhile("What you compared it with changed while you were reading.", "Nothing was recorded. Look at it again, then decide.");
        if (IsInWords)
            return string.IsNullOrWhiteSpace(answer?.Words) ? Refusal.Rule($"Answer before you approve: {Text}", clauseId: ClauseId) : null;
        if (Choices.Count == 0)
            return answer is { Choice: Confirmed } ? null : Refusal.Rule($"Confirm before you approve: {Text}", clauseId: ClauseId);
        if (Choices.FirstOrDefault(choice => choice.Key == answer?.Choice) is not { } chosen)
            return Refusal.Rule($"Answer before you approve: {Text}", clauseId: ClauseId);
        return chosen.AsksWords is { } asked && string.IsNullOrWhiteSpace(answer!.Words) ? Refusal.Rule(asked, clauseId: ClauseId) : null;
    }

    /// <summary>The choice of a question that is only confirmed.</summary>
    public const string Confirmed = "yes";

    /// <summary>How question and answer stand on record.</summary>
    internal string Line(DecisionAnswer answer)
    {
        var said = string.Join(": ", new[] { Choices.FirstOrDefault(choice => choice.Key == answer.Choice)?.Text, answer.Words?.Trim() }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return said.Length == 0 ? Text : $"{Text} {said}";
    }
}

/// <param name="AsksWords">What is to be written with this choice, as a sentence; null when the choice says it all.</param>
public sealed record QuestionChoice(string Key, string Text, string? AsksWords = null);

/// <param name="Question"><see cref="DecisionQuestion.Key"/>.</param>
/// <param name="Basis">As it was read.</param>
public sealed record DecisionAnswer(string Question, string? Choice, string? Words = null, string? Basis = null);
