using CityMediaGov.Domain.Audit.Verification;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>The application as it is wired, with Identity's own way of saving people.</summary>
public sealed class WholeProductTests
{
    [Fact]
    public async Task What_Identity_saves_of_a_person_needs_no_fact_and_the_city_verifies()
    {
        await using var host = new AppHost();
        var city = await Given.CityAsync(host, "wausau");
        await host.InScopeAsync(async services =>
        {
            var people = services.GetRequiredService<UserManager<AppUser>>();
            var staff = (await people.FindByIdAsync(city.Staff.Id.ToString()))!;
            Assert.True((await people.AccessFailedAsync(staff)).Succeeded);
            Assert.True((await people.UpdateSecurityStampAsync(staff)).Succeeded);
            Assert.True((await people.ResetAccessFailedCountAsync(staff)).Succeeded);
        });
        using var visitor = await host.VisitAsAsync(city.Staff);

        var report = await host.InScopeAsync(services => services.GetRequiredService<Verify>().RunAsync(full: true));
        Assert.Empty(report.Findings);
        Assert.Equal(await host.ReadAsync(db => db.AuditEntries.Select(entry => entry.SubjectId).Distinct().CountAsync()), report.Records);
    }
}
