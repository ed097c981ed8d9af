using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.TestKit;

/// <summary>Accounts are reported and judged, by the verbs that the pages use.</summary>
public static class Reporting
{
    /// <summary>One grey pixel.</summary>
    public static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    /// <param name="by">Null: a resident.</param>
    public static async Task<AccountReport> ReportAsync(
        this TestCity city, string address, ReportClaim claim = ReportClaim.Impostor, string words = "It asks for money.", string? email = null, AppUser? by = null, bool picture = false)
    {
        var actor = by is null ? Actor.Public : await city.Host.ActorAsync(by);
        return await city.Host.InScopeAsync(async services =>
        {
            var intake = services.GetRequiredService<ReportIntake>();
            var files = picture ? await intake.SealAsync([new Upload("screen.png", () => new MemoryStream(Pixel))], CancellationToken.None) : Uploads.None;
            return await intake.ReceiveAsync(new(Guid.NewGuid().ToString("N"), ReportContent.Of(address, claim, words, email), files.Taken), actor, city.Host.Clock.Now, CancellationToken.None);
        });
    }

    /// <summary>By the keeper of the register unless somebody else is named. A found account is named after its report and given to Parks.</summary>
    public static Task<ReportedAccount> JudgeAsync(this TestCity city, AccountReport report, ReportVerdict verdict, AppUser? by = null, string? publicWords = null) =>
        city.HandleAsync(report, by, (desk, account, actor, now) => desk.JudgeAsync(
            account, new(verdict, "It asks people for money in the City’s name.", publicWords), null, new(account.Handle ?? "Found", city.Parks.Id), actor, now, CancellationToken.None));

    public static Task<ReportedAccount> TellPlatformAsync(this TestCity city, AccountReport report) => city.HandleAsync(report, null, (desk, account, actor, now) =>
        desk.RecordNoticeAsync(account, city.Policy.Today(now), "Their form for impersonation", "#4711", [], actor, now, CancellationToken.None));

    public static Task<ReportedAccount> StopFollowingAsync(this TestCity city, AccountReport report) =>
        city.HandleAsync(report, null, (desk, account, actor, now) => desk.StopFollowingAsync(account, "They answer nothing.", actor, now, CancellationToken.None));

    public static Task<ReportedAccount> CloseAsync(this TestCity city, AccountReport report, ReportOutcome outcome) =>
        city.HandleAsync(report, null, (desk, account, actor, now) => desk.CloseAsync(account, outcome, "Seen today.", actor, now, CancellationToken.None));

    public static Task<ReportedAccount> ReviseAsync(this TestCity city, AccountReport report) =>
        city.HandleAsync(report, null, (desk, account, actor, now) => desk.ReviseAsync(account, "It says itself that it is a fan page.", actor, now, CancellationToken.None));

    public static Task<ReportedAccount> CaseOfAsync(this TestCity city, AccountReport report) =>
        city.Host.ReadAsync(db => db.ReportedAccounts.AsNoTracking().SingleAsync(account => account.Id == report.CaseId));

    private static Task<ReportedAccount> HandleAsync(this TestCity city, AccountReport report, AppUser? by, Func<TriageDesk, ReportedAccount, Actor, DateTime, Task> act) =>
        city.DoAsync(by ?? city.Coordinator, async (services, actor, now) =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var account = await db.ReportedAccounts.SingleAsync(found => found.Id == report.CaseId);
            await act(services.GetRequiredService<TriageDesk>(), account, actor, now);
            await db.SaveChangesAsync();
            return account;
        });
}
