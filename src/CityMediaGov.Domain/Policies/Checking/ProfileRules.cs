using System.Text.RegularExpressions;
using NodaTime;

namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>The profile agrees with itself and with the text: what it names exists, what it switches on is filled in.</summary>
internal static partial class ProfileRules
{
    public static void Check(PolicyProfile profile, PolicyText text, IReadOnlyList<Clause> clauses, PackFile file)
    {
        CheckCity(profile.City, file);
        CheckRoles(profile, file);
        Unique(profile.UnitTypes.Select(type => type.Key), "$.unitTypes[{0}].key", file);
        Unique(profile.PersonTypes.Select(type => type.Key), "$.personTypes[{0}].key", file);
        Unique(profile.Platforms.Select(platform => platform.Key), "$.platforms[{0}].key", file);
        Unique(profile.Terms.Select(term => term.Name), "$.terms[{0}].name", file);
        CheckFeatures(profile, clauses, file);
        CheckBlanks(profile.Blanks, text, file);
        AccountRuleChecks.Check(profile, file);
        PlanAndPlatformChecks.Check(profile, file);
    }

    /// <summary>Finds keys that come again; {0} in the path stands for the place in the list.</summary>
    internal static void Unique(IEnumerable<string> keys, string path, PackFile file)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, key) in keys.Index())
        {
            if (!seen.Add(key))
                file.Find(path.Replace("{0}", $"{index}", StringComparison.Ordinal), $"\"{key}\" is there twice.");
        }
    }

    internal static void RoleExists(PolicyProfile profile, string? role, string path, PackFile file)
    {
        if (role is not null && profile.RoleTitled(role) is null)
            file.Find(path, $"The role \"{role}\" has no entry in roles.");
    }

    internal static bool IsDomain(string name) => Domain().IsMatch(name);

    private static void CheckCity(City city, PackFile file)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(city.TimeZone) is null)
            file.Find("$.city.timeZone", $"There is no time zone \"{city.TimeZone}\" in the tz database.");
        if (!Uri.TryCreate(city.WebsiteUrl, UriKind.Absolute, out var website) || website.Scheme != Uri.UriSchemeHttps)
            file.Find("$.city.websiteUrl", "It must be an address that begins with https://.");
        if (city.EmailDomains.Count == 0)
            file.Find("$.city.emailDomains", "At least one domain is needed.");
        foreach (var (index, domain) in city.EmailDomains.Index())
        {
            if (!IsDomain(domain))
                file.Find($"$.city.emailDomains[{index}]", $"\"{domain}\" is no domain.");
        }
        foreach (var (index, holiday) in city.Holidays.Index())
        {
            if (holiday.WhyImpossible() is { } sentence)
                file.Find($"$.city.holidays[{index}]", $"{holiday.Name}: {sentence}");
        }
    }

    private static void CheckRoles(PolicyProfile profile, PackFile file)
    {
        Unique(profile.Roles.Select(entry => entry.Role), "$.roles[{0}].role", file);
        foreach (var (index, entry) in profile.Roles.Index())
        {
            var path = $"$.roles[{index}]";
            RoleExists(profile, entry.FilledBy, $"{path}.filledBy", file);
            RoleExists(profile, entry.RecordedBy, $"{path}.recordedBy", file);
            if (entry.FilledBy == entry.Role)
                file.Find($"{path}.filledBy", "A role cannot fill itself.");
            if (entry.Body != entry.RecordedBy is not null)
                file.Find($"{path}.recordedBy", "A body needs the role that records its decisions, and only a body has one.");
        }
        RoleExists(profile, profile.Policy.ContactRole.Role, "$.policy.contactRole.role", file);
        RoleExists(profile, profile.Directory.QuestionsTo.Role, "$.directory.questionsTo.role", file);
        if (profile.Policy.NoticeDaysBeforeChange is { Value: < 0 })
            file.Find("$.policy.noticeDaysBeforeChange.value", "It cannot be negative.");
    }

    private static void CheckFeatures(PolicyProfile profile, IReadOnlyList<Clause> clauses, PackFile file)
    {
        foreach (var unknown in profile.Features.Keys.Except(Features.All))
            file.Find($"$.features.{unknown}", $"There is no feature \"{unknown}\".");
        foreach (var missing in Features.All.Except(profile.Features.Keys))
            file.Find("$.features", $"\"{missing}\" is neither on nor off.");
        foreach (var group in clauses.GroupBy(clause => clause.Feature).Where(group => profile.Features.GetValueOrDefault(group.Key, Switch.On) == Switch.Off))
            file.Find($"$.features.{group.Key}", $"It is off, but {group.First().Id} needs it.");
    }

    private static void CheckBlanks(IReadOnlyList<Blank> blanks, PolicyText text, PackFile file)
    {
        Unique(blanks.Select(blank => blank.Marker), "$.blanks[{0}].marker", file);
        var words = text.AllWords;
        foreach (var (index, blank) in blanks.Index())
        {
            if (!words.Contains(blank.Marker, StringComparison.Ordinal))
                file.Find($"$.blanks[{index}].marker", $"The policy's text has no {blank.Marker}.");
            if (blank.FilledWith == BlankFilling.Text != blank.Text is not null)
                file.Find($"$.blanks[{index}].text", "The words are needed with filledWith \"text\", and only then.");
            else if (blank.Text is not null && TextRules.BlanksIn(blank.Text).Any())
                file.Find($"$.blanks[{index}].text", $"{TextRules.Unfilled}: {blank.Text}");
        }
    }

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9\-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9\-]*[a-z0-9])?)+$")]
    private static partial Regex Domain();
}
