using CityMediaGov.Domain.Approvals;
using FluentValidation;

namespace CityMediaGov.Web.Pages.Approvals;

/// <summary>What a decider sends.</summary>
public sealed class DecideForm
{
    /// <summary>The step that was on screen.</summary>
    public int Step { get; set; }

    public Verdict? Verdict { get; set; }

    public string? Reason { get; set; }

    public DateOnly? MetOn { get; set; }

    public int? VotesFor { get; set; }

    public int? VotesAgainst { get; set; }

    public string? Minutes { get; set; }

    /// <summary>By the key of the question.</summary>
    public Dictionary<string, DecideAnswer> Answers { get; set; } = [];

    internal IReadOnlyList<DecisionAnswer> Given => [.. Answers.Select(answer => answer.Value.For(answer.Key))];

    internal sealed class Rules : AbstractValidator<DecideForm>
    {
        public Rules()
        {
            RuleFor(form => form.Verdict).NotNull().WithMessage("Choose what you decide").IsInEnum().WithMessage("Choose what you decide");
            RuleFor(form => form.Reason).NotEmpty().When(form => form.Verdict is Domain.Approvals.Verdict.ReturnForChanges or Domain.Approvals.Verdict.Reject, ApplyConditionTo.CurrentValidator)
                .WithMessage("Give a reason: it is needed unless you approve")
                .MaximumLength(Decision.NoteLength).WithMessage($"Use at most {Decision.NoteLength} characters");
            RuleFor(form => form.VotesFor).InclusiveBetween(0, 1000).WithMessage("Give the number of votes, 0 to 1000");
            RuleFor(form => form.VotesAgainst).InclusiveBetween(0, 1000).WithMessage("Give the number of votes, 0 to 1000");
            RuleFor(form => form.Minutes).MaximumLength(Decision.MinutesLength).WithMessage($"Use at most {Decision.MinutesLength} characters");
            RuleForEach(form => form.Answers).Must(answer => answer.Value.Words is null || answer.Value.Words.Length <= DecisionQuestion.WordsLength)
                .WithMessage($"Use at most {DecisionQuestion.WordsLength} characters in each answer");
        }
    }
}

/// <summary>The answer to one question of <see cref="DecisionQuestion"/>.</summary>
public sealed class DecideAnswer
{
    public string? Choice { get; set; }

    public bool IsConfirmed { get; set; }

    public string? Words { get; set; }

    public string? Basis { get; set; }

    internal DecisionAnswer For(string question) =>
        new(question, IsConfirmed ? DecisionQuestion.Confirmed : Choice, Words, string.IsNullOrEmpty(Basis) ? null : Basis);

    /// <summary>The control that an error belongs to.</summary>
    internal string PlaceOfError(DecisionQuestion question) =>
        question.IsInWords || (Choice is not null && question.Choices.Any(choice => choice.Key == Choice)) ? nameof(Words)
        : question.Choices.Count == 0 ? nameof(IsConfirmed)
        : nameof(Choice);
}
