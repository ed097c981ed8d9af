using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry.Reports;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>What the database knows about a request under decision.</summary>
/// <param name="Near">Other accounts like it.</param>
/// <param name="Managers">How many of the people it names may still sign in.</param>
public sealed record RequestUnderDecision(
    AccountRequest Asked, PolicyInForce Policy, NearAccounts Near, AccountNumbers Numbers, int Managers, bool UnitIsOpen)
{
    /// <summary>Null where the policy has no platform approved.</summary>
    public StandingOfPlatform? Platform { get; init; }

    /// <summary>Judged meanwhile; see <see cref="RequestFacts.IsImpostor"/>.</summary>
    public bool IsImpostor { get; init; }
}

/// <summary>Looks at a request for an account before somebody decides it, as the policy has it under which it is decided.</summary>
public sealed class AccountRequestChecks(AppDbContext db, AccountOverlaps overlaps, PlatformStandings standings)
{
    /// <param name="policy">The version of the approval request.</param>
    public async Task<IReadOnlyList<DecisionCheck>> ReadAsync(AccountRequest asked, ApprovalRequest request, Actor reader, PolicyInForce policy, CancellationToken cancel)
    {
        var managers = asked.Managers.Select(manager => manager.PersonId).ToList();
        RequestUnderDecision facts = new(asked, policy, await overlaps.FindAsync(asked.Content, asked.Id, policy, cancel), await AccountNumbers.ReadAsync(db, asked.UnitId, asked.Id, cancel),
            await db.Users.CountAsync(person => managers.Contains(person.Id) && person.DeactivatedAt == null, cancel),
            await db.Units.AnyAsync(unit => unit.Id == asked.UnitId && unit.ClosedAt == null, cancel))
        {
            Platform = await standings.OfAsync(policy, asked.Platform, asked.OtherPlatform ?? asked.PlatformName, cancel),
            IsImpostor = await db.ReportedAccounts.JudgedImpostors().AnyAsync(judged => judged.AddressKey == asked.AddressKey, cancel),
        };
        return [.. DecisionCheck.OfRequest(request, reader), .. Look(facts)];
    }

    public static IEnumerable<DecisionCheck> Look(RequestUnderDecision facts) =>
    [
        facts.Near.SameAddress is { } taken
            ? DecisionCheck.Fail("The address is taken.", $"The register has it already: {taken.Title}.")
            : DecisionCheck.Pass("No other account uses this address."),
        .. facts.IsImpostor ? new[] { DecisionCheck.Fail("Judged an impostor.", "Somebody looked at this account and judged that it pretends to be the City. It cannot go live before that is taken back.") } : [],
        .. facts.UnitIsOpen ? [] : new[] { DecisionCheck.Fail("The unit is closed.", "It can have no new account.") },
        .. PlatformOf(facts),
        .. List(facts),
        .. Mailbox(facts),
        .. Managers(facts),
        .. Areas(facts),
        .. Number(facts),
        .. facts.Near.Overlaps.Select(overlap => Overlapping(overlap, facts.Policy.Profile.Account)),
    ];

    private static IEnumerable<DecisionCheck> PlatformOf(RequestUnderDecision facts) => facts.Platform switch
    {
        null => [],
        { WhyNot: { } sentence } standing => [DecisionCheck.Fail($"{standing.Name} is not approved.", sentence, standing.ClauseId)],
        var standing => [DecisionCheck.Pass($"The City has approved {standing.Name}.", standing.ClauseId)],
    };

    private static IEnumerable<DecisionCheck> List(RequestUnderDecision facts)
    {
        if (facts.Policy.Profile.Account.ClosedList is not { } list)
            yield break;
        if (facts.Asked.AddressKey is { } key && facts.Policy.ListedAddresses.Contains(key))
        {
            yield return DecisionCheck.Pass("The policy lists this account.", list.Source);
            yield break;
        }
        var within = list.AmendWithin is { HasNumber: true } rule ? $" {rule.Within()}{(rule.IsSetByCity ? " (set by the City)" : "")}" : "";
        yield return DecisionCheck.Warn($"This would be {Ordinal(list.Accounts.Count + 1)} account.",
            $"The policy lists {Cardinal(list.Accounts.Count)}: “{list.Words}”. Approving opens a duty to amend the list{within}; until then the account cannot go live.", list.Source);
    }

    private static IEnumerable<DecisionCheck> Mailbox(RequestUnderDecision facts)
    {
        if (facts.Policy.Profile.Account.CityEmailRule is not { } rule || string.IsNullOrWhiteSpace(facts.Asked.OfficialEmail))
            yield break;
        yield return RequestRules.IsCityEmail(facts.Asked.OfficialEmail, facts.Policy.Profile.City)
            ? DecisionCheck.Pass("It is tied to a City e-mail address.", rule.Source)
            : DecisionCheck.Warn("Not a City e-mail address.", $"{facts.Asked.OfficialEmail}. The reason given: “{facts.Asked.OfficialEmailReason}”", rule.Source);
    }

    private static IEnumerable<DecisionCheck> Managers(RequestUnderDecision facts)
    {
        var rules = facts.Policy.Profile.Account;
        var named = $"{facts.Managers} {(facts.Managers == 1 ? rules.ManagerLabel.One : rules.ManagerLabel.Many)} named";
        if (rules.MinManagers is { } least)
        {
            yield return facts.Managers >= least.Value
                ? DecisionCheck.Pass($"{named}; at least {least.Value} is asked for.", least.Source)
                : DecisionCheck.Fail($"Too few {rules.ManagerLabel.Many}.", $"{named} who may still sign in; at least {least.Value} is asked for.", least.Source);
        }
        if (rules.SoftMaxManagers is { } most && facts.Managers > most.Value)
            yield return DecisionCheck.Warn($"Many {rules.ManagerLabel.Many}.", $"{named}; more than {most.Value} needs a justification{(most.Source == Sources.City ? " (set by the City)" : "")}.", most.Source);
    }

    /// <summary>The policy says that an account should have a focus, not that it must.</summary>
    private static IEnumerable<DecisionCheck> Areas(RequestUnderDecision facts)
    {
        var (rules, chosen) = (facts.Policy.Profile.Account, facts.Asked.Content.Charter.InterestAreas);
        if (chosen.Count > 0)
            yield return DecisionCheck.Pass($"It focuses on: {string.Join("; ", rules.InterestAreas.Where(area => chosen.Contains(area.Key)).Select(area => area.Text))}.", rules.InterestAreaExpected?.Source);
        else if (rules.InterestAreaExpected is { Value: true } expected)
            yield return DecisionCheck.Warn("No area of interest.", $"None is chosen of: {string.Join("; ", rules.InterestAreas.Select(area => area.Text))}.", expected.Source);
    }

    private static IEnumerable<DecisionCheck> Number(RequestUnderDecision facts)
    {
        if (facts.Policy.Profile.Account.SustainableNumber is not { } rule)
            yield break;
        yield return DecisionCheck.Warn(facts.Numbers.IsOneTooMany(rule) ? $"One more is above {rule.Ceiling}{(rule.CeilingSource == Sources.City ? " (set by the City)" : "")}." : "How many there are.",
            $"{facts.Numbers.Counted} The policy’s words: “{rule.Words}”.", rule.Source);
    }

    private static DecisionCheck Overlapping(Overlap overlap, AccountRules rules) =>
        DecisionCheck.Warn("Overlap.", $"{overlap.Account.Title} {overlap.InCommon(rules.InterestAreas)}.", rules.OverlapWarning?.Source);

    private static readonly string[] Cardinals = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static string Cardinal(int number) => number < Cardinals.Length ? Cardinals[number] : $"{number}";

    private static string Ordinal(int number) =>
        $"{(number is 8 or 11 or 18 or (>= 80 and < 90) ? "an" : "a")} {(number < Ordinals.Length ? Ordinals[number] : $"{number}{Ending(number)}")}";

    private static string Ending(int number) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
