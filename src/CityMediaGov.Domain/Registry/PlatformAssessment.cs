using System.Security.Cryptography;
using System.Text;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

using static PlatformAssessmentAction;
using static PlatformAssessmentStatus;

public enum PlatformAssessmentStatus
{
    InReview,
    Returned,
    Approved,
    NotApproved,
    Withdrawn,
}

public enum PlatformAssessmentAction
{
    AskAgain,
    Approve,
    Return,
    Refuse,
    Withdraw,
}

/// <summary>
/// Whether the city uses a platform: what is known of it, answered in words, and what was decided. A later assessment of
/// the same platform takes the place of an earlier one; both stay on record.
/// </summary>
public sealed class PlatformAssessment : AuditedRecord, IApprovalSubject
{
    public const int TextLength = 4000;
    public const int CriterionLength = 40;

    public static readonly Lifecycle<PlatformAssessmentStatus, PlatformAssessmentAction> Lifecycle = new(
        "this assessment", InReview, [Approved, NotApproved, Withdrawn],
        (Approve, [InReview], Approved),
        (Return, [InReview], Returned),
        (Refuse, [InReview], NotApproved),
        (Withdraw, [InReview, Returned], Withdrawn),
        (PlatformAssessmentAction.AskAgain, [Returned], InReview));

    private readonly List<AssessmentAnswer> answers = [];

    private PlatformAssessment() { }

    /// <summary>The platform's key; for one that is on no list, its name as <see cref="PlatformList.NameKeyOf"/> has it.</summary>
    public string PlatformKey { get; private init; } = "";

    /// <summary>The same while it is not decided, so that no platform is assessed twice at once; null afterwards.</summary>
    public string? OpenKey { get; private set; }

    public string PlatformName { get; private init; } = "";

    public Guid RequestedBy { get; private init; }

    public Guid? UnitId { get; private init; }

    public PlatformAssessmentStatus Status { get; private set; }

    /// <summary>Grows each time it is sent.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>What the platform is wanted for.</summary>
    public string Purpose { get; private set; } = "";

    public DateTime AskedAt { get; private init; }

    public DateTime? SettledAt { get; private set; }

    /// <summary>The reason of whoever decided last; null before.</summary>
    public string? Outcome { get; private set; }

    public IReadOnlyList<AssessmentAnswer> Answers => answers;

    public override SubjectKind AuditKind => SubjectKind.PlatformAssessment;

    public override string AuditTitle => $"Assessment of {PlatformName}";

    public bool IsOpen => OpenKey is not null;

    /// <summary>What is asked of an assessment before it can be sent.</summary>
    public static IReadOnlyList<FieldProblem> Check(AssessmentContent content, PlatformApprovalRules rules) =>
    [
        .. string.IsNullOrWhiteSpace(content.Purpose) ? [new FieldProblem(nameof(Purpose), "Say what the platform is wanted for", Sources.ClauseOf(rules.Words.Source))] : (FieldProblem[])[],
        .. rules.Criteria.Where(criterion => string.IsNullOrWhiteSpace(content.Answers.GetValueOrDefault(criterion.Key)))
            .Select(criterion => new FieldProblem($"Answers[{criterion.Key}]", $"Answer in words: {criterion.Text}", Sources.ClauseOf(criterion.Source))),
    ];

    /// <param name="problems">What <see cref="Check"/> found; with any it is not sent.</param>
    public static PlatformAssessment Ask(string platformKey, string platformName, AssessmentContent content, IReadOnlyList<FieldProblem> problems, Actor by, DateTime now)
    {
        ThrowIfAny(problems);
        var assessment = new PlatformAssessment { PlatformKey = platformKey, OpenKey = platformKey, PlatformName = platformName, RequestedBy = by.Id, UnitId = by.UnitId, AskedAt = now };
        assessment.Take(content);
        assessment.Note(AuditActions.PlatformAssessmentAsked, by, now);
        return assessment;
    }

    public Refusal? WhyNotAskAgain(Actor actor) => WhyNotMine(actor) ?? Lifecycle.WhyNot(Status, PlatformAssessmentAction.AskAgain);

    public void AskAgain(AssessmentContent content, IReadOnlyList<FieldProblem> problems, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotAskAgain(by));
        ThrowIfAny(problems);
        Status = Lifecycle.After(Status, PlatformAssessmentAction.AskAgain);
        Revision++;
        Take(content);
        Note(AuditActions.PlatformAssessmentAsked, by, now);
    }

    public Refusal? WhyNotWithdraw(Actor actor) => WhyNotMine(actor) ?? Lifecycle.WhyNot(Status, Withdraw);

    /// <summary>While it is returned there is no open approval to withdraw; the author gives it up.</summary>
    public void WithdrawReturned(Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotWithdraw(by) ?? (Status is Returned ? null : Refusal.Rule("This waits for a decision: its approval is withdrawn with it.")));
        Close(Withdraw, now);
        Note(AuditActions.PlatformAssessmentWithdrawn, by, now);
    }

    public SubjectRef AsSubject() => new(AuditKind, Id, Revision, AuditTitle, UnitId, Hash());

    void IApprovalSubject.Settle(ApprovalRequest request, DateTime now)
    {
        if (request.SubjectId != Id || !request.ContentHash.SequenceEqual(Hash()))
            throw new RefusedException(Refusal.ChangedMeanwhile("The content is no longer what was read, so this decision does not hold."));
        var last = request.Decisions.LastOrDefault();
        Outcome = request.State is ApprovalState.Withdrawn ? null : last?.Note ?? last?.Answers;
        Close(request.State switch
        {
            ApprovalState.Approved => Approve,
            ApprovalState.Returned => Return,
            ApprovalState.Rejected => Refuse,
            ApprovalState.Withdrawn => Withdraw,
            var state => throw new InvalidOperationException($"A request that is {state} settles nothing."),
        }, now);
        Note(AuditActions.PlatformAssessmentSettled, Actor.Register, now);
    }

    private static void ThrowIfAny(IReadOnlyList<FieldProblem> problems)
    {
        if (problems.Count > 0)
            throw new RefusedException(Refusal.Rule(problems[0].Sentence, clauseId: problems[0].ClauseId));
    }

    private Refusal? WhyNotMine(Actor actor) => actor.Id == RequestedBy ? null : Refusal.NotYours("Only the person who asked can do this.");

    private void Close(PlatformAssessmentAction action, DateTime now)
    {
        Status = Lifecycle.After(Status, action);
        if (Status is Returned)
            return;
        (OpenKey, SettledAt) = (null, now);
    }

    private void Take(AssessmentContent content)
    {
        Purpose = content.Purpose.Trim();
        answers.RemoveAll(answer => !content.Answers.ContainsKey(answer.Criterion));
        foreach (var (criterion, words) in content.Answers)
        {
            if (answers.Find(answer => answer.Criterion == criterion) is { } known)
                known.Words = words.Trim();
            else
                answers.Add(new(criterion) { Words = words.Trim() });
        }
    }

    private byte[] Hash()
    {
        string[] fields = [PlatformKey, PlatformName, Purpose, .. answers.OrderBy(answer => answer.Criterion, StringComparer.Ordinal).SelectMany(answer => new[] { answer.Criterion, answer.Words })];
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => $"{field.Length}:{field}"))));
    }
}

/// <summary>What was answered to one of the policy's criteria.</summary>
public sealed class AssessmentAnswer(string criterion)
{
    /// <summary>Key of the criterion.</summary>
    public string Criterion { get; private init; } = criterion;

    public string Words { get; internal set; } = "";
}

/// <param name="Answers">By key of the criterion.</param>
public sealed record AssessmentContent(string Purpose, IReadOnlyDictionary<string, string> Answers);
