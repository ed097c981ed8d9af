using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed class AccountChangeTests
{
    private static readonly EntryFacts Facts = new(Given.Wausau.Profile, UnitIsOpen: true);

    [Fact]
    public void It_keeps_both_values_of_what_differs_and_nothing_else()
    {
        var account = Given.Live();
        var change = Ask(account, account.Entry with { Name = " Trails ", Contact = null });
        Assert.Equal([new("Name", "Parks and Recreation", "Trails"), new("Contact", "651-555-0100", null)], change.Differences);
        Assert.Equal(("account-change.asked", "Renamed", "Change of Parks and Recreation on Facebook"), (change.LastFact().Action.Code, change.LastFact().Reason, change.AuditTitle));
    }

    [Fact]
    public void Nothing_is_asked_for_without_a_difference_or_a_reason()
    {
        var account = Given.Live();
        Assert.Equal(["Nothing differs from the entry as it stands. Change what is to change."], AccountChange.ProblemsOf(account, account.Entry, Facts, "Because").Select(problem => problem.Sentence));
        Assert.Equal(["Say why it is to change"], AccountChange.ProblemsOf(account, account.Entry with { Name = "Trails" }, Facts, " ").Select(problem => problem.Sentence));
        Assert.Throws<RefusedException>(() => Ask(account, account.Entry));
    }

    [Fact]
    public void Somebody_of_the_unit_its_head_a_named_manager_and_the_keeper_ask_and_nobody_else()
    {
        var account = Given.Live();
        var ofUnit = Given.Nobody with { UnitId = account.UnitId };
        var head = Given.Nobody with { Seats = [new RoleSeat(Role.DepartmentHead, account.UnitId)] };
        var otherHead = Given.Nobody with { Seats = [new RoleSeat(Role.DepartmentHead, Guid.CreateVersion7())] };
        Assert.Null(AccountChange.WhyNotAsk(account, ofUnit, namedManager: false));
        Assert.Null(AccountChange.WhyNotAsk(account, head, namedManager: false));
        Assert.Null(AccountChange.WhyNotAsk(account, Given.Coordinator, namedManager: false));
        Assert.Null(AccountChange.WhyNotAsk(account, Given.Nobody, namedManager: true));
        Assert.Equal(RefusalKind.NotYours, AccountChange.WhyNotAsk(account, Given.Nobody, namedManager: false)!.Kind);
        Assert.Equal(RefusalKind.NotYours, AccountChange.WhyNotAsk(account, otherHead, namedManager: false)!.Kind);
        Assert.Equal("This cannot be done while this account is approved.", AccountChange.WhyNotAsk(Given.Approved(), Given.Coordinator, namedManager: false)!.Sentence);
    }

    [Fact]
    public void A_change_is_not_made_over_what_was_changed_since()
    {
        var account = Given.Live();
        var (renamed, described) = (Ask(account, account.Entry with { Name = "Trails" }), Ask(account, account.Entry with { Purpose = "Trail news" }));
        account.ModifyEntry(Given.Coordinator, account.Entry with { Name = "Paths" }, Facts, null, Given.Later);
        Assert.StartsWith("The entry changed since this was asked", account.Refuses(() => account.MakeChange(renamed, Facts, Given.Coordinator, "Nora Nobody", Given.Later)).Sentence, StringComparison.Ordinal);
        account.MakeChange(described, Facts, Given.Coordinator, "Nora Nobody", Given.Later);
        Assert.Equal(("Paths", "Trail news"), (account.Name, account.Purpose));
        Assert.Equal(("account.modified", "Nora Nobody"), (account.LastFact().Action.Code, Assert.Single(account.LastFact().Details).Value));
    }

    [Fact]
    public void What_is_approved_is_what_was_read()
    {
        var account = Given.Live();
        var (one, other) = (Ask(account, account.Entry with { Name = "Trails" }), Ask(account, account.Entry with { Name = "Trail" }));
        Assert.NotEqual(one.AsSubject().ContentHash, other.AsSubject().ContentHash);
        Assert.Equal(one.AsSubject().ContentHash, Ask(account, account.Entry with { Name = "Trails" }).AsSubject().ContentHash);
    }

    [Fact]
    public void An_account_is_reported_as_opened_early_for_a_day_before_its_approval_alone()
    {
        var account = Given.Approved();
        Assert.Equal("That day is not before its approval, so it was not opened early.", account.Refuses(() => account.ReportOpenedEarly(Given.Coordinator, Given.Today, Given.Wausau, Given.Later)).Sentence);
        Assert.Equal("This day lies in the future. Record it when the account has been opened.", account.Refuses(() => account.ReportOpenedEarly(Given.Coordinator, Given.Today.AddDays(1), Given.Wausau, Given.Later)).Sentence);
        account.ReportOpenedEarly(Given.Coordinator, Given.Today.AddDays(-1), Given.Wausau, Given.Later);
        Assert.Equal("account.opened-early", account.LastFact().Action.Code);
    }

    private static AccountChange Ask(SocialAccount account, AccountEntry wanted) =>
        AccountChange.Ask(account, wanted, Facts, "Renamed", Guid.NewGuid().ToString("N"), namedManager: false, Given.Coordinator, Given.Now);
}
