using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit.Verification;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Data.Seed;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Demo;

public sealed class DemonstrationTests : IAsyncLifetime
{
    public static TheoryData<string> Cities => [.. DemoCity.All.Select(city => city.Name)];

    /// <summary>To be judged, asked back, followed, and closed as unfounded in both ways.</summary>
    private static readonly (ReportedAccountStatus, ReportOutcome?)[] Stages =
    [
        (ReportedAccountStatus.Reported, null), (ReportedAccountStatus.Unclear, null), (ReportedAccountStatus.Impostor, null),
        (ReportedAccountStatus.Closed, ReportOutcome.AlreadyOfficial), (ReportedAccountStatus.Closed, ReportOutcome.NoProblem),
    ];

    private AppHost Host { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();

    [Theory]
    [MemberData(nameof(Cities))]
    public async Task A_demonstration_has_somebody_in_every_office_that_is_asked_reports_at_every_stage_and_a_chain_that_verifies(string name)
    {
        var city = await FillAsync(name);
        Assert.Equal(city.People.Count + 1, await Host.ReadAsync(db => db.Users.CountAsync()));
        Assert.Equal(city.Requests.Count, await Host.ReadAsync(db => db.AccountRequests.CountAsync()));
        var policy = await Host.InScopeAsync(services => services.GetRequiredService<PolicyBook>().InForceAsync(CancellationToken.None));
        var held = await Host.ReadAsync(db => db.RoleHoldings.Where(holding => holding.EndedAt == null).Select(holding => holding.Role).Distinct().ToListAsync());
        Assert.Empty(HeldRole.NeededBy(policy).Select(role => role.Role).Except(held));
        var reported = await Host.ReadAsync(db => db.ReportedAccounts.AsNoTracking().ToListAsync());
        Assert.Equal(city.Reports.Count, reported.Count);
        Assert.Empty(Stages.Except(reported.Select(account => (account.Status, account.Outcome))));
        Assert.Contains(reported, account => account is { Status: ReportedAccountStatus.Impostor, Notices.Count: > 0 });
        Assert.Empty((await Host.InScopeAsync(services => services.GetRequiredService<Verify>().RunAsync(full: true))).Findings);
    }

    [Theory]
    [InlineData("wanamingo")]
    [InlineData("model")]
    public async Task A_demonstration_has_accounts_and_requests_in_every_state_that_a_request_leads_to(string name)
    {
        await FillAsync(name);
        var accounts = await Host.ReadAsync(db => db.SocialAccounts.Select(account => account.Status).Distinct().ToListAsync());
        Assert.Equal(Enum.GetValues<AccountStatus>().Except([AccountStatus.Found]), accounts.Order());
        var requests = await Host.ReadAsync(db => db.AccountRequests.Select(request => request.Status).Distinct().ToListAsync());
        Assert.Equal(Enum.GetValues<AccountRequestStatus>().Except([AccountRequestStatus.Discarded]), requests.Order());
    }

    [Fact]
    public async Task In_the_model_city_the_Council_decides_and_its_clerk_records_the_meetings()
    {
        await FillAsync("model");
        var decisions = await Host.ReadAsync(async db => (await db.ApprovalRequests.AsNoTracking().ToListAsync()).SelectMany(request => request.Decisions).ToList());
        Assert.True(decisions.Count > 5);
        Assert.All(decisions, decision => Assert.Equal(("Clara Wolfe", true, true), (decision.DeciderName, decision.MetOn is not null, decision.Minutes is { Length: > 0 })));
        Assert.Contains(decisions, decision => decision.Verdict is Verdict.Reject);
    }

    private async Task<DemoCity> FillAsync(string name)
    {
        var city = DemoCity.All.Single(city => city.Name == name);
        await Host.InScopeAsync(services => services.GetRequiredService<DemoSeed>().RunAsync(city, person =>
        {
            services.GetRequiredService<AppDbContext>().Add(person);
            return Task.CompletedTask;
        }, Host.Clock.Now, CancellationToken.None));
        return city;
    }
}
