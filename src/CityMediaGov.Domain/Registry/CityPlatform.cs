using System.Collections.Immutable;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry;

using static CityPlatformAction;
using static CityPlatformState;

public enum CityPlatformState
{
    InUse,

    /// <summary>Takes no new accounts. Its hosts and name stay its own, so that what exists there is still recognised.</summary>
    OutOfUse,
}

public enum CityPlatformAction
{
    Change,
    TakeOutOfUse,
    TakeUpAgain,
}

/// <summary>A platform that the city added to those that the product knows; or the city's words for one of those.</summary>
public sealed class CityPlatform : AuditedRecord
{
    public const int WordsLength = 2000;
    public const int AlsoCalledLength = 300;
    public const int HostLength = 253;
    public const int ReasonLength = 1000;
    public const int MostHosts = 20;

    public static readonly Lifecycle<CityPlatformState, CityPlatformAction> Lifecycle = new(
        "this platform", InUse, [],
        (CityPlatformAction.Change, [InUse], InUse),
        (CityPlatformAction.TakeOutOfUse, [InUse], OutOfUse),
        (TakeUpAgain, [OutOfUse], InUse));

    private readonly List<CityPlatformHost> hosts = [];

    private CityPlatform() { }

    /// <summary>As stored with accounts; never changes, whatever the platform is called later.</summary>
    public string Key { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The name as <see cref="PlatformList.NameKeyOf"/> has it; no two share it.</summary>
    public string NameKey { get; private set; } = "";

    public PlatformKind Kind { get; private set; }

    /// <summary>Other names, one a line.</summary>
    public string AlsoCalled { get; private set; } = "";

    public HandlePlace Place { get; private set; }

    /// <summary>Words that stand where a name would and are pages of the platform itself, separated by spaces.</summary>
    public string NotHandles { get; private set; } = "";

    /// <summary>One that the product knows: only <see cref="NotHandles"/> is the city's, and it adds to the product's own.</summary>
    public bool IsKnown { get; private init; }

    public CityPlatformState State { get; private set; }

    public IReadOnlyList<CityPlatformHost> Hosts => hosts;

    /// <summary>The one now in use first.</summary>
    public IEnumerable<string> HostNames => hosts.OrderBy(host => host.Order).Select(host => host.Host);

    public override SubjectKind AuditKind => SubjectKind.CityPlatform;

    public override string AuditTitle => Name;

    /// <summary>Null when this person keeps the list of platforms.</summary>
    public static Refusal? WhyNotKeepList(Actor actor) =>
        actor.Can(Permission.RunRegister) ? null : Refusal.NotYours("You do not keep the list of platforms.", "Ask whoever keeps the register of accounts.");

    /// <param name="problems">What <see cref="CityPlatformRules"/> found; a platform with any is not added.</param>
    public static CityPlatform Add(CityPlatformDetails details, IReadOnlyList<FieldProblem> problems, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotKeepList(by) ?? FirstOf(problems));
        var platform = new CityPlatform { Key = KeyFor(details) };
        platform.Take(details);
        platform.Note(AuditActions.PlatformAdded, by, now);
        return platform;
    }

    /// <summary>The city's words for a platform that the product knows.</summary>
    public static CityPlatform For(Platform known, IReadOnlyList<string> notHandles, IReadOnlyList<FieldProblem> problems, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotKeepList(by) ?? FirstOf(problems));
        var platform = new CityPlatform { Key = known.Key.Value, IsKnown = true, Name = known.Name, NameKey = PlatformList.NameKeyOf(known.Name), Kind = known.Kind };
        platform.NotHandles = string.Join(' ', notHandles);
        platform.Note(AuditActions.PlatformChanged, by, now);
        return platform;
    }

    public Refusal? WhyNotChange(Actor actor) => WhyNotKeepList(actor) ?? Lifecycle.WhyNot(State, CityPlatformAction.Change);

    /// <param name="details">Of a platform that the product knows only the words are taken.</param>
    /// <param name="problems">As for <see cref="Add"/>.</param>
    public void Change(CityPlatformDetails details, IReadOnlyList<FieldProblem> problems, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotChange(by) ?? FirstOf(problems));
        if (IsKnown)
            NotHandles = string.Join(' ', details.NotHandles);
        else
            Take(details);
        Note(AuditActions.PlatformChanged, by, now);
    }

    public Refusal? WhyNotTakeOutOfUse(Actor actor) => WhyNotKeepList(actor) ?? Lifecycle.WhyNot(State, CityPlatformAction.TakeOutOfUse)
        ?? (IsKnown ? Refusal.Rule("This platform is not the City’s own, so it is not taken out of use here.") : null);

    public void TakeOutOfUse(Actor by, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotTakeOutOfUse(by) ?? (string.IsNullOrWhiteSpace(reason) ? Refusal.Rule("Give a reason.") : null));
        State = Lifecycle.After(State, CityPlatformAction.TakeOutOfUse);
        Note(AuditActions.PlatformTakenOutOfUse, by, now, reason);
    }

    public Refusal? WhyNotTakeUp(Actor actor) => WhyNotKeepList(actor) ?? Lifecycle.WhyNot(State, TakeUpAgain);

    public void TakeUp(Actor by, string? reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotTakeUp(by));
        State = Lifecycle.After(State, TakeUpAgain);
        Note(AuditActions.PlatformTakenUp, by, now, reason);
    }

    /// <summary>As recognition and the choices of a request know it.</summary>
    public Platform AsPlatform() => new()
    {
        Key = new(Key),
        Name = Name,
        Kind = Kind,
        AlsoCalled = Lines(AlsoCalled),
        Hosts = [.. HostNames],
        SubHosts = ["www", "m", "mobile"],
        Handle = new() { Letters = HandleLetters.Any, Also = "._-", Longest = AccountRequest.HandleLength },
        Forms = FormsAt(HostNames.FirstOrDefault()),
        NotHandles = Words(NotHandles),
        IsCitys = true,
        IsOutOfUse = State is OutOfUse,
    };

    /// <summary>The product's platform with the city's words.</summary>
    public Platform AddTo(Platform known) => known with { NotHandles = known.NotHandles.Union(Words(NotHandles)) };

    private static ImmutableHashSet<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static Refusal? FirstOf(IReadOnlyList<FieldProblem> problems) => problems.Count == 0 ? null : Refusal.Rule(problems[0].Sentence, clauseId: problems[0].ClauseId);

    private static string KeyFor(CityPlatformDetails details) => PlatformList.NameKeyOf(details.Name) is { Length: <= AccountRequest.PlatformLength } key && key.All(char.IsAscii)
        ? key
        : $"{PlatformList.NameKeyOf(details.Hosts[0])[..Math.Min(20, PlatformList.NameKeyOf(details.Hosts[0]).Length)]}{Guid.CreateVersion7():N}"[..AccountRequest.PlatformLength];

    private PlatformForm[] FormsAt(string? host) => Place switch
    {
        _ when host is null => [],
        HandlePlace.FirstSegment => [new() { Typed = ["{name}"], Address = host + "/{name}" }],
        HandlePlace.AfterAt => [new() { Typed = ["@{name}"], Address = host + "/@{name}" }],
        HandlePlace.Subdomain => [new() { Host = "{name}.*", Typed = [""], Address = "{name}." + host }],
        _ => [],
    };

    private void Take(CityPlatformDetails details)
    {
        (Name, NameKey, Kind, Place) = (details.Name, PlatformList.NameKeyOf(details.Name), details.Kind, details.Place);
        (AlsoCalled, NotHandles) = (string.Join('\n', details.AlsoCalled), string.Join(' ', details.NotHandles));
        hosts.RemoveAll(host => !details.Hosts.Contains(host.Host));
        foreach (var (order, name) in details.Hosts.Index())
        {
            if (hosts.Find(host => host.Host == name) is { } known)
                known.Order = order;
            else
                hosts.Add(new(name) { Order = order });
        }
    }
}

/// <summary>A host of a platform of the city's own; belongs to one platform only.</summary>
public sealed class CityPlatformHost(string host)
{
    /// <summary>Lower case, in xn-- form, without "www".</summary>
    public string Host { get; private init; } = host;

    public int Order { get; internal set; }
}

/// <summary>What is entered about a platform of the city's own, tidied by <see cref="CityPlatformRules.Tidy"/>.</summary>
public sealed record CityPlatformDetails(
    string Name, PlatformKind Kind, IReadOnlyList<string> AlsoCalled, IReadOnlyList<string> Hosts, HandlePlace Place, IReadOnlyList<string> NotHandles);
