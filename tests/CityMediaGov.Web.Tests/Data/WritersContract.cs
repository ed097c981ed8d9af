using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>Several at once, and saves that fail.</summary>
public abstract class WritersContract : DatabaseContract
{
    [DatabaseFact]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_other_is_told()
    {
        var (_, approval) = await Office.SubmitAsync();
        await Office.DecideAsync(approval, Office.Head);
        var before = await EntriesAsync();
        var (first, second) = (await Office.ActorAsync(Office.Coordinator), await Office.ActorAsync(Office.Second));
        await using var one = Database.Open();
        await using var two = Database.Open();
        (await one.ApprovalRequests.SingleAsync(r => r.Id == approval)).Decide(first, 2, Verdict.Approve, null, null, Now);
        (await two.ApprovalRequests.SingleAsync(r => r.Id == approval)).Decide(second, 2, Verdict.Reject, "No", null, Now);
        await one.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => two.SaveChangesAsync());

        var stored = await ReadAsync(db => db.ApprovalRequests.SingleAsync(r => r.Id == approval));
        Assert.Equal([Office.Head.Id, first.Id], stored.Decisions.Select(decision => decision.DecidedBy));
        Assert.Equal(ApprovalState.Approved, stored.State);
        Assert.Equal(before + 1, await EntriesAsync());
    }

    [DatabaseFact]
    public async Task A_change_of_a_part_alone_renews_the_stamp()
    {
        var by = await Office.ActorAsync(Office.Staff);
        var content = Office.Asked(null, Office.Staff.Id);
        var id = await Office.DraftAsync(content);
        await using var one = Database.Open();
        await using var two = Database.Open();
        var mine = await one.AccountRequests.SingleAsync(r => r.Id == id);
        var yours = await two.AccountRequests.SingleAsync(r => r.Id == id);
        var stamp = mine.Stamp;

        mine.EditContent(content with { Managers = [Office.Head.Id] }, "Facebook", by, Now);
        one.Entry(mine).Property(r => r.Revision).CurrentValue = 1; // only the list of managers differs
        await one.SaveChangesAsync();
        Assert.NotEqual(stamp, mine.Stamp);
        yours.EditContent(content with { Managers = [Office.Second.Id] }, "Facebook", by, Now);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => two.SaveChangesAsync());
        Assert.Equal(Office.Head.Id, Assert.Single((await ReadAsync(db => db.AccountRequests.SingleAsync(r => r.Id == id))).Managers).PersonId);
    }

    [DatabaseFact]
    public async Task Eight_who_send_at_once_get_numbers_and_one_chain_without_gaps()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 4; i++)
                await Office.SubmitAsync();
        })));

        var references = await ReadAsync(db => db.AccountRequests.OrderBy(r => r.Reference).Select(r => r.Reference).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 32).Select(number => $"ACC-2026-{number:D6}"), references);
        await AssertWholeChainAsync();
    }

    [DatabaseFact]
    public async Task A_save_that_fails_leaves_no_fact_no_gap_and_no_number()
    {
        var entries = await EntriesAsync();
        await using var db = Database.Open();
        var account = await RequestAsync("same", db);
        var twice = await RequestAsync("same", db);
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync()); // two accounts at one address
        Assert.Equal(entries, await EntriesAsync());
        Assert.Equal(0, await ReadAsync(later => later.AccountRequests.CountAsync()));
        Assert.Equal(0, await ReadAsync(later => later.ReferenceCounters.CountAsync()));

        // Others go on meanwhile, and then the same context again with what was good in it.
        await Office.SubmitAsync();
        foreach (var part in db.ChangeTracker.Entries().Where(entry => entry.Entity == twice.Asked || entry.Entity == twice.Account || entry.Entity is RequestedManager { } manager && twice.Asked.Managers.Contains(manager)).ToList())
            part.State = EntityState.Detached;
        await db.SaveChangesAsync();
        Assert.Equal("ACC-2026-000002", (await ReadAsync(later => later.AccountRequests.SingleAsync(r => r.Id == account.Asked.Id))).Reference);
        Assert.Equal(2, await ReadAsync(later => later.AccountRequests.CountAsync()));
        await AssertWholeChainAsync();
    }

    [DatabaseFact]
    public async Task A_context_that_saves_twice_gives_numbers_of_its_own_time()
    {
        await using var db = Database.Open();
        var first = await RequestAsync("first", db);
        await db.SaveChangesAsync();
        await Office.SubmitAsync();
        var third = await RequestAsync("third", db);
        await db.SaveChangesAsync();
        Assert.Equal(("ACC-2026-000001", "ACC-2026-000003"), (first.Asked.Reference, third.Asked.Reference));
    }

    [DatabaseFact]
    public async Task What_was_given_up_after_a_failed_save_leaves_no_entry_with_the_next()
    {
        await using var db = Database.Open();
        db.Add(Unit.Add(new("parks", "department", null), Actor.Register, Now)); // there is a unit of that name
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        db.ChangeTracker.Entries<Unit>().Single().State = EntityState.Detached;
        var entries = await EntriesAsync();
        db.Add(new Domain.Notifications.Message(null, "a@city.example", "s", "b", Now));
        await db.SaveChangesAsync();
        Assert.Equal(entries, await EntriesAsync());
    }

    [DatabaseFact]
    public async Task Several_saves_in_one_transaction_stand_or_fall_together()
    {
        var entries = await EntriesAsync();
        await using (var db = Database.Open())
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.InOneTransactionAsync<int>(async cancel =>
            {
                db.Add(Unit.Add(new("Library", "department", null), Actor.Register, Now));
                await db.SaveChangesAsync(cancel);
                throw new InvalidOperationException("no second one");
            }));
        }
        Assert.Equal(entries, await EntriesAsync());
        await Office.SubmitAsync(); // the turn was given back
        await AssertWholeChainAsync();
    }

    private async Task<(AccountRequest Asked, SocialAccount Account)> RequestAsync(string handle, AppDbContext db)
    {
        var by = await Office.ActorAsync(Office.Staff);
        var asked = AccountRequest.Begin(Office.Asked($"{handle}.of.the.city"), "Facebook", Guid.NewGuid().ToString("N"), by, Now);
        asked.SubmitForApproval(by, [], 2026, Now);
        var account = SocialAccount.Propose(asked, Guid.NewGuid().ToString("N"), by, Now);
        db.AddRange(asked, account);
        return (asked, account);
    }

    private Task<int> EntriesAsync() => ReadAsync(db => db.AuditEntries.CountAsync());

    private async Task AssertWholeChainAsync()
    {
        var chain = await ReadAsync(db => db.AuditEntries.AsNoTracking().Include(entry => entry.Payload).OrderBy(entry => entry.Seq).ToListAsync());
        var before = AuditChain.Beginning;
        foreach (var (entry, index) in chain.Select((entry, index) => (entry, index)))
        {
            Assert.Null(AuditChain.WhatIsWrong(entry, index + 1, before));
            before = entry.Chain;
        }
    }
}

public sealed class WritersOnSqlite : WritersContract;

[OnSqlServer]
public sealed class WritersOnSqlServer : WritersContract
{
    protected override Task<TestDatabase> MakeAsync() => TestDatabase.OnSqlServerAsync();
}
