using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies.Checking;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Policies;

/// <summary>
/// Adds one approved account to the policy's closed list: one more line in the text, one more clause, one more entry in
/// the rules. Everything else stays word for word.
/// </summary>
/// <param name="account">The approved account.</param>
/// <param name="unit">The unit that runs it.</param>
/// <param name="line">The line as the policy will read, without its number.</param>
public sealed partial class PolicyAmendment(PolicyInForce policy, SocialAccount account, Unit unit, string line)
{
    public const int LineLength = 300;

    private readonly string line = Spaces().Replace(line, " ").Trim();

    /// <summary>The line as a clerk would write it: "Parks and Recreation Instagram account at instagram.com/parks."</summary>
    public static string Proposal(PolicyInForce policy, SocialAccount account)
    {
        var city = policy.Profile.City;
        var whose = account.Name.Contains(city.ShortName, StringComparison.OrdinalIgnoreCase) ? account.Name : $"{city.Name} {account.Name}";
        return $"{whose} {account.PlatformName} account at {account.Address}.";
    }

    /// <summary>Null when the list can be amended for this account by this person.</summary>
    public static Refusal? WhyNot(PolicyInForce policy, SocialAccount account, Actor actor)
    {
        if (!actor.Can(Permission.AmendPolicy))
            return Refusal.NotYours("You do not keep the policy.");
        if (policy.Profile.Account.ClosedList is not { } list)
            return Refusal.Rule("The policy closes no list of accounts, so nothing has to be added to it.");
        if (account.RequestedBy == actor.Id)
            return Refusal.NotYours("You asked for this account, so someone else must add it to the policy.", "Anybody else who keeps the policy can.", Sources.ClauseOf(list.Source));
        if (policy.ListedAddresses.Contains(account.AddressKey))
            return Refusal.Rule("The policy lists this account already.", clauseId: Sources.ClauseOf(policy.ListNumbers[account.AddressKey].Source));
        return account.Status is AccountStatus.Approved
            ? null
            : Refusal.Rule($"Only an approved account can be added to the policy; this one is {Words.Of(account.Status.ToString())}.", clauseId: Sources.ClauseOf(list.Source));
    }

    /// <summary>What is wrong with the line; null when it can stand in the policy.</summary>
    public static string? WhyNotLine(string? line, SocialAccount account)
    {
        if (string.IsNullOrWhiteSpace(line))
            return "Write the line as the policy will read";
        if (!line.Contains(account.Address, StringComparison.Ordinal))
            return $"The line must name the account’s address as it is on the register: {account.Address}";
        return TextRules.WhyNot(line) ?? (TextRules.BlanksIn(line).FirstOrDefault() is { } blank ? $"Fill in the blank: {blank}" : null);
    }

    /// <summary>What is wrong with the day on which the City decided; null when nothing is.</summary>
    /// <param name="status">Of the version in force: one that the City adopted is not changed by a draft.</param>
    /// <param name="today">In the city's zone.</param>
    public static string? WhyNotAdoptedOn(DateOnly? day, PolicyVersionStatus status, DateOnly today)
    {
        if (day is null && status is PolicyVersionStatus.Adopted)
            return "Say on which day the City adopted the change";
        return day > today ? "This day lies in the future. Record the change when it has been adopted." : null;
    }

    /// <summary>The version of the policy that has the line; the one in force is replaced in the same save.</summary>
    /// <param name="version">The stored version of <c>policy</c>.</param>
    /// <param name="adoptedOn">Day of the city's decision, in its zone; null only while the whole policy is a draft.</param>
    public PolicyVersion Adopt(PolicyVersion version, DateOnly? adoptedOn, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(policy, account, by));
        if (WhyNotLine(line, account) is { } problem)
            throw new RefusedException(Refusal.Rule(problem));
        if (WhyNotAdoptedOn(adoptedOn, version.Status, policy.Today(now)) is { } badDay)
            throw new RefusedException(Refusal.Rule(badDay));
        return version.ReplaceWith(Texts(version), $"The list of accounts has one more: {line}", adoptedOn, by, now);
    }

    private ClosedList List => policy.Profile.Account.ClosedList!;

    private ListedAccount? Last => List.Accounts is [.., var last] ? last : null;

    /// <summary>The clause after which the new one stands.</summary>
    private string Anchor => Last is { Source: not Sources.City } last ? last.Source : List.Source;

    private (string Profile, string Text, string Clauses) Texts(PolicyVersion version)
    {
        var id = NewClauseId();
        return (ProfileWith(version.ProfileJson, id), TextWith(version.Text, id), ClausesWith(version.ClausesJson, id));
    }

    /// <summary>"X-SCOPE-7.1" after "X-SCOPE-7", then "X-SCOPE-7.2": ids that were given once are never given again.</summary>
    private string NewClauseId()
    {
        var stem = Added().Match(Anchor) is { Success: true } added && policy.Policy.Find(added.Groups[1].Value) is not null ? added.Groups[1].Value : Anchor;
        var number = 1;
        while (policy.Policy.Find($"{stem}.{number}") is not null)
            number++;
        return $"{stem}.{number}";
    }

    private string ProfileWith(string json, string id)
    {
        var profile = JsonNode.Parse(json)!;
        var known = policy.Profile.PlatformCalled(account.Platform) ?? policy.Profile.PlatformCalled(account.PlatformName);
        profile["account"]!["closedList"]!["accounts"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["number"] = List.Accounts.Count + 1,
            ["name"] = NameIn(line),
            ["platform"] = known?.Key ?? account.Platform,
            ["address"] = account.Address,
            ["unit"] = new JsonObject { ["name"] = unit.Name, ["type"] = unit.Type, ["source"] = Sources.City },
            ["source"] = id,
        });
        if (known is null)
            profile["platforms"]!.AsArray().Add((JsonNode)new JsonObject { ["key"] = account.Platform, ["name"] = account.PlatformName, ["kind"] = "other", ["source"] = id });
        return profile.ToJsonString(PolicyJson.Options);
    }

    private string TextWith(string text, string id)
    {
        var block = policy.Policy.Text.Blocks.LastOrDefault(block => block.ClauseIds.Contains(Anchor))
            ?? throw new RefusedException(Refusal.Rule("The policy’s text does not show where its list ends, so a line cannot be added here.", "Ask who runs this register for the city."));
        var marker = block.Number is { } number ? $"{number + 1}." : "-";
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        var end = block.Line - 1;
        while (end < lines.Count && !string.IsNullOrWhiteSpace(lines[end]))
            end++;
        lines.InsertRange(end, ["", $"[{id}]", $"{marker} {line}"]);
        return string.Join('\n', lines);
    }

    private string ClausesWith(string json, string id)
    {
        var clauses = JsonNode.Parse(json)!.AsArray();
        var before = clauses.Select((clause, place) => (clause, place)).First(found => (string?)found.clause!["id"] == Anchor);
        clauses.Insert(before.place + 1, new JsonObject
        {
            ["id"] = id,
            ["section"] = (string?)before.clause!["section"],
            ["quote"] = line,
            ["feature"] = Features.PublicDirectory,
            ["enforcement"] = "record",
        });
        return clauses.ToJsonString(PolicyJson.Options);
    }

    /// <summary>"City Hall Facebook account" of "City Hall Facebook account at facebook.com/cityhall."</summary>
    private string NameIn(string words)
    {
        var before = words[..words.IndexOf(account.Address, StringComparison.Ordinal)].Trim();
        var name = before.EndsWith(" at", StringComparison.Ordinal) ? before[..^3].Trim() : before;
        return name.Length == 0 ? account.AuditTitle : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(.+)\.\d+$")]
    private static partial Regex Added();
}
