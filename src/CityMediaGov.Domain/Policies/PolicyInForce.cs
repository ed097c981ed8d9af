using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using NodaTime;

namespace CityMediaGov.Domain.Policies;

/// <summary>A stored version, read: what rules are asked of. Never changes, so it is shared by all requests.</summary>
public sealed class PolicyInForce
{
    private IReadOnlySet<string>? listedAddresses;

    public PolicyInForce(PolicyVersion version)
    {
        (Id, Number, Status, AdoptedOn, InForceAt, ReplacedAt) = (version.Id, version.Number, version.Status, version.AdoptedOn, version.InForceAt, version.ReplacedAt);
        Policy = version.Read();
        Zone = DateTimeZoneProviders.Tzdb[Profile.City.TimeZone];
        Calendar = new(Zone, Profile.City.Holidays.Select(holiday => holiday.AsHoliday()), Profile.City.Closures.Select(closure => new Duties.Closure(closure.Name, LocalDate.FromDateOnly(closure.On))));
        Chains = ApprovalChain.Of(Profile);
        ListNumbers = (Profile.Account.ClosedList?.Accounts ?? []).ToDictionary(listed => listed.AddressKey);
    }

    /// <summary>Id of the <see cref="PolicyVersion"/>.</summary>
    public Guid Id { get; }

    public int Number { get; }

    public PolicyVersionStatus Status { get; }

    public DateOnly? AdoptedOn { get; }

    public DateTime InForceAt { get; }

    public DateTime? ReplacedAt { get; }

    public AdoptedPolicy Policy { get; }

    public PolicyProfile Profile => Policy.Profile;

    public DateTimeZone Zone { get; }

    public BusinessCalendar Calendar { get; }

    /// <summary>Normalised addresses of the policy's closed list; empty when its text closes no list.</summary>
    public IReadOnlySet<string> ListedAddresses => listedAddresses ??= ListNumbers.Keys.ToHashSet();

    /// <summary>Number in the policy's list by normalised address.</summary>
    public IReadOnlyDictionary<string, ListedAccount> ListNumbers { get; }

    /// <summary>Who must agree to what.</summary>
    public IReadOnlyList<ApprovalChain> Chains { get; }

    /// <summary>Today in the city's zone.</summary>
    public DateOnly Today(DateTime now) => Instant.FromDateTimeUtc(now).InZone(Zone).Date.ToDateOnly();

    /// <summary>The city's title of a role; the steward and roles that the policy does not title keep plain words.</summary>
    public string TitleOf(Role role) => Profile.RoleTitled(role.Key)?.Title
        ?? (role == Role.Steward ? "Register steward" : Words.Of(role.Key) is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "");

    /// <summary>The platform as the policy calls it, by its key or any of its names; else by its own name; as given when nobody knows it.</summary>
    /// <param name="platforms">Those that the city knows; the product's when left out.</param>
    public string PlatformNameOf(string platform, PlatformList? platforms = null) =>
        Profile.PlatformCalled(platform)?.Name ?? (platforms ?? PlatformCatalogue.List).Named(platform)?.Name ?? platform;

    /// <summary>What a unit is called where its kind is not known: the one kind that the city has, or plainly a unit.</summary>
    public string UnitWord => Profile.UnitTypes is [var only] && only.Title != Profile.City.Kind ? only.Title : "Unit";

    /// <summary>The head's title in one kind of unit: Department Head, Chair.</summary>
    public string HeadTitleOf(string? unitType) =>
        Profile.UnitTypes.FirstOrDefault(type => type.Key == unitType)?.HeadTitle ?? TitleOf(Role.DepartmentHead);

    /// <summary>When a rule's time is up for something that begins now; null without a rule.</summary>
    public DueDate? Due(TimeRule? rule, DateTime now) => rule is null ? null : DueDate.From(rule, now, Calendar);

    /// <summary>The chain for one kind of request. A step whose roles the city does not have is not made.</summary>
    /// <param name="chain">One of the keys in <see cref="ApprovalChain"/>.</param>
    /// <param name="unitType">Kind of the subject's unit, for the head's title.</param>
    public ApprovalRoute RouteOf(string chain, string? unitType) =>
        ChainOf(chain) is { } found ? new(chain, [.. found.Steps.Select(step => StepOf(step, unitType)).OfType<RouteStep>()], found.DecideWithin) : new(chain, []);

    /// <summary>Null when the policy knows no such request.</summary>
    public ApprovalChain? ChainOf(string key) => Chains.FirstOrDefault(chain => chain.Key == key);

    private RouteStep? StepOf(ApprovalChainStep step, string? unitType)
    {
        var asks = step.Ask.Where(key => Profile.RoleTitled(key) is not null).Select(key => AskOf(key, step.WithinUnit, unitType)).ToList();
        if (asks.Count == 0)
            return null;
        return new(string.Join(step.Rule is ChainRule.AllOf ? " and " : " or ", asks.Select(ask => ask.Title)), asks,
            step.Rule is ChainRule.AllOf ? StepRule.AllOf : StepRule.AnyOf, step.InWriting, step.Body ?? BodyAmong(step),
            step.Substitute is { } substitute ? AskOf(substitute.Role, withinUnit: false, unitType) : null,
            [.. step.Sources.Where(source => source != Sources.City)])
        { Cooperates = step.Cooperates };
    }

    /// <summary>Null when persons are asked.</summary>
    private string? BodyAmong(ApprovalChainStep step) => step.Ask.Select(Profile.RoleTitled).FirstOrDefault(entry => entry is { Body: true })?.Title;

    /// <summary>A body itself cannot sign in: its clerk is asked to record what it decided.</summary>
    private RouteAsk AskOf(string key, bool withinUnit, string? unitType)
    {
        var entry = Profile.RoleTitled(key);
        var role = new Role(entry is { Body: true, RecordedBy: { } recorder } ? recorder : entry?.FilledBy ?? key);
        return new(role, role == Role.DepartmentHead && withinUnit ? HeadTitleOf(unitType) : entry?.Title ?? TitleOf(role), withinUnit);
    }
}
