using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry;

/// <summary>That its keeper read the public directory through and found it complete. Never changed afterwards.</summary>
public sealed class DirectoryConfirmation : AuditedRecord
{
    public const int RemarkLength = 1000;
    public const int HashLength = 64;

    private DirectoryConfirmation() { }

    public Guid ConfirmedBy { get; private init; }

    public DateTime ConfirmedAt { get; private init; }

    /// <summary>The same moment's day in the city's zone.</summary>
    public DateOnly ConfirmedOn { get; private init; }

    public Guid PolicyVersionId { get; private init; }

    /// <summary>Official accounts on the list that was confirmed.</summary>
    public int Official { get; private init; }

    public int Former { get; private init; }

    /// <summary><see cref="PublicDirectory.ListHash"/> of the list that was confirmed.</summary>
    public string ListHash { get; private init; } = "";

    /// <summary>What the keeper added; null for nothing.</summary>
    public string? Remark { get; private init; }

    public override SubjectKind AuditKind => SubjectKind.DirectoryConfirmation;

    public override string AuditTitle => $"Public directory, {Official} official and {Former} former";

    /// <param name="directory">As it is now.</param>
    /// <param name="read">Hash of the list that the keeper read; another one means that it changed since.</param>
    public static DirectoryConfirmation Record(PublicDirectory directory, string? read, string? remark, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(DirectoryKeeper.WhyNotKeep(directory.Policy, by));
        if (read != directory.ListHash)
            throw new RefusedException(Refusal.ChangedMeanwhile("The directory changed while you were reading it.", "Read what is new below, then confirm it. Nothing was recorded."));
        var confirmation = new DirectoryConfirmation
        {
            ConfirmedBy = by.Id,
            ConfirmedAt = now,
            ConfirmedOn = directory.Policy.Today(now),
            PolicyVersionId = directory.Policy.Id,
            Official = directory.Accounts.Count(account => account.Status is DirectoryStatus.Official),
            Former = directory.Accounts.Count(account => account.Status is DirectoryStatus.Retired),
            ListHash = directory.ListHash,
            Remark = string.IsNullOrWhiteSpace(remark) ? null : remark.Trim(),
        };
        confirmation.Note(AuditActions.DirectoryConfirmed, by, now, confirmation.Remark);
        return confirmation;
    }
}
