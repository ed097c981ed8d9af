using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>What there can be only once, whoever is faster.</summary>
public abstract class UniquenessContract : DatabaseContract
{
    [DatabaseFact]
    public async Task Two_accounts_cannot_have_one_address_unless_one_is_given_up()
    {
        var (first, second) = (await ProposeAsync("cityhall", "slug-1"), await MakeAsync("cityhall", "slug-2"));
        await RefusedAsync(second, "SocialAccounts", nameof(SocialAccount.ActiveKey));
        await SaveAsync(async db => (await db.SocialAccounts.SingleAsync(a => a.Id == first)).Settle(Domain.Approvals.ApprovalState.Rejected, Now));
        await SaveAsync(async db => await db.AddAsync(second));
        Assert.Equal(2, await ReadAsync(db => db.SocialAccounts.CountAsync(a => a.AddressKey == second.AddressKey)));
    }

    [DatabaseFact]
    public async Task Two_accounts_cannot_have_one_slug()
    {
        await ProposeAsync("one.of.two", "same");
        await RefusedAsync(await MakeAsync("two.of.two", "same"), "SocialAccounts", nameof(SocialAccount.Slug));
    }

    [DatabaseFact]
    public async Task Nobody_holds_one_seat_twice_at_once()
    {
        var by = await Office.ActorAsync(Office.Steward);
        RoleHolding Again() => RoleHolding.Give(Office.Head, new(Role.DepartmentHead, Office.Parks.Id), "Head", by, Now);
        await RefusedAsync(Again(), "RoleHoldings", nameof(RoleHolding.ActiveKey));
        await SaveAsync(async db => (await db.RoleHoldings.SingleAsync(h => h.PersonId == Office.Head.Id)).End(by, 1, null, Now));
        await SaveAsync(async db => await db.AddAsync(Again()));
        Assert.Equal(2, await ReadAsync(db => db.RoleHoldings.CountAsync(h => h.PersonId == Office.Head.Id)));
    }

    [DatabaseFact]
    public async Task Two_open_units_cannot_have_one_name()
    {
        Unit Again() => Unit.Add(new("  PARKS ", "department", null), Actor.Register, Now);
        await RefusedAsync(Again(), "Units", nameof(Unit.NameKey));
        await SaveAsync(async db => (await db.Units.SingleAsync(u => u.Id == Office.Parks.Id)).Close(await Office.ActorAsync(Office.Coordinator), 0, "merged", Now));
        await SaveAsync(async db => await db.AddAsync(Again()));
        Assert.Equal(3, await ReadAsync(db => db.Units.CountAsync()));
    }

    [DatabaseFact]
    public async Task A_form_sent_twice_is_one_request()
    {
        var by = await Office.ActorAsync(Office.Staff);
        AccountRequest Sent() => AccountRequest.Begin(Office.Asked(), "Facebook", "one-form", by, Now);
        await SaveAsync(async db => await db.AddAsync(Sent()));
        await RefusedAsync(Sent(), "AccountRequests", nameof(AccountRequest.SubmissionKey));
    }

    private async Task<Guid> ProposeAsync(string handle, string slug)
    {
        var account = await MakeAsync(handle, slug);
        await SaveAsync(async db => await db.AddAsync(account));
        return account.Id;
    }

    private async Task<SocialAccount> MakeAsync(string handle, string slug)
    {
        var id = await Office.DraftAsync(Office.Asked(handle));
        return SocialAccount.Propose(await ReadAsync(db => db.AccountRequests.AsNoTracking().SingleAsync(r => r.Id == id)), slug, await Office.ActorAsync(Office.Staff), Now);
    }

    /// <summary>Nothing is stored, no fact either, and the page can tell beside which field it belongs.</summary>
    private async Task RefusedAsync(object record, string table, string column)
    {
        var entries = await ReadAsync(db => db.AuditEntries.CountAsync());
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(async db => await db.AddAsync(record)));
        Assert.True(UniqueIndex.IsTaken(refused, table, column));
        Assert.Equal(entries, await ReadAsync(db => db.AuditEntries.CountAsync()));
    }
}

public sealed class UniquenessOnSqlite : UniquenessContract;

[OnSqlServer]
public sealed class UniquenessOnSqlServer : UniquenessContract
{
    protected override Task<TestDatabase> MakeAsync() => TestDatabase.OnSqlServerAsync();
}
