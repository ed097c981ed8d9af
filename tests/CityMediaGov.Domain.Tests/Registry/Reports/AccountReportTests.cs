using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Tests.Registry.Reports;

public sealed class AccountReportTests
{
    private static readonly ReportContent Content = ReportContent.Of("instagram.com/cityhall_help", ReportClaim.Impostor, "It asks for money.", "ana@example.org");

    [Fact]
    public void A_resident_stays_a_resident_and_staff_report_by_name()
    {
        var account = ReportedAccount.Open(ReportedAddress.Of(Content.Address)!, ReportClaim.Impostor, Actor.Public, Given.Now);
        var resident = AccountReport.Receive(account, Content, ReportClaim.Impostor, "key", Actor.Public, 2026, Given.Now);
        Assert.Equal((null, "ana@example.org", account.Id, 2026), (resident.ReportedBy, resident.ReporterEmail, resident.CaseId, resident.ReferenceYear));
        Assert.Equal("A resident", resident.LastFact().By.Name);
        var staff = AccountReport.Receive(account, Content, ReportClaim.WrongEntry, "key", Given.Nobody, 2026, Given.Now);
        Assert.Equal((Given.Nobody.Id, null), (staff.ReportedBy, staff.ReporterEmail));
        Assert.Equal((ReportClaim.Impostor, ReportClaim.WrongEntry), (staff.Claim, staff.TakenAs));
        Assert.Equal(["account-report.received"], staff.Codes());
    }

    [Fact]
    public void The_same_words_are_the_same_report_and_others_are_not()
    {
        var account = ReportedAccount.Open(ReportedAddress.Of(Content.Address)!, ReportClaim.Impostor, Actor.Public, Given.Now);
        var report = AccountReport.Receive(account, Content, ReportClaim.Impostor, "key", Actor.Public, 2026, Given.Now);
        Assert.True(report.Says(Content));
        Assert.False(report.Says(Content with { Words = "Something else." }));
        Assert.False(report.Says(Content with { Claim = ReportClaim.Missing }));
        Assert.False(report.Says(Content with { Address = "x.com/other" }));
    }
}
