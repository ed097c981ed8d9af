using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Tests.Registry.Reports;

using static ReportedAccountStatus;

public sealed class ReportedAccountTests
{
    private const string Fake = "https://www.instagram.com/cityhall_help/";

    private static readonly JudgementFacts Nothing = new([], null, CanAskBack: true);

    private static readonly Actor Keeper = Given.Coordinator;

    [Fact]
    public void A_report_opens_one_case_for_its_address()
    {
        var account = Reported();
        Assert.Equal((ReportedAccountStatus.Reported, "instagram.com/cityhall_help", "instagram.com/cityhall_help", "instagram", "cityhall_help"),
            (account.Status, account.AddressKey, account.OpenKey, account.Platform, account.HandleKey));
        Assert.Equal(["reported-account.opened"], account.Codes());
    }

    [Theory]
    [InlineData(ReportVerdict.Impostor, Impostor)]
    [InlineData(ReportVerdict.Found, Found)]
    [InlineData(ReportVerdict.NoProblem, Closed)]
    [InlineData(ReportVerdict.SameAsAnother, Closed)]
    [InlineData(ReportVerdict.Unclear, Unclear)]
    public void The_keeper_says_what_it_is_and_why(ReportVerdict verdict, ReportedAccountStatus status)
    {
        var account = Judged(verdict);
        Assert.Equal((status, Keeper.Id, Given.Now, "It asks for money."), (account.Status, account.JudgedBy, account.JudgedAt, account.Reason));
        Assert.Equal(verdict is ReportVerdict.Impostor ? "A capital I." : null, account.PublicWords);
        Assert.Equal(status is Closed ? null : account.AddressKey, account.OpenKey);
        Assert.Equal(("It asks for money.", Words.Of(verdict.ToString())), (account.LastFact().Reason, account.LastFact().Details[0].Value));
    }

    [Fact]
    public void Nobody_judges_who_does_not_keep_the_register_or_reported_it()
    {
        var account = Reported();
        var other = account.Refuses(() => Judge(account, ReportVerdict.Impostor, by: Given.Nobody));
        Assert.Equal((RefusalKind.NotYours, "You do not keep the register of accounts."), (other.Kind, other.Sentence));
        var own = account.Refuses(() => Judge(account, ReportVerdict.NoProblem, Nothing with { Reporters = [Keeper.Id] }));
        Assert.Equal((RefusalKind.NotYours, "You reported this account yourself, so somebody else decides about it."), (own.Kind, own.Sentence));
        Assert.NotNull(own.WayOn);
        Judge(account, ReportVerdict.NoProblem, Nothing with { Reporters = [Given.Nobody.Id] });
        Assert.Equal(Closed, account.Status);
    }

    [Theory]
    [InlineData(AccountStatus.Live)]
    [InlineData(AccountStatus.Suspended)]
    [InlineData(AccountStatus.Requested)]
    [InlineData(AccountStatus.Approved)]
    public void An_account_on_the_register_is_no_impostor_and_not_found(AccountStatus status)
    {
        var (account, facts) = (Reported(), Nothing with { OnRegister = new(Guid.NewGuid(), "Help on Instagram", status) });
        Assert.Contains("The register has this account: Help on Instagram.", account.Refuses(() => Judge(account, ReportVerdict.Impostor, facts)).Sentence, StringComparison.Ordinal);
        account.Refuses(() => Judge(account, ReportVerdict.Found, facts));
        Judge(account, ReportVerdict.EntryWrong, facts);
        Assert.Equal((EntryWrong, facts.OnRegister!.Id), (account.Status, account.AccountId));
    }

    [Fact]
    public void The_name_of_a_former_account_can_be_taken_over_by_an_impostor()
    {
        var account = Reported();
        Judge(account, ReportVerdict.Impostor, Nothing with { OnRegister = new(Guid.NewGuid(), "Help on Instagram", AccountStatus.Retired) });
        Assert.Equal((Impostor, (Guid?)null), (account.Status, account.AccountId));
    }

    [Fact]
    public void An_entry_that_is_not_there_can_be_neither_wrong_nor_official()
    {
        var account = Reported();
        account.Refuses(() => Judge(account, ReportVerdict.EntryWrong));
        account.Refuses(() => Judge(account, ReportVerdict.AlreadyOfficial));
        account.Refuses(() => Judge(account, ReportVerdict.AlreadyOfficial, Nothing with { OnRegister = new(Guid.NewGuid(), "Help", AccountStatus.Suspended) }));
        Judge(account, ReportVerdict.AlreadyOfficial, Nothing with { OnRegister = new(Guid.NewGuid(), "Help", AccountStatus.Live) });
        Assert.Equal((Closed, ReportOutcome.AlreadyOfficial), (account.Status, account.Outcome));
    }

    [Fact]
    public void A_name_alone_accuses_nobody_until_it_is_located()
    {
        var account = ReportedAccount.Open(ReportedAddress.Of("@cityhall_help")!, ReportClaim.Impostor, Actor.Public, Given.Now);
        Assert.Contains("A name alone can be anybody’s", account.Refuses(() => Judge(account, ReportVerdict.Impostor)).Sentence, StringComparison.Ordinal);
        account.Locate(Keeper, ReportedAddress.Of(Fake)!, Nothing, Given.Now);
        Judge(account, ReportVerdict.Impostor);
        Assert.Equal((Impostor, "instagram.com/cityhall_help"), (account.Status, account.OpenKey));
        Assert.Equal(["reported-account.opened", "reported-account.located", "reported-account.judged"], account.Codes());
        account.Refuses(() => account.Locate(Keeper, ReportedAddress.Of("x.com/somebody")!, Nothing, Given.Now));
    }

    [Fact]
    public void A_question_needs_somebody_to_ask_and_the_answer_makes_it_wait_again()
    {
        var account = Reported();
        account.Refuses(() => Judge(account, ReportVerdict.Unclear, Nothing with { CanAskBack = false }));
        Judge(account, ReportVerdict.Unclear);
        account.Refuses(() => Judge(account, ReportVerdict.Unclear));
        account.Hear(Actor.Public, Given.Later);
        account.Hear(Actor.Public, Given.Later);
        Assert.Equal(ReportedAccountStatus.Reported, account.Status);
        Assert.Equal(["reported-account.opened", "reported-account.asked-back", "reported-account.heard-more"], account.Codes());
    }

    [Fact]
    public void The_platform_is_told_answers_and_is_told_again()
    {
        var account = Judged(ReportVerdict.Impostor);
        account.Refuses(() => account.RecordAnswer(Keeper, Given.Today, "We removed it.", Given.Today, Given.Now));
        account.Refuses(() => account.RecordNotice(Keeper, Given.Today.AddDays(1), "Form", null, Given.Today, Given.Now));
        account.Refuses(() => account.RecordNotice(Given.Nobody, Given.Today, "Form", null, Given.Today, Given.Now));
        account.Refuses(() => account.StopFollowing(Keeper, [], "They do nothing.", Given.Now));
        account.RecordNotice(Keeper, Given.Today.AddDays(-1), " Their form ", " #42 ", Given.Today, Given.Now);
        account.RecordAnswer(Keeper, Given.Today, "It breaks no rule.", Given.Today, Given.Now);
        account.RecordNotice(Keeper, Given.Today, "By letter", " ", Given.Today, Given.Now);
        Assert.Equal([(1, "Their form", "#42", "It breaks no rule."), (2, "By letter", null, null)], account.Notices.Select(notice => (notice.Number, notice.How, notice.PlatformReference, notice.Answer)));
        account.StopFollowing(Keeper, [], "They do nothing.", Given.Now);
        Assert.Equal((Persisting, "instagram.com/cityhall_help"), (account.Status, account.OpenKey));
    }

    [Fact]
    public void A_judgement_is_taken_back_with_its_reason_and_its_history_stays()
    {
        var account = Judged(ReportVerdict.Impostor);
        account.Refuses(() => account.ReviseJudgement(Keeper, [Keeper.Id], "Wrong.", Given.Later));
        account.ReviseJudgement(Keeper, [], "It is a fan page that says so.", Given.Later);
        Assert.Equal((ReportedAccountStatus.Reported, (DateTime?)null, (string?)null, (string?)null), (account.Status, account.JudgedAt, account.Reason, account.PublicWords));
        Assert.Equal(["reported-account.opened", "reported-account.judged", "reported-account.revised"], account.Codes());
        Judge(account, ReportVerdict.NoProblem);
        account.Refuses(() => account.ReviseJudgement(Keeper, [], "Again.", Given.Later));
    }

    [Fact]
    public void It_ends_only_with_what_fits_how_it_stands()
    {
        var account = Judged(ReportVerdict.Impostor);
        account.Refuses(() => account.CloseWith(Keeper, [], ReportOutcome.EntryCorrected, "Done.", Given.Later));
        account.Refuses(() => account.CloseWith(Keeper, [], ReportOutcome.MadeOfficial, "Done.", Given.Later));
        account.Refuses(() => account.CloseWith(Keeper, [Keeper.Id], ReportOutcome.Gone, "Done.", Given.Later));
        account.CloseWith(Keeper, [], ReportOutcome.Gone, "The platform removed it.", Given.Later);
        Assert.Equal((Closed, ReportOutcome.Gone, Given.Later, (string?)null), (account.Status, account.Outcome, account.ClosedAt, account.OpenKey));
        Assert.Empty(account.PossibleOutcomes);
        Assert.NotNull(account.WhyNotAddEvidence(Keeper));
    }

    private static ReportedAccount Reported() => ReportedAccount.Open(ReportedAddress.Of(Fake)!, ReportClaim.Impostor, Actor.Public, Given.Now);

    private static ReportedAccount Judged(ReportVerdict verdict)
    {
        var account = Reported();
        Judge(account, verdict);
        return account;
    }

    private static void Judge(ReportedAccount account, ReportVerdict verdict, JudgementFacts? facts = null, Actor? by = null) =>
        account.Judge(by ?? Keeper, new(verdict, "It asks for money.", "A capital I."), facts ?? Nothing, null, Given.Now);
}
