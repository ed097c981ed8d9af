using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Policies;

using static PolicyVersionAction;
using static PolicyVersionStatus;

public enum PolicyVersionStatus
{
    /// <summary>In force in the product while the council has not adopted its text; every page says so.</summary>
    Draft,

    /// <summary>In force and adopted by the city.</summary>
    Adopted,

    /// <summary>Followed by a later version; what was decided under it is still judged by it.</summary>
    Replaced,
}

public enum PolicyVersionAction
{
    Adopt,
    Replace,
}

/// <summary>One state of the city's policy: rules, text and clauses as stored. Its words never change; a change is a new version.</summary>
public sealed class PolicyVersion : AuditedRecord
{
    public const int HashLength = 64;
    public const int TitleLength = 300;
    public const int NoteLength = 1000;
    public const int PackLength = 60;

    public static readonly Lifecycle<PolicyVersionStatus, PolicyVersionAction> Lifecycle = new(
        "this version of the policy", Draft, [Replaced],
        (Adopt, [Draft], Adopted),
        (Replace, [Draft, Adopted], Replaced));

    private PolicyVersion() { }

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; private init; }

    /// <summary>The title in the policy's text.</summary>
    public string Title { get; private init; } = "";

    /// <summary>The pack it was made from; null when it was changed since.</summary>
    public string? Pack { get; private init; }

    public string ProfileJson { get; private init; } = "";

    public string Text { get; private init; } = "";

    public string ClausesJson { get; private init; } = "";

    /// <summary>SHA-256 over the three texts; see <see cref="AdoptedPolicy.Hash"/>.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>What changed against the version before, for its history; null in the first.</summary>
    public string? ChangeNote { get; private init; }

    public PolicyVersionStatus Status { get; private set; }

    /// <summary>From when on it has been in force in the product.</summary>
    public DateTime InForceAt { get; private init; }

    /// <summary>Day of the city's own adoption, in the city's zone; null while it is a draft.</summary>
    public DateOnly? AdoptedOn { get; private set; }

    public DateTime? ReplacedAt { get; private set; }

    public override SubjectKind AuditKind => SubjectKind.PolicyVersion;

    public override string AuditTitle => $"{Title}, version {Number}";

    public AdoptedPolicy Read() => AdoptedPolicy.Read(ProfileJson, Text, ClausesJson);

    /// <summary>The first version of a city.</summary>
    /// <param name="adoptedOn">Null: the text is still a draft, and every page says so.</param>
    public static PolicyVersion First(PolicyPack pack, DateOnly? adoptedOn, Actor by, DateTime now)
    {
        if (pack.Blanks is { Count: > 0 } blanks)
            throw new RefusedException(Refusal.Rule($"This policy cannot be adopted yet. Its blanks are open: {string.Join("; ", blanks.Select(blank => blank.Label))}."));
        if (pack.Check() is [var finding, ..])
            throw new RefusedException(Refusal.Rule($"This policy cannot be adopted yet: {finding.Sentence}"));
        return Make(1, pack.Name, (pack.TextOf(PolicyPack.ProfileFile)!, pack.TextOf(PolicyPack.TextFile)!, pack.TextOf(PolicyPack.ClausesFile)!), null, adoptedOn, by, now);
    }

    /// <summary>The version that follows this one; this one is replaced in the same save.</summary>
    /// <param name="texts">Profile, text and clauses of the new version.</param>
    public PolicyVersion ReplaceWith((string Profile, string Text, string Clauses) texts, string changeNote, DateOnly? adoptedOn, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotAmend(by));
        if (PolicyPack.FromTexts("new version", texts.Profile, texts.Text, texts.Clauses).Check() is [var finding, ..])
            throw new RefusedException(Refusal.Rule($"This version cannot be adopted: {finding.Sentence}"));
        var next = Make(Number + 1, null, texts, changeNote, adoptedOn, by, now);
        (Status, ReplacedAt) = (Lifecycle.After(Status, Replace), now);
        Note(AuditActions.PolicyReplaced, by, now, changeNote);
        return next;
    }

    public Refusal? WhyNotAmend(Actor actor) => actor.Can(Permission.AmendPolicy)
        ? Lifecycle.WhyNot(Status, Replace)
        : Refusal.NotYours("You do not keep the policy.");

    public Refusal? WhyNotRecordAdoption(Actor actor) => actor.Can(Permission.AmendPolicy)
        ? Lifecycle.WhyNot(Status, Adopt)
        : Refusal.NotYours("You do not keep the policy.");

    /// <summary>The city adopted the draft that is in force.</summary>
    public void RecordAdoption(DateOnly on, DateOnly today, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotRecordAdoption(by));
        RefusedException.ThrowIf(WhyNotAdoptedOn(on, today));
        (Status, AdoptedOn) = (Lifecycle.After(Status, Adopt), on);
        Note(AuditActions.PolicyAdopted, by, now);
    }

    private static PolicyVersion Make(
        int number, string? pack, (string Profile, string Text, string Clauses) texts, string? changeNote, DateOnly? adoptedOn, Actor by, DateTime now)
    {
        var policy = AdoptedPolicy.Read(texts.Profile, texts.Text, texts.Clauses);
        var version = new PolicyVersion
        {
            Number = number,
            Title = policy.Profile.Policy.Title,
            Pack = pack,
            ProfileJson = texts.Profile,
            Text = texts.Text,
            ClausesJson = texts.Clauses,
            Hash = policy.Hash,
            ChangeNote = changeNote,
            Status = adoptedOn is null ? Draft : Adopted,
            AdoptedOn = adoptedOn,
            InForceAt = now,
        };
        if (adoptedOn is { } day)
            RefusedException.ThrowIf(WhyNotAdoptedOn(day, new PolicyInForce(version).Today(now)));
        version.Note(AuditActions.PolicyAdopted, by, now, changeNote);
        return version;
    }

    /// <param name="today">In the city's zone.</param>
    public static Refusal? WhyNotAdoptedOn(DateOnly day, DateOnly today) =>
        day > today ? Refusal.Rule("The day of adoption lies in the future.", "Record it when it has happened.") : null;
}
