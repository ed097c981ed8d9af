using System.Text;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.TestKit;

/// <summary>What happens to entries on the register, by the verbs that the pages use.</summary>
public static class Keeping
{
    /// <summary>Asks for a change of the entry.</summary>
    /// <returns>The change's id.</returns>
    public static Task<Guid> AskChangeAsync(this TestCity city, Guid account, AppUser by, Func<AccountEntry, AccountEntry> wanted, string reason = "It is called so now.") =>
        city.DoAsync(by, async (services, actor, now) =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var found = await db.SocialAccounts.SingleAsync(known => known.Id == account);
            var change = await services.GetRequiredService<ChangeDesk>().AskAsync(found, new(wanted(found.Entry), reason, AccountRequest.NewKey()), null, actor, now, CancellationToken.None);
            await db.SaveChangesAsync();
            return change.Id;
        });

    /// <summary>Names a sealed file in the account: what stood on it.</summary>
    /// <returns>The file's id.</returns>
    public static Task<Guid> CaptureAsync(this TestCity city, Guid account, string text = "What stood on it.") => city.DoAsync(city.Coordinator, async (services, actor, now) =>
    {
        var (db, evidence) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<EvidenceDesk>());
        var uploads = await evidence.SealAsync([new("page.txt", () => new MemoryStream(Encoding.UTF8.GetBytes(text)))], CancellationToken.None);
        await evidence.AttachAsync(uploads.Taken, SubjectKind.SocialAccount, account, actor, now, CancellationToken.None);
        await db.SaveChangesAsync();
        return await evidence.Of(account).Select(file => file.Id).SingleAsync();
    });

    /// <summary>Shut down with everything that any policy asks for, and what waited on it ended.</summary>
    public static Task RetireAtDeskAsync(this TestCity city, SocialAccount account) => city.DoAsync(city.Coordinator, async (services, actor, now) =>
    {
        var (db, evidence) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<EvidenceDesk>());
        var uploads = await evidence.SealAsync([new("page.txt", () => new MemoryStream("What stood on it."u8.ToArray()))], CancellationToken.None);
        var confirmed = city.Policy.Profile.Account.Closure?.Checklist.Select(entry => entry.Key) ?? [];
        await services.GetRequiredService<RegisterDesk>().RetireAsync(await db.SocialAccounts.SingleAsync(known => known.Id == account.Id), actor,
            new("Nobody reads it.") { Confirmed = [.. confirmed] }, uploads.Taken, now, CancellationToken.None);
        return await db.SaveChangesAsync();
    });

    /// <summary>What the hourly round does.</summary>
    public static Task<int> OpenCertificationsAsync(this TestCity city) => city.Host.InScopeAsync(services =>
        services.GetRequiredService<CertificationDesk>().OpenMissingAsync(100, city.Host.Clock.Now, CancellationToken.None));
}
