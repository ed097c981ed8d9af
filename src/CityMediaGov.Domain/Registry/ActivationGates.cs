using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>What one gate found. Passed gates are shown too.</summary>
/// <param name="Sentence">What is so, or what is missing.</param>
/// <param name="Field">The field of the activation form that the gate reads; null when it reads none.</param>
public sealed record GateFinding(string Gate, bool IsMet, string Sentence, string? WayOn = null, string? ClauseId = null, string? Field = null);

/// <summary>What the gates look at.</summary>
/// <param name="Managers">How many people the request names who may still sign in; null when there was no request.</param>
/// <param name="Registration">Null until the form is filled in: gates that need it are then left out.</param>
public sealed record GateFacts(SocialAccount Account, PolicyInForce Policy, int? Managers, AccountRegistration? Registration)
{
    /// <summary>The unit has a work plan in force.</summary>
    public bool HasPlan { get; init; }

    /// <summary>How the platform stands; null where the policy has no platform approved.</summary>
    public StandingOfPlatform? Platform { get; init; }

    /// <summary>Its address stands as judged: it pretends to be the city.</summary>
    public bool IsImpostor { get; init; }

    /// <summary>By which a reported address is understood.</summary>
    public PlatformList Platforms { get; init; } = PlatformCatalogue.List;
}

/// <summary>
/// The gates between an approved account and the public register, each as the policy has it. A feature adds its own to
/// <see cref="All"/>; a gate that the policy does not ask for answers null.
/// </summary>
public static class ActivationGates
{
    /// <summary>The gate that finds out when somebody opened an account without leave.</summary>
    public const string OpenedAfterApproval = "approval";

    private delegate GateFinding? Gate(GateFacts facts);

    private static readonly Gate[] All =
    [
        NoImpostor, OnAnApprovedPlatform, InThePolicysList, WithAWorkPlan, AtTheApprovedAddress, AfterApproval, InTheCitysName, OnACityMailbox, WithAManager, WithAuthority,
    ];

    public static IReadOnlyList<GateFinding> Look(GateFacts facts) => [.. All.Select(gate => gate(facts)).OfType<GateFinding>()];

    /// <summary>The first shut gate that no answer to a form could open; null when there is none.</summary>
    public static Refusal? Shut(IEnumerable<GateFinding> gates) =>
        gates.FirstOrDefault(gate => gate is { IsMet: false, Field: null }) is { } shut ? Refusal.Rule(shut.Sentence, shut.WayOn, shut.ClauseId) : null;

    private static GateFinding? OnAnApprovedPlatform(GateFacts facts) => facts.Platform switch
    {
        null => null,
        { IsApproved: true } standing => new("platform", true, $"The City has approved {standing.Name}.", ClauseId: standing.ClauseId),
        var standing => new("platform", false, $"The City has not approved {standing.Name}.", "The platform has to be assessed and approved first.", standing.ClauseId),
    };

    private static GateFinding? NoImpostor(GateFacts facts) =>
        facts.IsImpostor ? new("impostor", false, "This account is judged an impostor.", "That judgement has to be taken back first.") : null;

    private static GateFinding? InThePolicysList(GateFacts facts)
    {
        if (facts.Policy.Profile.Account.ClosedList is not { } list)
            return null;
        return facts.Policy.ListedAddresses.Contains(facts.Account.AddressKey)
            ? new("list", true, "The policy lists this account.", ClauseId: Sources.ClauseOf(list.Source))
            : new("list", false, $"Approved, but not in the policy’s list of {list.Accounts.Count} accounts.", "A version of the policy that adds it has to be adopted first.", Sources.ClauseOf(list.Source));
    }

    /// <summary>Only where the unit opens it: the keeper puts on the register what was approved.</summary>
    private static GateFinding? AtTheApprovedAddress(GateFacts facts)
    {
        if (facts.Policy.Profile.Account.OpenedBy is not { } rule || facts.Registration is not { } registration)
            return null;
        var (clause, field) = (Sources.ClauseOf(rule.Source), nameof(AccountRegistration.ReportedAddress));
        if (RequestedAddress.Of(AddressRecognition.Read(registration.ReportedAddress ?? "", facts.Platforms))?.Key is not { } reported)
            return new("address", false, "Write the live address of the account, as a browser shows it.", null, clause, field);
        return reported == facts.Account.AddressKey
            ? new("address", true, "It is the account that was approved.", ClauseId: clause, Field: field)
            : new("address", false, $"This is another account than the approved one, {facts.Account.Address}. Correct the address; if the account was opened under another one, take its request back and ask for that.", null, clause, field);
    }

    private static GateFinding? WithAWorkPlan(GateFacts facts)
    {
        if (facts.Policy.Profile.RequiredPlan() is not { } rules)
            return null;
        return facts.HasPlan
            ? new("work-plan", true, "Its unit has an approved work plan.", ClauseId: Sources.ClauseOf(rules.Required.Source))
            : new("work-plan", false, "Its unit has no approved work plan.", "The unit’s plan has to be approved first.", Sources.ClauseOf(rules.Required.Source));
    }

    private static GateFinding? AfterApproval(GateFacts facts)
    {
        if (facts.Policy.Profile.Account.EstablishedNotBeforeApproval is not { Value: true } rule || facts.Registration is not { } registration
            || facts.Account.ApprovedAt is not { } approved)
            return null;
        if (facts.Account.FoundAt is not null)
            return new(OpenedAfterApproval, true, "Found in use without an approval, put on record, and approved since.", ClauseId: Sources.ClauseOf(rule.Source));
        var approvedOn = facts.Policy.Today(approved);
        return registration.EstablishedOn < approvedOn
            ? new(OpenedAfterApproval, false, "The account was opened before it was approved.", "Nobody may open an account beforehand. Correct the day, or tell the one to whom violations are reported.", Sources.ClauseOf(rule.Source), nameof(AccountRegistration.EstablishedOn))
            : new(OpenedAfterApproval, true, "Opened after it was approved.", ClauseId: Sources.ClauseOf(rule.Source), Field: nameof(AccountRegistration.EstablishedOn));
    }

    private static GateFinding? InTheCitysName(GateFacts facts)
    {
        if (facts.Policy.Profile.Account.RegisteredInCityName is not { } rule || facts.Registration is not { } registration)
            return null;
        var city = facts.Policy.Profile.City;
        var named = registration.RegisteredName.Contains(city.ShortName, StringComparison.OrdinalIgnoreCase);
        if (named)
            return new("name", true, "Registered in the City’s name.", ClauseId: Sources.ClauseOf(rule.Source));
        return rule.Value is Strictness.WhereFeasible && !string.IsNullOrWhiteSpace(registration.NameReason)
            ? new("name", true, "Not registered in the City’s name; the reason is on record.", ClauseId: Sources.ClauseOf(rule.Source))
            : new("name", false, rule.Value is Strictness.WhereFeasible
                ? $"Register it in the name of the {city.Name}, or say why that is not possible."
                : $"Register it in the name of the {city.Name}.", null, Sources.ClauseOf(rule.Source),
                rule.Value is Strictness.WhereFeasible ? nameof(AccountRegistration.NameReason) : nameof(AccountRegistration.RegisteredName));
    }

    private static GateFinding? OnACityMailbox(GateFacts facts)
    {
        if (facts.Policy.Profile.Account.CityEmailRule is not { } rule || facts.Registration is not { } registration)
            return null;
        if (RequestRules.IsCityEmail(registration.AdminEmail, facts.Policy.Profile.City))
            return new("mailbox", true, "Tied to a City e-mail address.", ClauseId: Sources.ClauseOf(rule.Source));
        return rule.Value is Strictness.WhereFeasible && !string.IsNullOrWhiteSpace(registration.EmailReason)
            ? new("mailbox", true, "Not tied to a City e-mail address; the reason is on record.", ClauseId: Sources.ClauseOf(rule.Source))
            : new("mailbox", false, rule.Value is Strictness.WhereFeasible
                ? "Use a City e-mail address, or say why that is not possible."
                : $"Use a City e-mail address. “{registration.AdminEmail}” is not one.", null, Sources.ClauseOf(rule.Source),
                rule.Value is Strictness.WhereFeasible ? nameof(AccountRegistration.EmailReason) : nameof(AccountRegistration.AdminEmail));
    }

    private static GateFinding? WithAManager(GateFacts facts)
    {
        var rules = facts.Policy.Profile.Account;
        if (rules.MinManagers is not { } least || facts.Managers is not { } managers)
            return null;
        return managers >= least.Value
            ? new("managers", true, $"{managers} {(managers == 1 ? rules.ManagerLabel.One : rules.ManagerLabel.Many)} named.", ClauseId: Sources.ClauseOf(least.Source))
            : new("managers", false, managers == 0
                ? $"Nobody who can still sign in is named as {rules.ManagerLabel.One}."
                : $"Only {managers} of {least.Value} {rules.ManagerLabel.Many} can still sign in.", "Take the request back and name somebody.", Sources.ClauseOf(least.Source));
    }

    private static GateFinding? WithAuthority(GateFacts facts)
    {
        if (facts.Policy.Profile.Account.AuthorityRequired is not { Value: true } rule)
            return null;
        return string.IsNullOrWhiteSpace(facts.Registration?.Authority ?? facts.Account.Authority)
            ? new("authority", false, "No authority is on record: who may speak for the City on it, and who granted that.", "It has to be on record before the account is official.", Sources.ClauseOf(rule.Source), nameof(AccountRegistration.Authority))
            : new("authority", true, "Who may speak for the City on it is on record.", ClauseId: Sources.ClauseOf(rule.Source), Field: nameof(AccountRegistration.Authority));
    }
}
