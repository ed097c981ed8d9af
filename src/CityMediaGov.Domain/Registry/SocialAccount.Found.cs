using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry;

using static AccountAction;
using static AccountStatus;

/// <content>
/// An account that somebody found in use for the city although nobody approved it. It belongs to the city like every
/// other, is on the register, and is not official: only an approved request makes it that.
/// </content>
public sealed partial class SocialAccount
{
    /// <summary>When it was put on record as found; null when it came by a request or by the policy's list.</summary>
    public DateTime? FoundAt { get; private set; }

    internal static SocialAccount PutOnRecordAsFound(AccountDetails details, string slug, Actor by, DateTime now)
    {
        var account = new SocialAccount { Slug = slug, Status = Found, FoundAt = now };
        account.Take(details, now);
        account.Note(AuditActions.AccountFound, by, now);
        return account;
    }

    /// <summary>Somebody asks for the approval that it lacks.</summary>
    internal void ProposeFound(AccountRequest request, Actor by, DateTime now, PlatformList? platforms = null)
    {
        Status = Lifecycle.After(Status, Regularise);
        (RequestId, RequestedBy) = (request.Id, request.RequestedBy);
        Take(AccountDetails.Of(request, platforms), now);
        Note(AuditActions.AccountProposed, by, now);
    }

    /// <summary>The request ended without an approval, or now asks for another account: this one is there all the same.</summary>
    internal void LeaveAsFound(DateTime now)
    {
        Status = Lifecycle.After(Status, PutBack);
        (RequestId, RequestedBy, ChangedAt) = (null, null, now);
        Note(AuditActions.AccountFoundStill, Actor.Register, now);
    }

    public Refusal? WhyNotWriteOff(Actor actor) => WhyNotRun(actor)
        ?? (Status is Found ? null : Refusal.Rule($"Somebody asks for this account meanwhile: it is {Words.Of(Status.ToString())}.", "That is decided or withdrawn first."));

    /// <summary>It is no longer there, or is not the city's after all.</summary>
    internal void WriteOff(Actor by, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotWriteOff(by));
        ActiveKey = null;
        Move(Decline, AuditActions.AccountWrittenOff, by, reason, now);
    }
}
