using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

using static AppearanceAction;
using static AppearanceState;

public enum AppearanceState
{
    /// <summary>On record; nobody has looked since.</summary>
    Recorded,

    /// <summary>The last who looked saw the directory there.</summary>
    Seen,

    /// <summary>The last who looked did not find it there.</summary>
    Missing,

    /// <summary>The directory is no longer meant to be there.</summary>
    Withdrawn,
}

public enum AppearanceAction
{
    Find,
    Miss,
    Withdraw,
}

/// <summary>A page of another site on which the public directory appears, and what the last look at it found.</summary>
public sealed class DirectoryAppearance : AuditedRecord
{
    public const int AddressLength = 500;
    public const int WordsLength = 1000;

    public static readonly Lifecycle<AppearanceState, AppearanceAction> Lifecycle = new(
        "this page", Recorded, [Withdrawn],
        (Find, [Recorded, Seen, Missing], Seen),
        (Miss, [Recorded, Seen, Missing], Missing),
        (Withdraw, [Recorded, Seen, Missing], Withdrawn));

    private DirectoryAppearance() { }

    /// <summary>Of the page, with https.</summary>
    public string Address { get; private init; } = "";

    /// <summary>On the city's own website, as the policy may ask; by the policy at that time.</summary>
    public bool IsOnCityWebsite { get; private init; }

    public AppearanceState State { get; private set; }

    public DateTime RecordedAt { get; private init; }

    /// <summary>Day of the last look, in the city's zone; null before the first.</summary>
    public DateOnly? CheckedOn { get; private set; }

    public Guid? CheckedBy { get; private set; }

    /// <summary>What the last look found, in words.</summary>
    public string? Findings { get; private set; }

    public override SubjectKind AuditKind => SubjectKind.DirectoryAppearance;

    public override string AuditTitle => $"The directory at {Address}";

    /// <summary>Counts where the policy wants the directory on the city's website.</summary>
    public bool Counts => IsOnCityWebsite && State is Recorded or Seen;

    /// <summary>What is wrong with the address, as a sentence for its field; null when the page can be recorded.</summary>
    public static string? ProblemOf(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return "Give the address of the page";
        if (address.Trim().Length > AddressLength)
            return $"An address may have {AddressLength} characters at most";
        return Uri.TryCreate(address.Trim(), UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps && page.UserInfo.Length == 0 && page.IdnHost.Contains('.', StringComparison.Ordinal)
            ? null
            : "Give the whole address as it stands in the browser, beginning with https://";
    }

    public static DirectoryAppearance Record(string address, PolicyInForce policy, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(DirectoryKeeper.WhyNotKeep(policy, by));
        if (ProblemOf(address) is { } problem)
            throw new RefusedException(Refusal.Rule($"{problem}."));
        var page = new UriBuilder(address.Trim()) { Fragment = "" }.Uri;
        var appearance = new DirectoryAppearance { Address = page.AbsoluteUri, IsOnCityWebsite = CityWebsite.Has(policy.Profile.City, page.AbsoluteUri), RecordedAt = now };
        appearance.Note(AuditActions.AppearanceRecorded, by, now);
        return appearance;
    }

    /// <summary>Null when this person may say what stands on the page now.</summary>
    public Refusal? WhyNotCheck(PolicyInForce policy, Actor actor) => DirectoryKeeper.WhyNotKeep(policy, actor) ?? Lifecycle.WhyNot(State, Find);

    /// <summary>Somebody opened the page and looked.</summary>
    /// <param name="found">Whether the directory stood there.</param>
    /// <param name="findings">What was seen, in their words.</param>
    /// <param name="on">Day of the look, in the city's zone.</param>
    public void Check(bool found, string? findings, DateOnly on, PolicyInForce policy, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotCheck(policy, by));
        if (string.IsNullOrWhiteSpace(findings))
            throw new RefusedException(Refusal.Rule("Say what you saw on the page."));
        if (on > policy.Today(now))
            throw new RefusedException(Refusal.Rule("The day lies in the future.", "Record it when you have looked."));
        if (on < CheckedOn)
            throw new RefusedException(Refusal.Rule("Somebody looked after that day already.", "Record only what is newer."));
        (State, CheckedOn, CheckedBy, Findings) = (Lifecycle.After(State, found ? Find : Miss), on, by.Id, findings.Trim());
        Note(found ? AuditActions.AppearanceSeen : AuditActions.AppearanceMissing, by, now, Findings);
    }

    public Refusal? WhyNotWithdraw(PolicyInForce policy, Actor actor) => DirectoryKeeper.WhyNotKeep(policy, actor) ?? Lifecycle.WhyNot(State, Withdraw);

    /// <summary>The directory is no longer meant to be there; the site may not frame it any more.</summary>
    public void WithdrawNow(string? reason, PolicyInForce policy, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotWithdraw(policy, by));
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException(Refusal.Rule("Say why the directory is no longer there."));
        State = Lifecycle.After(State, Withdraw);
        Note(AuditActions.AppearanceWithdrawn, by, now, reason.Trim());
    }
}
