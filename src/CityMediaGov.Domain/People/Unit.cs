using System.Globalization;
using System.Text;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;

namespace CityMediaGov.Domain.People;

/// <summary>A department, board, committee or group of the city.</summary>
public sealed class Unit : AuditedRecord
{
    public const int NameLength = 120;
    public const int TypeLength = 40;
    public const int ReasonLength = 1000;
    public const int ImportKeyLength = 100;

    private Unit() { }

    public string Name { get; private set; } = "";

    /// <summary>The name without case and marks; no two open units share it.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Key of the policy's unit type; it says what the head is called.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The unit above; null at the top.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Null while it exists. A closed unit keeps its accounts' history and can ask for nothing.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The city's own key of it, by which a file of units finds it again; null when no file gave one.</summary>
    public string? ImportKey { get; private set; }

    public bool IsOpen => ClosedAt is null;

    public override SubjectKind AuditKind => SubjectKind.Unit;

    public override string AuditTitle => Name;

    /// <param name="reason">The import that it came with; null otherwise.</param>
    /// <param name="importKey">Null when it has none.</param>
    public static Unit Add(UnitDetails details, Actor by, DateTime now, string? reason = null, string? importKey = null)
    {
        var unit = new Unit { ImportKey = importKey };
        unit.Take(details);
        unit.Note(AuditActions.UnitAdded, by, now, reason);
        return unit;
    }

    /// <summary>Null when this person keeps the list of units.</summary>
    public static Refusal? WhyNotKeepList(Actor actor) =>
        actor.Can(Permission.ManageUnits) ? null : Refusal.NotYours("You do not keep the list of units.", "Ask a steward of the register.");

    public Refusal? WhyNotChange(Actor actor) => WhyNotKeepList(actor) ?? (IsOpen ? null : Refusal.Rule("This unit is closed."));

    /// <param name="reason">The import that changes it; null otherwise.</param>
    /// <param name="importKey">Null: it keeps the one it has.</param>
    public void Change(UnitDetails details, Actor by, DateTime now, string? reason = null, string? importKey = null)
    {
        RefusedException.ThrowIf(WhyNotChange(by));
        if (details.ParentId == Id)
            throw new RefusedException(Refusal.Rule("A unit cannot stand above itself."));
        Take(details);
        ImportKey = importKey ?? ImportKey;
        Note(AuditActions.UnitChanged, by, now, reason);
    }

    /// <param name="liveAccounts">How many accounts of the unit are neither retired nor declined.</param>
    public Refusal? WhyNotClose(Actor actor, int liveAccounts)
    {
        if (WhyNotChange(actor) is { } refusal)
            return refusal;
        return liveAccounts > 0
            ? Refusal.Rule($"{Name} still has {liveAccounts} {(liveAccounts == 1 ? "account" : "accounts")}.", "Retire them, or give them to another unit.")
            : null;
    }

    public void Close(Actor by, int liveAccounts, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotClose(by, liveAccounts));
        ClosedAt = now;
        NameKey = $"{NameKey}#{Id:N}"; // the name is free again
        Note(AuditActions.UnitClosed, by, now, reason);
    }

    /// <summary>What makes two names the same: case, marks, width and double spaces do not count.</summary>
    public static string KeyOf(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Where(letter => char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark);
        return string.Join(' ', string.Concat(letters).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    private void Take(UnitDetails details) =>
        (Name, NameKey, Type, ParentId) = (details.Name.Trim(), KeyOf(details.Name), details.Type, details.ParentId);
}

public sealed record UnitDetails(string Name, string Type, Guid? ParentId);
