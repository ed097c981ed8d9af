namespace CityMediaGov.Domain.Approvals;

/// <summary>What the policy has answered with one approval, and what the decider answered.</summary>
public sealed record DecisionInquiry(IReadOnlyList<DecisionQuestion> Questions, IReadOnlyList<DecisionAnswer> Answers)
{
    /// <summary>The first question that has no answer yet; null when all have.</summary>
    public Refusal? WhyNot() => Questions.Select(question => question.WhyNot(AnswerTo(question))).OfType<Refusal>().FirstOrDefault();

    public DecisionAnswer? AnswerTo(DecisionQuestion question) => Answers.FirstOrDefault(answer => answer.Question == question.Key);

    /// <summary>Null when nothing was asked.</summary>
    internal string? OnRecord() => Questions.Count == 0 ? null : string.Join('\n', Questions.Select(question => question.Line(AnswerTo(question)!)));
}
