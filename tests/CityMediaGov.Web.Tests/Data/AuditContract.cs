using System.Text;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>What is on record of a change, and that nothing changes without being on record.</summary>
public abstract class AuditContract : DatabaseContract
{
    [DatabaseFact]
    public async Task A_fact_carries_old_and_new_values_and_the_title_as_it_read()
    {
        var by = await Office.ActorAsync(Office.Coordinator);
        await SaveAsync(async db => (await db.Units.SingleAsync(u => u.Id == Office.Parks.Id)).Change(new("Parks and Trails", "department", Office.Works.Id), by, Now.AddHours(1)));

        var history = await HistoryOfAsync(Office.Parks.Id);
        Assert.Equal(["unit.added", "unit.changed"], history.Select(row => row.Entry.Action));
        Assert.Equal(["Parks", "Parks and Trails"], history.Select(row => row.Story.Subject));
        var (entry, story) = history[1];
        Assert.Equal((Office.Coordinator.Id, "Cora Coordinator", "Title", Now.AddHours(1), SubjectKind.Unit), (entry.ActorId, story.Actor, story.ActorTitle, entry.At, entry.SubjectKind));
        Assert.Equal(
            [new("Name", "Parks", "Parks and Trails"), new("NameKey", "parks", "parks and trails"), new("ParentId", null, Office.Works.Id.ToString())],
            story.Changes);
        Assert.Contains(new AuditChange("Name", null, "Parks"), history[0].Story.Changes);
    }

    [DatabaseFact]
    public async Task Parts_of_a_record_are_on_record_with_it()
    {
        var by = await Office.ActorAsync(Office.Staff);
        var content = Office.Asked(null, Office.Staff.Id);
        var id = await Office.DraftAsync(content);
        await SaveAsync(async db => (await db.AccountRequests.SingleAsync(r => r.Id == id)).EditContent(content with { Managers = [Office.Head.Id] }, "Facebook", by, Now));
        var (staff, head) = (Office.Staff.Id.ToString(), Office.Head.Id.ToString());
        Assert.Equal(new[] { new AuditChange($"Managers[{head}]", null, head), new($"Managers[{staff}]", staff, null), new("Revision", "1", "2") }.OrderBy(change => change.Field, StringComparer.Ordinal),
            (await HistoryOfAsync(id))[^1].Story.Changes);

        var (_, approval) = await Office.SubmitAsync();
        await Office.DecideAsync(approval, Office.Head);
        var changes = (await HistoryOfAsync(approval))[^1].Story.Changes;
        Assert.Contains(new("Seats[1].IsOpen", "True", "False"), changes);
        Assert.Contains(changes, change => change.Field.EndsWith(".DecidedBy", StringComparison.Ordinal) && change.New == head);
    }

    [DatabaseFact]
    public async Task Two_facts_of_one_save_carry_its_changes_once()
    {
        var (asked, _) = await Office.SubmitAsync();
        var history = await HistoryOfAsync(asked);
        Assert.Equal(["account-request.drafted", "account-request.submitted"], history.Select(row => row.Entry.Action));
        Assert.Contains(new("Reference", null, "ACC-2026-000001"), history[0].Story.Changes);
        Assert.Empty(history[1].Story.Changes);
    }

    [DatabaseFact]
    public async Task A_record_or_a_part_of_it_that_changes_without_a_fact_is_refused()
    {
        var (_, approval) = await Office.SubmitAsync();
        await RefusedAsync(async db => db.Entry(await db.Units.FirstAsync()).Property(u => u.Name).CurrentValue = "Renamed");
        await RefusedAsync(async db => (await db.ApprovalRequests.SingleAsync(r => r.Id == approval)).Seats[0].IsOpen = false);
        await RefusedAsync(async db => db.Entry(await db.Set<Decision>().FirstAsync()).Property(d => d.Note).CurrentValue = "Other words", decided: approval);
        Assert.Equal(0, await ReadAsync(db => db.Units.CountAsync(u => u.Name == "Renamed")));
    }

    [DatabaseFact]
    public async Task A_record_cannot_be_deleted()
    {
        var id = await Office.DraftAsync();
        await RefusedAsync(async db => db.Remove(await db.AccountRequests.SingleAsync(r => r.Id == id)));
        Assert.Equal(1, await ReadAsync(db => db.AccountRequests.CountAsync()));
    }

    [DatabaseFact]
    public async Task Secrets_and_counters_change_without_a_fact_and_are_in_none()
    {
        string[] canaries = ["canary-hash", "canary-stamp", "canary-lease", "+1 555 0199"];
        await SaveAsync(async db =>
        {
            var person = await db.Users.SingleAsync(p => p.Id == Office.Staff.Id);
            (person.PasswordHash, person.SecurityStamp, person.PhoneNumber, person.AccessFailedCount) = (canaries[0], canaries[1], canaries[3], 3);
            db.Update(person); // as Identity's store does: every column counts as changed
        });
        Assert.Single(await HistoryOfAsync(Office.Staff.Id));
        await SaveAsync(async db => (await db.Users.SingleAsync(p => p.Id == Office.Staff.Id)).Deactivate(await Office.ActorAsync(Office.Steward), "left", Now));

        var (invitation, token) = Invitation.Send(new("Nia New", "Planner", "employee", null, null), "nia@city.example", [], await Office.ActorAsync(Office.Steward), Now);
        await SaveAsync(async db => await db.AddAsync(invitation));
        var stamp = await ReadAsync(db => db.Users.Where(p => p.Id == Office.Staff.Id).Select(p => p.SecurityStamp).SingleAsync());
        foreach (var payload in await ReadAsync(db => db.Set<AuditPayload>().AsNoTracking().ToListAsync()))
        {
            var words = Encoding.UTF8.GetString(payload.Content);
            Assert.All([.. canaries, token, stamp!, "PasswordHash", "SecurityStamp", "ConcurrencyStamp", nameof(Duty.LookAt)], secret => Assert.DoesNotContain(secret, words, StringComparison.OrdinalIgnoreCase));
        }
        foreach (var leaf in await ReadAsync(db => db.AuditEntries.AsNoTracking().Select(entry => entry.Bytes).ToListAsync()))
            Assert.DoesNotContain("Staff", Encoding.UTF8.GetString(leaf), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Times_in_the_chain_never_go_back()
    {
        foreach (var minutes in new[] { 10, -30, 5 })
            await SaveAsync(async db => await db.AddAsync(Unit.Add(new($"Unit {minutes}", "department", null), Actor.Register, Now.AddMinutes(minutes))));
        var times = await ReadAsync(db => db.AuditEntries.OrderBy(entry => entry.Seq).Select(entry => entry.At).ToListAsync());
        Assert.Equal(times.Order(), times);
        Assert.Equal(Now.AddMinutes(10), times[^1]);
    }

    [DatabaseFact]
    public async Task A_name_that_would_break_lines_or_JSON_is_one_leaf_and_reads_back()
    {
        const string Name = "Eve\r\n\"},{\"seq\":99,\"utc\":\"\0\u2028</script>\u202e\ud83d\ude00";
        var by = new Actor(Guid.CreateVersion7(), Name, "{\"title\"}", null, [], []);
        var entries = await ReadAsync(db => db.AuditEntries.CountAsync());
        var unit = Unit.Add(new("Library", "department", null), by, Now);
        await SaveAsync(async db => await db.AddAsync(unit));
        Assert.Equal(entries + 1, await ReadAsync(db => db.AuditEntries.CountAsync()));
        var (entry, story) = Assert.Single(await HistoryOfAsync(unit.Id));
        Assert.Equal((Name, "{\"title\"}"), (story.Actor, story.ActorTitle));
        Assert.DoesNotContain((byte)'\n', entry.Bytes);
        Assert.Equal(entry.Seq, AuditLeaf.Read(entry.Bytes)!.Seq);
    }

    private protected async Task RefusedAsync(Func<Domain.Data.AppDbContext, Task> change, Guid? decided = null)
    {
        if (decided is { } approval)
            await Office.DecideAsync(approval, Office.Head);
        var entries = await ReadAsync(db => db.AuditEntries.CountAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => SaveAsync(change));
        Assert.Equal(entries, await ReadAsync(db => db.AuditEntries.CountAsync()));
    }
}

public sealed class AuditOnSqlite : AuditContract;

[OnSqlServer]
public sealed class AuditOnSqlServer : AuditContract
{
    protected override Task<TestDatabase> MakeAsync() => TestDatabase.OnSqlServerAsync();
}
