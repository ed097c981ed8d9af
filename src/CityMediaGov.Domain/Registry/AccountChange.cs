using System.Security.Cryptography;
using System.Text;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry;

using static AccountChangeAction;
using static AccountChangeStatus;

/// <summary>
/// A change of an entry on the register that somebody asks for who does not keep it, or that needs the agreement of
/// others: some fields with the value that each had and the one that it is to have.
/// </summary>
public sealed class AccountChange : AuditedRecord, IApprovalSubject
{
    public static readonly Lifecycle<AccountChangeStatus, AccountChangeAction> Lifecycle = new(
        "this change", InReview, [Made, Rejected, Withdrawn],
        (Make, [InReview], Made),
        (Return, [InReview], Returned),
        (Reject, [InReview], Rejected),
        (Withdraw, [InReview, Returned], Withdrawn),
        (Send, [Returned], InReview));

    private readonly List<ChangedField> fields = [];

    private AccountChange() { }

    public Guid AccountId { get; private init; }

    /// <summary>The account's title as it read when this was first asked for.</summary>
    public string AccountTitle { get; private init; } = "";

    /// <summary>The account's unit when this was asked for.</summary>
    public Guid UnitId { get; private set; }

    public AccountChangeStatus Status { get; private set; }

    /// <summary>Grows each time it is sent again.</summary>
    public int Revision { get; private set; } = 1;

    public Guid RequestedBy { get; private init; }

    public DateTime AskedAt { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Made when the form was shown: a second click brings the same change, not another one.</summary>
    public string SubmissionKey { get; private init; } = "";

    public IReadOnlyList<ChangedField> Fields => fields;

    /// <summary>Both values of each field that changes, in the order of the form.</summary>
    public IReadOnlyList<EntryDifference> Differences => [.. fields.OrderBy(changed => AccountEntry.PlaceOf(changed.Field)).Select(changed => new EntryDifference(changed.Field, changed.Old, changed.New))];

    /// <summary>The unit that is to run it; null when that stays.</summary>
    public Guid? NewUnitId => fields.Find(changed => changed.Field == nameof(AccountEntry.UnitId)) is { New: { } unit } ? Guid.Parse(unit) : null;

    public override SubjectKind AuditKind => SubjectKind.AccountChange;

    public override string AuditTitle => $"Change of {AccountTitle}";

    /// <param name="namedManager">The request of the account names this person.</param>
    public static Refusal? WhyNotAsk(SocialAccount account, Actor actor, bool namedManager)
    {
        if (!namedManager && actor.UnitId != account.UnitId && !actor.Holds(Role.DepartmentHead, account.UnitId) && !actor.Can(Permission.RunRegister))
            return Refusal.NotYours("Only somebody of the account’s unit, or who manages the account, asks for a change of its entry.");
        return SocialAccount.Lifecycle.WhyNot(account.Status, AccountAction.Modify);
    }

    /// <param name="wanted">The entry as it is to be; see <see cref="ProblemsOf"/>.</param>
    public static AccountChange Ask(SocialAccount account, AccountEntry wanted, EntryFacts facts, string? reason, string submissionKey, bool namedManager, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotAsk(account, by, namedManager));
        var change = new AccountChange { AccountId = account.Id, AccountTitle = account.AuditTitle, RequestedBy = by.Id, SubmissionKey = submissionKey };
        change.Take(account, wanted, facts, reason, now);
        change.Note(AuditActions.AccountChangeAsked, by, now, change.Reason);
        return change;
    }

    public Refusal? WhyNotSend(Actor actor) => WhyNotMine(actor) ?? Lifecycle.WhyNot(Status, Send);

    /// <summary>Sends it again after it came back, from the entry as it now stands.</summary>
    public void SendAgain(SocialAccount account, AccountEntry wanted, EntryFacts facts, string? reason, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotSend(by) ?? SocialAccount.Lifecycle.WhyNot(account.Status, AccountAction.Modify));
        Take(account, wanted, facts, reason, now);
        Status = Lifecycle.After(Status, Send);
        Revision++;
        Note(AuditActions.AccountChangeAsked, by, now, Reason);
    }

    public Refusal? WhyNotWithdraw(Actor actor) => WhyNotMine(actor) ?? Lifecycle.WhyNot(Status, Withdraw);

    /// <summary>While it is returned there is no open approval to withdraw.</summary>
    public void WithdrawReturned(Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotWithdraw(by));
        EndReturned(by, "Given up.", now);
    }

    /// <summary>Its account ended before it was sent again.</summary>
    internal void EndReturned(Actor by, string why, DateTime now)
    {
        if (Status is not Returned)
            throw new RefusedException(Refusal.Rule("This change waits for a decision: its approval is withdrawn with it."));
        Status = Lifecycle.After(Status, Withdraw);
        Note(AuditActions.AccountChangeWithdrawn, by, now, why);
    }

    /// <summary>Everything to correct before it can be sent, field by field.</summary>
    public static IReadOnlyList<FieldProblem> ProblemsOf(SocialAccount account, AccountEntry wanted, EntryFacts facts, string? reason)
    {
        List<FieldProblem> problems = [.. EntryRules.Check(wanted.Trimmed(), facts), .. EntryRules.CheckReason(reason, "Say why it is to change")];
        if (problems.Count == 0 && account.Entry.DifferencesTo(wanted.Trimmed()).Count == 0)
            problems.Add(new(nameof(AccountEntry.Name), "Nothing differs from the entry as it stands. Change what is to change."));
        return problems;
    }

    /// <summary>The entry with this change made.</summary>
    internal AccountEntry AppliedTo(AccountEntry entry) => entry.With(Differences);

    public SubjectRef AsSubject() => new(SubjectKind.AccountChange, Id, Revision, AuditTitle, UnitId, Hash());

    void IApprovalSubject.Settle(ApprovalRequest request, DateTime now)
    {
        Status = Lifecycle.After(Status, request.State switch
        {
            ApprovalState.Approved => Make,
            ApprovalState.Returned => Return,
            ApprovalState.Rejected => Reject,
            ApprovalState.Withdrawn => Withdraw,
            var state => throw new InvalidOperationException($"A request that is {state} settles nothing."),
        });
        Note(AuditActions.AccountChangeSettled, Actor.Register, now);
    }

    private void Take(SocialAccount account, AccountEntry wanted, EntryFacts facts, string? reason, DateTime now)
    {
        RefusedException.ThrowIf(FieldProblem.FirstOf(ProblemsOf(account, wanted, facts, reason)));
        var differences = account.Entry.DifferencesTo(wanted.Trimmed());
        fields.RemoveAll(field => differences.All(difference => difference.Field != field.Field));
        foreach (var difference in differences)
        {
            if (fields.Find(field => field.Field == difference.Field) is { } known)
                known.Take(difference);
            else
                fields.Add(new(difference));
        }
        (UnitId, Reason, AskedAt) = (account.UnitId, reason!.Trim(), now);
    }

    /// <summary>SHA-256 of the account, the reason and both values of every field.</summary>
    private byte[] Hash()
    {
        string?[] parts = [AccountId.ToString("N"), Reason, .. fields.OrderBy(field => field.Field, StringComparer.Ordinal).SelectMany(field => new[] { field.Field, field.Old, field.New })];
        // The length first: words moved from the end of one part to the start of the next are other content.
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => part is null ? "-" : $"{part.Length}:{part}"))));
    }

    private Refusal? WhyNotMine(Actor actor) => actor.Id == RequestedBy ? null : Refusal.NotYours("Only the person who asked can do this.");
}
