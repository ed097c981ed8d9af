using System.Net.Mail;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>What the database knows about a request, read before it is checked.</summary>
/// <param name="UnitIsOpen">The chosen unit exists and is not closed.</param>
/// <param name="ActiveManagers">Those of the named managers who may sign in.</param>
/// <param name="Taken">The account that has this address already; null when none has.</param>
public sealed record RequestFacts(bool UnitIsOpen, IReadOnlyCollection<Guid> ActiveManagers, TakenAddress? Taken)
{
    /// <summary>The platforms that the city knows.</summary>
    public PlatformList Platforms { get; init; } = PlatformCatalogue.List;

    /// <summary>How the platform stands; null where the policy has no platform approved, or none is named yet.</summary>
    public StandingOfPlatform? Standing { get; init; }

    /// <summary>Somebody judged the account at this address an impostor, and the judgement stands.</summary>
    public bool IsImpostor { get; init; }
}

public sealed record TakenAddress(string Title, AccountStatus Status);

/// <summary>What the city's policy asks of a request before it may be sent.</summary>
public static partial class RequestRules
{
    /// <summary>Everything to correct, field by field in the order of the form; empty when the request may be sent.</summary>
    public static IReadOnlyList<FieldProblem> Check(AccountRequestContent asked, PolicyInForce policy, RequestFacts facts, Actor actor) =>
    [
        .. Address(asked, policy.Profile, facts),
        .. UnitOf(asked, facts, actor),
        .. KindAndBasis(asked, policy.Profile.Account),
        .. Email(asked, policy.Profile),
        .. Words(asked, policy.Profile),
        .. People(asked, policy.Profile, facts),
        .. Answerable(asked, policy.Profile.Account),
    ];

    /// <summary>Whether the city can have an account there; asked of a request and of an account that comes in a file.</summary>
    internal static IEnumerable<FieldProblem> Address(AccountRequestContent asked, PolicyProfile profile, RequestFacts facts)
    {
        var rules = profile.Account;
        if (string.IsNullOrWhiteSpace(asked.Address))
        {
            yield return new(nameof(asked.Address), "Write the address that the account will have");
            yield break;
        }

        var reading = AddressRecognition.Read(asked.Address, facts.Platforms);
        if (RequestedAddress.WhyNot(reading) is { } problem)
        {
            var excluded = reading is AddressReading.Refused { Problem: ReadingProblem.Email } && profile.PlatformsExcluded is [var first, ..] ? first.Source : null;
            yield return new(nameof(asked.Address), problem, Sources.ClauseOf(excluded));
            yield break;
        }
        if (reading.IsPersonalProfile && rules.PersonalAccountsExcluded is { Value: true } personal)
            yield return new(nameof(asked.Address), $"This is a person’s own profile. {PersonalIsOutside}", Sources.ClauseOf(personal.Source));
        if (facts.Taken is { } taken)
            yield return new(nameof(asked.Address), taken.Status is AccountStatus.Retired
                ? $"The register has this account as retired: {taken.Title}. Take it up again there instead."
                : $"The register has this account already: {taken.Title}");

        if (facts.IsImpostor)
            yield return new(nameof(asked.Address), "This account is judged an impostor. That judgement has to be taken back before anybody can ask for it.");

        var address = RequestedAddress.Of(reading)!;
        if (address.IsTooLong)
        {
            yield return new(nameof(asked.Address), $"This is longer than {AccountRequest.KeyLength} characters. Paste only the address of the account itself.");
            yield break;
        }
        if (asked.Platform is not null && asked.Platform != address.Platform)
            yield return new(nameof(asked.Platform), $"The address is on {address.PlatformName ?? "another site"}. Choose that, or correct the address.");
        if (address.PlatformName is null && string.IsNullOrWhiteSpace(asked.OtherPlatform))
            yield return new(nameof(asked.OtherPlatform), "Name the platform");
        if (address.PlatformName is null && profile.PlatformsExcluded.FirstOrDefault(excluded => Letters(asked.OtherPlatform).Contains(Letters(excluded.Text), StringComparison.Ordinal)) is { } no)
            yield return new(nameof(asked.OtherPlatform), $"For the policy, {no.Text} is not social media, so it cannot be registered.", Sources.ClauseOf(no.Source));
        var known = facts.Platforms.Find(new(address.Platform));
        if (!profile.PlatformsOpen.Value && !IsNamed(profile, known, address.PlatformName ?? asked.OtherPlatform ?? ""))
            yield return new(nameof(asked.Platform), "The policy does not allow this platform.", Sources.ClauseOf(profile.PlatformsOpen.Source));
        if (known is { IsOutOfUse: true })
            yield return new(nameof(asked.Platform), $"The City took {known.Name} out of use: it takes no new accounts there.");
        if (facts.Standing is { WhyNot: { } notApproved } standing)
            yield return new(nameof(asked.Platform), notApproved, standing.ClauseId);
    }

    /// <summary>A host of blogs is allowed where the policy names blogs.</summary>
    private static bool IsNamed(PolicyProfile profile, Platform? known, string name) =>
        profile.PlatformCalled(name) is not null || (known?.Broader is { } broader && profile.Platforms.Any(platform => PlatformCatalogue.Named(platform.Name)?.Key.Value == broader));

    private static IEnumerable<FieldProblem> UnitOf(AccountRequestContent asked, RequestFacts facts, Actor actor)
    {
        if (string.IsNullOrWhiteSpace(asked.Name))
            yield return new(nameof(asked.Name), "Name the account as residents will read it");
        if (asked.UnitId is not { } unit)
            yield return new(nameof(asked.UnitId), "Choose the unit that will run it");
        else if (!facts.UnitIsOpen)
            yield return new(nameof(asked.UnitId), "This unit is closed. Choose another one.");
        else if (unit != actor.UnitId && !actor.Holds(Role.DepartmentHead, unit) && !actor.Can(Permission.RunRegister))
            yield return new(nameof(asked.UnitId), "You can ask for an account of your own unit only. Somebody of that unit can ask for this one.");
    }

    private static IEnumerable<FieldProblem> Email(AccountRequestContent asked, PolicyProfile profile)
    {
        var rule = profile.Account.CityEmailRule;
        if (string.IsNullOrWhiteSpace(asked.OfficialEmail))
        {
            if (rule is not null)
                yield return new(nameof(asked.OfficialEmail), "Write the e-mail address that will own the account", Sources.ClauseOf(rule.Source));
        }
        else if (MailboxOf(asked.OfficialEmail) is null)
            yield return new(nameof(asked.OfficialEmail), $"“{asked.OfficialEmail}” is not an e-mail address.");
        else if (rule is not null && !IsCityEmail(asked.OfficialEmail, profile.City) && (rule.Value is Strictness.Required || string.IsNullOrWhiteSpace(asked.OfficialEmailReason)))
        {
            yield return rule.Value is Strictness.Required
                ? new(nameof(asked.OfficialEmail), $"Use a City e-mail address. “{asked.OfficialEmail}” is not one.", Sources.ClauseOf(rule.Source))
                : new(nameof(asked.OfficialEmailReason), "Say why a City e-mail address is not possible", Sources.ClauseOf(rule.Source));
        }
    }

    private static IEnumerable<FieldProblem> Words(AccountRequestContent asked, PolicyProfile profile)
    {
        var rules = profile.Account;
        var choices = rules.PurposeChoices;
        if (choices.Count > 0 && (asked.Purposes.Count == 0 || asked.Purposes.Any(key => choices.All(choice => choice.Key != key))))
            yield return new(nameof(asked.Purposes), $"Choose at least one: {string.Join("; ", choices.Select(choice => choice.Text))}", Sources.ClauseOf(choices[0].Source));
        if (string.IsNullOrWhiteSpace(asked.Purpose))
            yield return new(nameof(asked.Purpose), "Say what the account is for");
        if (string.IsNullOrWhiteSpace(asked.Audience))
            yield return new(nameof(asked.Audience), "Say for whom it is");
        if (rules.NeedStatementRequired is { Value: true } need && string.IsNullOrWhiteSpace(asked.Need))
            yield return new(nameof(asked.Need), "Say why an existing account cannot do this", Sources.ClauseOf(need.Source));
        if (rules.RiskStatementRequired is { Value: true } risk && string.IsNullOrWhiteSpace(asked.Risk))
            yield return new(nameof(asked.Risk), "Say how the risks were taken into account", Sources.ClauseOf(risk.Source));
        if (asked.Language is null || !Languages.All.ContainsKey(asked.Language))
            yield return new(nameof(asked.Language), "Choose the language of the account");

        var asking = choices.FirstOrDefault(choice => choice.AsksCommentMode == true && asked.Purposes.Contains(choice.Key));
        var known = rules.CommentModes.Any(mode => mode.Key == asked.CommentMode);
        if (rules.CommentModes.Count > 0 && !known && (asking is not null || asked.CommentMode is not null))
            yield return new(nameof(asked.CommentMode), "Say whether residents will be able to comment", Sources.ClauseOf(asking?.Source));
    }

    private static IEnumerable<FieldProblem> People(AccountRequestContent asked, PolicyProfile profile, RequestFacts facts)
    {
        var (rules, label) = (profile.Account, profile.Account.ManagerLabel);
        if (rules.MinManagers is { } least && asked.Managers.Distinct().Count() < least.Value)
        {
            yield return new(nameof(asked.Managers),
                least.Value == 1 ? $"Name at least one {label.One}" : $"Name at least {least.Value} {label.Many}", Sources.ClauseOf(least.Source));
        }
        if (asked.Managers.Any(manager => !facts.ActiveManagers.Contains(manager)))
            yield return new(nameof(asked.Managers), "One of the people named may no longer sign in. Choose somebody else.");
    }

    public static bool IsCityEmail(string email, City city) =>
        MailboxOf(email) is { } mailbox && city.EmailDomains.Contains(mailbox.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for what is no address alone: "Parks &lt;parks@example.org&gt;" would own nothing.</summary>
    private static MailAddress? MailboxOf(string email) =>
        MailAddress.TryCreate(email.Trim(), out var mailbox) && mailbox.Address == email.Trim() ? mailbox : null;

    /// <summary>"E-mail newsletter" and "email" are told apart by no rule.</summary>
    private static string Letters(string? name) => string.Concat((name ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
