using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CityMediaGov.Web.Pages.Registry.Requests;

/// <summary>What stands round the fields of the form.</summary>
public sealed record RequestFormView
{
    public required PolicyInForce Policy { get; init; }

    public AccountRules Rules => Policy.Profile.Account;

    public required IReadOnlyList<SelectListItem> Platforms { get; init; }

    /// <summary>How the chosen platform stands; null where the policy has no platform approved, or none is chosen yet.</summary>
    public required StandingOfPlatform? Standing { get; init; }

    /// <summary>What the policy means by social media, in its own words; null when it does not say.</summary>
    public Term? Definition => Policy.Profile.Terms.FirstOrDefault(term => term.Name.ToLowerInvariant() is "social media" or "social media sites");

    /// <summary>Open units for which this person may ask.</summary>
    public required IReadOnlyList<SelectListItem> Units { get; init; }

    /// <summary>The chosen ones first, then others of the unit.</summary>
    public required IReadOnlyList<SelectListItem> People { get; init; }

    /// <summary>Null while no address is typed.</summary>
    public required AddressLine? Address { get; init; }

    /// <summary>What the city has already and that looks like the account asked for.</summary>
    public required NearAccounts Near { get; init; }

    /// <summary>Null where the policy does not weigh the number of accounts.</summary>
    public required AccountNumbers? Numbers { get; init; }

    /// <summary>The draft names none of the policy's areas of interest: a warning, no error.</summary>
    public required bool MissesArea { get; init; }

    /// <summary>By its address or by what was chosen, it is somebody's own account.</summary>
    public required bool IsPersonal { get; init; }

    /// <summary>How the policy's part on the use of one's own accounts begins, for whoever came with one; empty for everybody else.</summary>
    public IEnumerable<Clause> PersonalUse => IsPersonal && Rules.PersonalAccountsExcluded is { Value: true }
        ? (Policy.Policy.ClausesOf(Features.PersonalUseGuidance).GroupBy(clause => clause.Section).MaxBy(part => part.Count()) ?? Enumerable.Empty<Clause>()).Take(3)
        : [];

    /// <summary>The policy's list of its only accounts does not have this one; null when it has, or closes no list.</summary>
    public required ClosedList? NotListedIn { get; init; }

    /// <summary>The rules when the chosen unit has no approved work plan yet and needs one; null when it may ask.</summary>
    public WorkPlanRules? PlanNeeded { get; init; }

    public required RoutePreview Route { get; init; }

    public required IReadOnlyList<AttachedFile> Files { get; init; }

    /// <summary>What the policy says about asking, in its order.</summary>
    public IEnumerable<Clause> Quotes => Route.Steps.SelectMany(step => step.Clauses).Distinct().Select(Policy.Policy.Find).OfType<Clause>();

    public bool AsksEmailReason => Rules.CityEmailRule is { Value: Strictness.WhereFeasible };

    public IEnumerable<SelectListItem> PurposeItems => Rules.PurposeChoices.Select(choice => new SelectListItem(Sentence(choice.Text), choice.Key));

    public IEnumerable<SelectListItem> KindItems => Items(AccountCharter.KindsOf(Rules));

    public IEnumerable<SelectListItem> BasisItems => Items(Rules.Bases);

    public IEnumerable<SelectListItem> AreaItems => Items(Rules.InterestAreas);

    public IEnumerable<SelectListItem> CommentItems => Rules.CommentModes.Select(mode => new SelectListItem(mode.Text, mode.Key));

    public static IEnumerable<SelectListItem> LanguageItems => Languages.All.Select(language => new SelectListItem(language.Value, language.Key));

    /// <summary>"wspmn.gov" and others, as "@wspmn.gov or @example.gov".</summary>
    public string EmailDomains => string.Join(" or ", Policy.Profile.City.EmailDomains.Select(domain => "@" + domain));

    private static IEnumerable<SelectListItem> Items(IEnumerable<KeyedText> choices) => choices.Select(choice => new SelectListItem(Sentence(choice.Text), choice.Key));

    /// <summary>With a capital, as the label of a field.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}

/// <param name="Title">"Instagram, @parks".</param>
/// <param name="Saved">How it is kept: "instagram.com/parks".</param>
/// <param name="Problem">Why it is no address of an account; then the other two are null.</param>
public sealed record AddressLine(string? Title, string? Saved, string? Problem)
{
    public static AddressLine? Of(string? address, PolicyProfile profile, PlatformList platforms)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        var reading = AddressRecognition.Read(address, platforms);
        if (RequestedAddress.WhyNot(reading) is { } problem)
            return new(null, null, problem);
        if (reading.IsPersonalProfile && profile.Account.PersonalAccountsExcluded is { Value: true })
            return new(null, null, $"This is a person’s own profile. {RequestRules.PersonalIsOutside}");
        var known = RequestPlatforms.Understand(profile, platforms, address, null, null);
        return known.Address is not { } found ? new(null, null, "This address is too long for that of an account.")
            : new(string.Join(", ", new[] { known.Name ?? found.Suggested ?? "A web address", found.Handle is { } handle ? "@" + handle : null }.OfType<string>()), found.Key, null);
    }
}

/// <summary>A sealed document of a request.</summary>
public sealed record AttachedFile(Guid Id, string Name, long Size, ContentKind Kind, byte[] Hash)
{
    /// <summary>"1.4 MB", "12 kB".</summary>
    public string SizeWords => Size >= 1_000_000 ? $"{Size / 1_000_000.0:0.#} MB" : $"{Math.Max(1, Size / 1000)} kB";
}
