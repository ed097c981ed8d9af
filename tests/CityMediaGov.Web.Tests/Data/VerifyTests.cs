using CityMediaGov.Domain.Audit.Verification;
using CityMediaGov.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Data;

public abstract class VerifyContract : DatabaseContract
{
    [DatabaseFact]
    public async Task A_city_at_work_verifies()
    {
        await Office.ActivateAsync();
        var report = await Database.InScopeAsync(services => services.GetRequiredService<Verify>().RunAsync(full: true));
        Assert.Empty(report.Findings);
        Assert.True(report.IsClean);
        Assert.True(report.Entries > 20);
        Assert.True(report.Records > 15);
    }
}

public sealed class VerifyOnSqlite : VerifyContract;

[OnSqlServer]
public sealed class VerifyOnSqlServer : VerifyContract
{
    protected override Task<TestDatabase> MakeAsync() => TestDatabase.OnSqlServerAsync();
}
