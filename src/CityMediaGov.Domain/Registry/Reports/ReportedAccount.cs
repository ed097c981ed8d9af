using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry.Reports;

using static ReportAction;
using static ReportedAccountStatus;

/// <summary>
/// An account that was reported, and what the city makes of it: one for each address until it is closed, however many
/// people report it. Nobody is accused by likeness: residents are warned only of what somebody judged.
/// </summary>
public sealed partial class ReportedAccount : AuditedRecord
{
    public const int ReasonLength = 2000;
    public const int PublicWordsLength = 300;

    /// <summary>What staff add; every report has files of its own.</summary>
    public const int MostFiles = 50;

    public static readonly Lifecycle<ReportedAccountStatus, ReportAction> Lifecycle = new(
        "this report", Reported, [Closed],
        (JudgeImpostor, [Reported, Unclear], Impostor),
        (JudgeFound, [Reported, Unclear], Found),
        (JudgeEntryWrong, [Reported, Unclear], EntryWrong),
        (Dismiss, [Reported, Unclear], Closed),
        (AskBack, [Reported], Unclear),
        (HearMore, [Unclear], Reported),
        (TellPlatform, [Impostor], Impostor),
        (TakeAnswer, [Impostor], Impostor),
        (LeaveUp, [Impostor], Persisting),
        (Revise, [Impostor, Persisting, Found, EntryWrong], Reported),
        (Close, [Impostor, Persisting, Found, EntryWrong], Closed));

    private readonly List<PlatformNotice> notices = [];

    private ReportedAccount() { }

    public ReportedAccountStatus Status { get; private set; }

    /// <summary>See <see cref="ReportedAddress"/>; <see cref="OpenKey"/> repeats it until the case is closed.</summary>
    public string AddressKey { get; private set; } = "";

    public string? OpenKey { get; private set; }

    public string Address { get; private set; } = "";

    public string? Platform { get; private set; }

    public string? PlatformName { get; private set; }

    public string? Handle { get; private set; }

    public string? HandleKey { get; private set; }

    /// <summary>What the first report says is wrong.</summary>
    public ReportClaim Claim { get; private init; }

    public DateTime OpenedAt { get; private init; }

    public Guid? JudgedBy { get; private set; }

    public DateTime? JudgedAt { get; private set; }

    /// <summary>Of the judgement, or the question while it is unclear.</summary>
    public string? Reason { get; private set; }

    public string? PublicWords { get; private set; }

    /// <summary>The account on the register: put on record as found, or the one whose entry is wrong.</summary>
    public Guid? AccountId { get; private set; }

    public ReportOutcome? Outcome { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<PlatformNotice> Notices => notices;

    public override SubjectKind AuditKind => SubjectKind.ReportedAccount;

    public override string AuditTitle => $"Report of {Address}";

    public bool IsNameAlone => Platform is null;

    internal static ReportedAccount Open(ReportedAddress address, ReportClaim claim, Actor by, DateTime now)
    {
        var account = new ReportedAccount { Claim = claim, OpenedAt = now };
        account.Take(address);
        account.Note(AuditActions.ReportOpened, by, now);
        return account;
    }

    /// <summary>Somebody reported it again, and it waited for just that.</summary>
    internal void Hear(Actor by, DateTime now)
    {
        if (Status is not Unclear)
            return;
        Status = Lifecycle.After(Status, HearMore);
        Note(AuditActions.ReportHeardMore, by, now);
    }

    private void Take(ReportedAddress address) =>
        (AddressKey, OpenKey, Address, Platform, PlatformName, Handle, HandleKey) =
        (address.Key, address.Key, address.Shown, address.Platform, address.PlatformName, address.Handle, address.HandleKey);

    private static Refusal? WhyNotKeep(Actor actor) =>
        actor.Can(Permission.RunRegister) ? null : Refusal.NotYours("You do not keep the register of accounts.");

    private static Refusal? WhyNotDecide(Actor actor, IReadOnlyCollection<Guid> reporters) => WhyNotKeep(actor) ?? (reporters.Contains(actor.Id)
        ? Refusal.NotYours("You reported this account yourself, so somebody else decides about it.", "Whoever keeps the list of people can give the role to a second person, also for some days.")
        : null);
}
