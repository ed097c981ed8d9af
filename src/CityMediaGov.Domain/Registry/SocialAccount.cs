using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry;

using static AccountAction;
using static AccountStatus;

/// <summary>An account, page or profile on a platform. It belongs to the city, whoever opened or runs it.</summary>
public sealed partial class SocialAccount : AuditedRecord
{
    public const int SlugLength = 160;
    public const int ReasonLength = 1000;

    public static readonly Lifecycle<AccountStatus, AccountAction> Lifecycle = new(
        "this account", Requested, [Declined],
        (Approve, [Requested], Approved),
        (Regularise, [Found], Requested),
        (PutBack, [Requested], Found),
        (Decline, [Requested, Approved, Found], Declined),
        (Reconsider, [Approved], Requested),
        (Activate, [Approved], Live),
        (Modify, [Live], Live),
        (Modify, [Suspended], Suspended),
        (Certify, [Live], Live),
        (Suspend, [Live], Suspended),
        (Resume, [Suspended], Live),
        (Retire, [Approved, Live, Suspended], Retired),
        (Reactivate, [Retired], Approved));

    private SocialAccount() { }

    /// <summary>The request it came from; null when the policy's own list named it from the beginning, and while nobody asks for one that was found.</summary>
    public Guid? RequestId { get; private set; }

    public Guid? RequestedBy { get; private set; }

    public AccountStatus Status { get; private set; }

    /// <summary>For addresses: lower case, words joined by hyphens; never changed once public.</summary>
    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Platform { get; private set; } = "";

    public string PlatformName { get; private set; } = "";

    public string? Handle { get; private set; }

    /// <summary>The handle folded so that look-alikes fall together; for "has a similar name".</summary>
    public string? Skeleton { get; private set; }

    /// <summary>The account's one normalised address; <see cref="ActiveKey"/> repeats it while no other account may use it.</summary>
    public string AddressKey { get; private set; } = "";

    public string? ActiveKey { get; private set; }

    /// <summary>As the city writes it: "facebook.com/cityhall".</summary>
    public string Address { get; private set; } = "";

    public string Url { get; private set; } = "";

    public Guid UnitId { get; private set; }

    public string Purpose { get; private set; } = "";

    public string Language { get; private set; } = "en";

    public string? CommentMode { get; private set; }

    /// <summary>Where residents reach those who run it.</summary>
    public string? Contact { get; private set; }

    /// <summary>What may be changed of it, as it stands.</summary>
    public AccountEntry Entry => new(Name, UnitId, Purpose, Language, CommentMode, Contact, new(Authority, SecondContact, HoursMonitored));

    public string? Basis { get; private set; }

    public string? Kind { get; private set; }

    /// <summary>Keys of the policy's areas of interest, separated by spaces.</summary>
    public string InterestAreas { get; private set; } = "";

    /// <summary>Who may speak for the City on it, and who granted that.</summary>
    public string? Authority { get; private set; }

    public string? SecondContact { get; private set; }

    public string? HoursMonitored { get; private set; }

    public AccountCharter Charter => new(Basis, Kind, AccountCharter.Keys(InterestAreas), Authority, SecondContact, HoursMonitored);

    public AccountRegistration? Registration { get; private set; }

    /// <summary>When the approval was given, for the gates; null when it came with the policy's list.</summary>
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>Day since when it is official, or was last, in the city's zone; null when it never was.</summary>
    public DateOnly? OfficialSince { get; private set; }

    public DateOnly? RetiredOn { get; private set; }

    /// <summary>When somebody last certified that it is still needed and its entry true; null when nobody has yet.</summary>
    public DateTime? CertifiedAt { get; private set; }

    public DateTime ChangedAt { get; private set; }

    public override SubjectKind AuditKind => SubjectKind.SocialAccount;

    public override string AuditTitle => $"{Name} on {PlatformName}";

    /// <summary>Residents see these: official ones, and former ones marked as such.</summary>
    public bool IsPublic => Status is Live or Retired;

    /// <summary>A request was sent: the account is on the register as proposed.</summary>
    public static SocialAccount Propose(AccountRequest request, string slug, Actor by, DateTime now, PlatformList? platforms = null)
    {
        var account = new SocialAccount { RequestId = request.Id, RequestedBy = request.RequestedBy, Slug = slug };
        account.Take(AccountDetails.Of(request, platforms), now);
        account.Note(AuditActions.AccountProposed, by, now);
        return account;
    }

    /// <summary>An account that the adopted policy itself lists: official without a request.</summary>
    public static SocialAccount FromPolicyList(AccountDetails details, string slug, DateOnly officialSince, Actor by, DateTime now)
    {
        var account = new SocialAccount { Slug = slug, Status = Live, OfficialSince = officialSince };
        account.Take(details, now);
        account.Note(AuditActions.AccountSeeded, by, now);
        return account;
    }

    /// <summary>The request was sent again with other content.</summary>
    public void ProposeAgain(AccountRequest request, Actor by, DateTime now, PlatformList? platforms = null)
    {
        RefusedException.ThrowIf(Lifecycle.WhyNot(Status, AccountAction.Approve));
        Take(AccountDetails.Of(request, platforms), now);
        Note(AuditActions.AccountProposed, by, now);
    }

    /// <summary>Takes over what became of the request.</summary>
    public void Settle(ApprovalState outcome, DateTime now)
    {
        var action = outcome switch
        {
            ApprovalState.Approved => Approve,
            ApprovalState.Rejected or ApprovalState.Withdrawn => Decline,
            ApprovalState.Voided => Reconsider,
            _ => (AccountAction?)null,
        };
        if (action is not { } move)
            return;
        if (move is Decline && FoundAt is not null)
        {
            LeaveAsFound(now);
            return;
        }
        Status = Lifecycle.After(Status, move);
        ApprovedAt = move is Approve ? now : null;
        ActiveKey = move is Decline ? null : AddressKey;
        ChangedAt = now;
        Note(move is Approve ? AuditActions.AccountApproved : move is Decline ? AuditActions.AccountDeclined : AuditActions.AccountProposed, Actor.Register, now);
    }

    /// <summary>A former account that is taken up again has a past which no withdrawn request may end.</summary>
    public Refusal? WhyNotReconsider() => Lifecycle.WhyNot(Status, Reconsider)
        ?? (OfficialSince is null ? null : Refusal.Rule("This account was live before, so its request can no longer be changed."));

    private void Take(AccountDetails details, DateTime now)
    {
        (Name, Platform, PlatformName, Handle, Skeleton) = (details.Name, details.Platform, details.PlatformName, details.Handle, details.Skeleton);
        (AddressKey, ActiveKey, Address, Url) = (details.AddressKey, details.AddressKey, details.Address, details.Url);
        (UnitId, Purpose, Language, CommentMode, Contact, ChangedAt) =
            (details.UnitId, details.Purpose, details.Language, details.CommentMode, details.Contact, now);
        (Basis, Kind, InterestAreas) = (details.Charter.Basis, details.Charter.Kind, AccountCharter.Stored(details.Charter.InterestAreas));
        (Authority, SecondContact, HoursMonitored) = (details.Charter.Authority, details.Charter.SecondContact, details.Charter.HoursMonitored);
    }
}
