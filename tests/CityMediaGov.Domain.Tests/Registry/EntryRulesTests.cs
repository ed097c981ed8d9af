using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Tests.Policies;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed class EntryRulesTests
{
    private static readonly AccountEntry Sound = new("Trails", Guid.CreateVersion7(), "Trail news", "es", "closed", "715-555-0100", new("The forester, by the head of Parks", "Cory, 555-0101", "Weekdays"));

    private static readonly EntryFacts Facts = new(Given.Wausau.Profile, UnitIsOpen: true);

    public static TheoryData<AccountEntry, bool, string, string> Faults => new()
    {
        { Sound with { Name = " " }, true, "Name", "Name the account as residents will read it" },
        { Sound with { Name = new('x', AccountRequest.NameLength + 1) }, true, "Name", "The name may have 120 characters at most" },
        { Sound with { UnitId = null }, true, "UnitId", "Choose the unit that runs it" },
        { Sound, false, "UnitId", "Choose an open unit" },
        { Sound with { Purpose = null }, true, "Purpose", "Say what the account is for" },
        { Sound with { Purpose = new('x', AccountRequest.TextLength + 1) }, true, "Purpose", "The purpose may have 4000 characters at most" },
        { Sound with { Language = "tlh" }, true, "Language", "Choose the language of the account" },
        { Sound with { CommentMode = "wild" }, true, "CommentMode", "Choose how residents’ comments are treated" },
        { Sound with { Contact = new('x', AccountRequest.ContactLength + 1) }, true, "Contact", "The contact may have 254 characters at most" },
        { Sound with { Answering = Sound.Answering with { Authority = new('x', AccountCharter.AuthorityLength + 1) } }, true, "Authority", "The authority may have 500 characters at most" },
        { Sound with { Answering = Sound.Answering with { SecondContact = new('x', AccountRequest.ContactLength + 1) } }, true, "SecondContact", "The second contact may have 254 characters at most" },
        { Sound with { Answering = Sound.Answering with { HoursMonitored = new('x', AccountCharter.HoursLength + 1) } }, true, "HoursMonitored", "The hours may have 200 characters at most" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_the_entry_is_told_beside_its_field_and_refused_by_the_account(AccountEntry entry, bool unitIsOpen, string field, string sentence)
    {
        var facts = Facts with { UnitIsOpen = unitIsOpen };
        Assert.Equal([(field, sentence)], EntryRules.Check(entry, facts).Select(problem => (problem.Field, problem.Sentence)));
        var account = Given.Live();
        Assert.Equal(sentence, account.Refuses(() => account.ModifyEntry(Given.Coordinator, entry, facts, null, Given.Later)).Sentence);
    }

    [Fact]
    public void What_the_policy_asks_of_a_new_account_cannot_be_taken_away_from_one_that_lives()
    {
        var profile = Given.InForce(Packs.Named("wanamingo")).Profile;
        var rule = new Sourced<bool>(true, Sources.City);
        var facts = Facts with { Profile = profile with { Account = profile.Account with { SecondContactRequired = rule, HoursMonitoredRequired = rule } } };
        var nobody = Sound with { CommentMode = null, Answering = new(" ", null, "") };
        Assert.Equal(
            [("Authority", "Say who may speak for the City on it, and who granted that", "WAN-3.1"), ("SecondContact", "Name a second contact", null), ("HoursMonitored", "Say at which hours somebody reads it", null)],
            EntryRules.Check(nobody.Trimmed(), facts).Select(problem => (problem.Field, problem.Sentence, problem.ClauseId)));
        var account = Given.Live();
        account.Refuses(() => account.ModifyEntry(Given.Coordinator, nobody, facts, null, Given.Later));
        account.ModifyEntry(Given.Coordinator, nobody, Facts, null, Given.Later);
        Assert.Equal(AccountAnswering.None, account.Entry.Answering);
    }

    [Fact]
    public void A_reason_that_is_too_long_is_refused_by_the_account()
    {
        var account = Given.Live();
        Assert.Equal("The reason may have 1000 characters at most",
            account.Refuses(() => account.ModifyEntry(Given.Coordinator, Sound, Facts, new('x', SocialAccount.ReasonLength + 1), Given.Later)).Sentence);
    }

    [Fact]
    public void Where_both_heads_must_agree_the_keeper_alone_gives_no_account_to_another_unit()
    {
        var (account, facts) = (Given.Live(), Facts with { Profile = Given.InForce(Packs.Named("clinton-city")).Profile });
        var refusal = account.Refuses(() => account.ModifyEntry(Given.Coordinator, Sound with { CommentMode = null }, facts, null, Given.Later));
        Assert.Equal(("An account goes to another unit only when the heads of both units agree.", "Ask for the change: both are then asked.", "CLI-3.5.1b"), (refusal.Sentence, refusal.WayOn, refusal.ClauseId));
        account.ModifyEntry(Given.Coordinator, Sound with { UnitId = account.UnitId, CommentMode = null }, facts, null, Given.Later);
        Assert.Equal("Trails", account.Name);
    }

    [Fact]
    public void A_certification_is_given_for_what_is_needed_true_and_reachable_alone()
    {
        foreach (var answers in new CertificationAnswers[] { new(false, true, true), new(true, false, true), new(true, true, false) })
        {
            var account = Given.Live();
            Assert.StartsWith("Confirm that", account.Refuses(() => account.CertifyNow(Given.Coordinator, answers, null, Given.Later)).Sentence, StringComparison.Ordinal);
        }
        var live = Given.Live();
        live.CertifyNow(Given.Coordinator, new(true, true, true, " Read "), null, Given.Later);
        Assert.Equal((Given.Later, "account.certified", "Read"), (live.CertifiedAt!.Value, live.LastFact().Action.Code, live.LastFact().Reason));
    }
}
