using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.TestKit;

/// <summary>Accounts become official, change and end, by the verbs of who keeps the register.</summary>
public static class Publishing
{
    /// <summary>Asked for, agreed to and put on the register; for a city whose policy closes no list.</summary>
    public static async Task<SocialAccount> GoLiveAsync(
        this TestCity city, string name = "Parks in Pictures", string address = "https://www.instagram.com/parkspictures/", string purpose = "Photos of programs and parks", string language = Languages.Usual)
    {
        var request = await city.AskAsync(city.Staff, city.Content(city.Staff, address) with { Name = name, Purpose = purpose, Language = language });
        await city.AgreeAsync(request);
        var account = await city.AccountOfAsync(request);
        await city.ActivateAsync(account.Id);
        return await city.AccountOfAsync(request);
    }

    /// <summary>Official without a request, as accounts are that the adopted policy lists itself.</summary>
    public static Task<SocialAccount> EnterAsync(this TestCity city, string name, string address, string purpose = "News", string language = Languages.Usual, Unit? unit = null, string? contact = null) => city.DoAsync(city.Steward, async (services, actor, now) =>
    {
        var (db, read) = (services.GetRequiredService<AppDbContext>(), RequestedAddress.Of(AddressRecognition.Read(address))!);
        var platform = city.Policy.PlatformNameOf(read.Platform!);
        var details = new AccountDetails(name, read.Platform!, platform, read.Handle, null, read.Key, read.Shown, read.Url, (unit ?? city.Parks).Id, purpose, language, null, contact);
        var account = SocialAccount.FromPolicyList(details, await Slugs.FreeAsync(db, name, platform, CancellationToken.None), Given.AdoptedOn, actor, now);
        db.Add(account);
        await db.SaveChangesAsync();
        return account;
    });

    public static Task ActivateAsync(this TestCity city, Guid account) => city.DoAsync(city.Coordinator, async (services, actor, now) =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var (found, mailbox) = (await db.SocialAccounts.SingleAsync(known => known.Id == account), $"parks@{city.Policy.Profile.City.EmailDomains[0]}");
        await services.GetRequiredService<AccountOffice>().ActivateAsync(
            found, new(city.Policy.Today(now), city.Policy.Profile.City.Name, null, mailbox, null, found.Contact) { ReportedAddress = found.Url }, actor, now, CancellationToken.None);
        return await db.SaveChangesAsync();
    });

    /// <summary>A page of another site on which the directory appears, put on record by its keeper.</summary>
    public static Task<Guid> ShowAtAsync(this TestCity city, string address) => city.DoAsync(city.Coordinator, async (services, actor, now) =>
        (await services.GetRequiredService<DirectoryKeeping>().RecordAsync(address, actor, now, CancellationToken.None)).Id);

    /// <summary>Its keeper read the directory through as it is now.</summary>
    public static Task<Guid> ConfirmDirectoryAsync(this TestCity city) => city.DoAsync(city.Coordinator, async (services, actor, now) =>
    {
        var directory = await services.GetRequiredService<DirectoryReader>().ReadAsync(CancellationToken.None);
        return (await services.GetRequiredService<DirectoryKeeping>().ConfirmAsync(directory!.ListHash, "Read with the website beside it.", actor, now, CancellationToken.None)).Id;
    });

    public static Task SuspendAsync(this TestCity city, Guid account) => city.ChangeAsync(account, (found, actor, now) => found.SuspendNow(actor, new("Somebody else has the password."), new ClosureTerms(false, null), now));

    public static Task ResumeAsync(this TestCity city, Guid account) => city.ChangeAsync(account, (found, actor, now) => found.ResumeNow(actor, null, now));

    public static Task RetireAsync(this TestCity city, Guid account) =>
        city.ChangeAsync(account, (found, actor, now) => found.RetireNow(actor, new("Nobody reads it."), new ClosureTerms(false, null), city.Policy.Today(now), now));

    public static Task ReactivateAsync(this TestCity city, Guid account) => city.ChangeAsync(account, (found, actor, now) => found.ReactivateNow(actor, "Wanted again.", now));

    public static Task DescribeAsync(this TestCity city, Guid account, string name, string purpose) => city.ChangeAsync(account, (found, actor, now) =>
        found.ModifyEntry(actor, found.Entry with { Name = name, Purpose = purpose }, new(city.Policy.Profile, UnitIsOpen: true), null, now));

    public static Task RenameAsync(this TestCity city, Guid unit, string name) => city.DoAsync(city.Steward, async (services, actor, now) =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var found = await db.Units.SingleAsync(known => known.Id == unit);
        found.Change(new UnitDetails(name, found.Type, found.ParentId), actor, now);
        return await db.SaveChangesAsync();
    });

    /// <summary>Another version of the policy, with this changed in its profile.</summary>
    public static Task AmendAsync(this TestCity city, string words, string by) => city.DoAsync(city.Coordinator, async (services, actor, now) =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var version = await db.PolicyVersions.OrderByDescending(found => found.Number).FirstAsync();
        if (!version.ProfileJson.Contains(words, StringComparison.Ordinal))
            throw new InvalidOperationException($"The profile does not say {words}.");
        db.Add(version.ReplaceWith((version.ProfileJson.Replace(words, by, StringComparison.Ordinal), version.Text, version.ClausesJson), "Changed by a test", Given.AdoptedOn, actor, now));
        return await db.SaveChangesAsync();
    });

    private static Task<int> ChangeAsync(this TestCity city, Guid account, Action<SocialAccount, Actor, DateTime> change) => city.DoAsync(city.Coordinator, async (services, actor, now) =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        change(await db.SocialAccounts.SingleAsync(found => found.Id == account), actor, now);
        return await db.SaveChangesAsync();
    });
}
