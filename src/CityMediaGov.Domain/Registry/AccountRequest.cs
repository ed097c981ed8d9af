using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry;

using static AccountRequestAction;
using static AccountRequestStatus;

/// <summary>A written request for a new official account. Locked while it is decided: what was read is what is approved.</summary>
public sealed class AccountRequest : AuditedRecord, IApprovalSubject, IReferenced
{
    public const int NameLength = 120;
    public const int AddressLength = 2000;
    public const int HandleLength = 120;
    public const int KeyLength = 300;
    public const int PlatformLength = 40;
    public const int TextLength = 4000;
    public const int AudienceLength = 500;
    public const int LanguageLength = 35;
    public const int PurposesLength = 300;
    public const int ContactLength = 254;
    public const int ReasonLength = 1000;
    public const int SubmissionKeyLength = 40;

    public static readonly Lifecycle<AccountRequestStatus, AccountRequestAction> Lifecycle = new(
        "this request", Draft, [Rejected, Withdrawn, Discarded],
        (Edit, [Draft], Draft),
        (Edit, [Returned], Returned),
        (Submit, [Draft, Returned], InReview),
        (Approve, [InReview], Approved),
        (Return, [InReview], Returned),
        (Reject, [InReview], Rejected),
        (Withdraw, [InReview, Returned], Withdrawn),
        (Reopen, [Approved], Returned),
        (Discard, [Draft], Discarded));

    private readonly List<RequestedManager> managers = [];

    private AccountRequest() { }

    public string? Reference { get; private set; }

    public int? ReferenceYear { get; private set; }

    string IReferenced.ReferenceSeries => "ACC";

    void IReferenced.TakeReference(string reference) => Reference = reference;

    public AccountRequestStatus Status { get; private set; }

    /// <summary>Grows with every edit; an approval names the one that was read.</summary>
    public int Revision { get; private set; } = 1;

    public Guid RequestedBy { get; private init; }

    public DateTime DraftedAt { get; private init; }

    public DateTime EditedAt { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Made when the form was shown: a second click brings the same request, not another one.</summary>
    public string SubmissionKey { get; private init; } = "";

    public string? Name { get; private set; }

    public string? Address { get; private set; }

    public string? Platform { get; private set; }

    public string? OtherPlatform { get; private set; }

    public string? Handle { get; private set; }

    public string? AddressKey { get; private set; }

    public string? Url { get; private set; }

    public Guid? UnitId { get; private set; }

    public string? Purpose { get; private set; }

    /// <summary>Keys of the policy's purposes, separated by spaces.</summary>
    public string Purposes { get; private set; } = "";

    public string? Audience { get; private set; }

    public string? Language { get; private set; }

    public string? CommentMode { get; private set; }

    public string? OfficialEmail { get; private set; }

    public string? OfficialEmailReason { get; private set; }

    public string? PublicContact { get; private set; }

    public string? Need { get; private set; }

    public string? Risk { get; private set; }

    public string? Basis { get; private set; }

    public string? Kind { get; private set; }

    /// <summary>Keys of the policy's areas of interest, separated by spaces.</summary>
    public string InterestAreas { get; private set; } = "";

    public string? Authority { get; private set; }

    public string? SecondContact { get; private set; }

    public string? HoursMonitored { get; private set; }

    public IReadOnlyList<RequestedManager> Managers => managers;

    public override SubjectKind AuditKind => SubjectKind.AccountRequest;

    public override string AuditTitle => $"New account: {Title}";

    /// <summary>"Parks and Recreation on Instagram", as far as it is known.</summary>
    public string Title => $"{Name ?? "no name yet"}{(PlatformName is { } platform ? $" on {platform}" : "")}";

    /// <summary>The platform as printed; null until it is chosen.</summary>
    public string? PlatformName { get; private set; }

    public AccountRequestContent Content => new(
        Name, Address, Platform, OtherPlatform, Handle, AddressKey, Url, UnitId, Purpose, Purposes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Audience, Language, CommentMode, OfficialEmail, OfficialEmailReason, PublicContact, Need, Risk, [.. managers.Select(manager => manager.PersonId)])
    {
        Charter = new(Basis, Kind, AccountCharter.Keys(InterestAreas), Authority, SecondContact, HoursMonitored),
    };

    /// <summary>For a form that is about to be shown.</summary>
    public static string NewKey() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    public static AccountRequest Begin(AccountRequestContent content, string? platformName, string submissionKey, Actor by, DateTime now)
    {
        var request = new AccountRequest { RequestedBy = by.Id, DraftedAt = now, SubmissionKey = submissionKey };
        request.Take(content, platformName, now);
        request.Note(AuditActions.AccountRequestDrafted, by, now);
        return request;
    }

    public Refusal? WhyNotEdit(Actor actor) => WhyNotMine(actor) ?? Lifecycle.WhyNot(Status, AccountRequestAction.Edit);

    public void EditContent(AccountRequestContent content, string? platformName, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotEdit(by));
        Status = Lifecycle.After(Status, AccountRequestAction.Edit);
        Take(content, platformName, now);
        Revision++;
        Note(AuditActions.AccountRequestEdited, by, now);
    }

    public Refusal? WhyNotSubmit(Actor actor) => WhyNotMine(actor) ?? Lifecycle.WhyNot(Status, Submit);

    /// <param name="problems">What <see cref="RequestRules"/> found; a request with any cannot be sent.</param>
    /// <param name="year">This year in the city's zone, for the reference.</param>
    public void SubmitForApproval(Actor by, IReadOnlyList<FieldProblem> problems, int year, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotSubmit(by));
        if (problems.Count > 0)
            throw new RefusedException(Refusal.Rule(problems[0].Sentence, clauseId: problems[0].ClauseId));
        Status = Lifecycle.After(Status, Submit);
        SubmittedAt = now;
        ReferenceYear ??= year;
        Note(AuditActions.AccountRequestSubmitted, by, now);
    }

    public Refusal? WhyNotReopen(Actor actor) => WhyNotMine(actor) ?? Lifecycle.WhyNot(Status, Reopen);

    /// <summary>The approved content is to be changed; the caller voids the approval in the same save.</summary>
    public void ReopenForChanges(Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotReopen(by));
        Status = Lifecycle.After(Status, Reopen);
        Note(AuditActions.AccountRequestReopened, by, now);
    }

    public Refusal? WhyNotDiscard(Actor actor) => WhyNotMine(actor) ?? Lifecycle.WhyNot(Status, Discard);

    public void DiscardDraft(Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotDiscard(by));
        Status = Lifecycle.After(Status, Discard);
        Note(AuditActions.AccountRequestDiscarded, by, now);
    }

    public Refusal? WhyNotWithdraw(Actor actor) => WhyNotMine(actor) ?? Lifecycle.WhyNot(Status, Withdraw);

    /// <summary>While it is returned there is no open approval to withdraw; the author gives it up.</summary>
    public void WithdrawReturned(Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotWithdraw(by) ?? (Status is Returned ? null : Refusal.Rule("This request waits for a decision: its approval is withdrawn with it.")));
        Status = Lifecycle.After(Status, Withdraw);
        Note(AuditActions.AccountRequestWithdrawn, by, now);
    }

    public SubjectRef AsSubject() => new(SubjectKind.AccountRequest, Id, Revision, AuditTitle, UnitId, Content.Hash());

    void IApprovalSubject.Settle(ApprovalRequest request, DateTime now)
    {
        if (request.SubjectId != Id || !request.ContentHash.SequenceEqual(Content.Hash()))
            throw new RefusedException(Refusal.ChangedMeanwhile("The content is no longer what was read, so this decision does not hold."));
        Status = Lifecycle.After(Status, request.State switch
        {
            ApprovalState.Approved => Approve,
            ApprovalState.Returned => Return,
            ApprovalState.Rejected => Reject,
            ApprovalState.Withdrawn => Withdraw,
            var state => throw new InvalidOperationException($"A request that is {state} settles nothing."),
        });
        Note(AuditActions.AccountRequestSettled, Actor.Register, now);
    }

    /// <summary>Whether it says just this already: the second click of one form, not another edit.</summary>
    public bool Says(AccountRequestContent content) => Content.Hash().AsSpan().SequenceEqual(content.Hash());

    private Refusal? WhyNotMine(Actor actor) =>
        actor.Id == RequestedBy ? null : Refusal.NotYours("Only the person who asked can do this.");

    private void Take(AccountRequestContent content, string? platformName, DateTime now)
    {
        (Name, Address, Platform, OtherPlatform, PlatformName) = (content.Name, content.Address, content.Platform, content.OtherPlatform, platformName);
        (Handle, AddressKey, Url, UnitId) = (content.Handle, content.AddressKey, content.Url, content.UnitId);
        (Purpose, Purposes, Audience) = (content.Purpose, string.Join(' ', content.Purposes), content.Audience);
        (Language, CommentMode, OfficialEmail, OfficialEmailReason) = (content.Language, content.CommentMode, content.OfficialEmail, content.OfficialEmailReason);
        (PublicContact, Need, Risk, EditedAt) = (content.PublicContact, content.Need, content.Risk, now);
        (Basis, Kind, InterestAreas) = (content.Charter.Basis, content.Charter.Kind, AccountCharter.Stored(content.Charter.InterestAreas));
        (Authority, SecondContact, HoursMonitored) = (content.Charter.Authority, content.Charter.SecondContact, content.Charter.HoursMonitored);
        managers.RemoveAll(manager => !content.Managers.Contains(manager.PersonId));
        managers.AddRange(content.Managers.Distinct().Except(managers.Select(manager => manager.PersonId)).ToList().Select(person => new RequestedManager(person)));
    }
}
