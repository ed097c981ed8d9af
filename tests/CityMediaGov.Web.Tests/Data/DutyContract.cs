using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>Whose work list has which duty.</summary>
public abstract class DutyContract : DatabaseContract
{
    private Guid Parks => Office.Parks.Id;

    private Guid Works => Office.Works.Id;

    [DatabaseFact]
    public async Task Everybody_waits_for_exactly_their_own_duties()
    {
        var me = Guid.CreateVersion7();
        await OpenAsync("mine", DutyHolder.Person(me));
        await OpenAsync("somebody's", DutyHolder.Person(Guid.CreateVersion7()));
        await OpenAsync("any head's", DutyHolder.HoldersOf(Role.DepartmentHead));
        await OpenAsync("head of Parks'", DutyHolder.HoldersOf(Role.DepartmentHead, Parks));
        await OpenAsync("head of Works'", DutyHolder.HoldersOf(Role.DepartmentHead, Works));
        await OpenAsync("clerk's", DutyHolder.HoldersOf(Role.Clerk));
        await OpenAsync("clerk of Works'", DutyHolder.HoldersOf(Role.Clerk, Works));
        await OpenAsync("clerk of Parks'", DutyHolder.HoldersOf(Role.Clerk, Parks));
        await OpenAsync("coordinator's", DutyHolder.HoldersOf(Role.Coordinator));
        await OpenAsync("mine, done", DutyHolder.Person(me), duty => duty.CloseBy(Actor.Register, Now));
        await OpenAsync("mine, cancelled", DutyHolder.Person(me), duty => duty.CancelBy(Actor.Register, Now, "no more"));

        await WaitsAsync(Person(me), "mine");
        await WaitsAsync(Person(me, new RoleSeat(Role.DepartmentHead, Parks)), "mine", "any head's", "head of Parks'");
        // As for an approval: a seat for the whole city is not asked where one unit's holders are.
        await WaitsAsync(Person(me, new RoleSeat(Role.Clerk, null)), "mine", "clerk's");
        // Head of Parks and clerk for Works is neither head of Works nor clerk of Parks.
        await WaitsAsync(Person(me, new RoleSeat(Role.DepartmentHead, Parks), new RoleSeat(Role.Clerk, Works)), "mine", "any head's", "head of Parks'", "clerk's", "clerk of Works'");
        await WaitsAsync(Person(me, new RoleSeat(Role.DepartmentHead, Parks), new RoleSeat(Role.DepartmentHead, Works)), "mine", "any head's", "head of Parks'", "head of Works'");
        await WaitsAsync(Person(Guid.CreateVersion7(), new RoleSeat(Role.Administrator, null)));
    }

    [DatabaseFact]
    public async Task A_deputy_waits_for_decisions_and_nothing_else_of_the_other()
    {
        var (me, boss) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await OpenAsync("mine", DutyHolder.Person(me));
        await OpenAsync("boss's own", DutyHolder.Person(boss));
        await OpenAsync("coordinator's", DutyHolder.HoldersOf(Role.Coordinator));
        await OpenAsync("coordinator decides", DutyHolder.HoldersOf(Role.Coordinator), kind: DutyKind.Decide);
        await OpenAsync("head of Parks'", DutyHolder.HoldersOf(Role.DepartmentHead, Parks));
        await OpenAsync("head of Parks decides", DutyHolder.HoldersOf(Role.DepartmentHead, Parks), kind: DutyKind.Decide);
        await OpenAsync("head of Works decides", DutyHolder.HoldersOf(Role.DepartmentHead, Works), kind: DutyKind.Decide);

        var deputy = Person(me) with { DeputyFor = [new(boss, "Boss", Now, [new(Role.Coordinator, null), new(Role.DepartmentHead, Parks)])] };
        await WaitsAsync(deputy, "mine", "coordinator decides", "head of Parks decides");
        await ComesByDeputyAsync(deputy, "coordinator decides", "head of Parks decides");
        // What is theirs anyway comes once, and not by the deputyship.
        var head = deputy with { Seats = [new(Role.DepartmentHead, Parks)] };
        await WaitsAsync(head, "mine", "coordinator decides", "head of Parks decides", "head of Parks'");
        await ComesByDeputyAsync(head, "coordinator decides");
        await ComesByDeputyAsync(Person(me, new RoleSeat(Role.Coordinator, null)));
    }

    [DatabaseFact]
    public async Task Each_row_waited_for_is_one_the_rules_would_let_the_person_take()
    {
        var (_, approval) = await Office.SubmitAsync();
        foreach (var person in new[] { Office.Staff, Office.Head, Office.OtherHead, Office.Coordinator, Office.Second, Office.Steward })
        {
            var actor = await Office.ActorAsync(person);
            var mayDecide = (await ReadAsync(db => db.ApprovalRequests.SingleAsync(r => r.Id == approval))).WhyNotDecide(actor) is null;
            Assert.Equal(mayDecide, await ReadAsync(db => db.Duties.WaitingFor(actor).AnyAsync(d => d.AboutId == approval)));
        }
        Assert.Equal([approval], await ReadAsync(async db => await db.Duties.WaitingFor(await Office.ActorAsync(Office.Head)).Select(d => d.AboutId).ToListAsync()));
    }

    [DatabaseFact]
    public async Task Pages_show_each_duty_once_most_urgent_first()
    {
        var me = Guid.CreateVersion7();
        for (var i = 0; i < 7; i++)
            await OpenAsync($"{i}", DutyHolder.Person(me), null, i < 5 ? Office.Policy.Due(new(null, 1 + (i / 3), null, null, "city"), Now) : null); // ties, and two without a due time
        List<Duty> seen = [];
        for (Duty? last = null; ;)
        {
            var from = last;
            var page = await ReadAsync(db =>
            {
                var rest = db.Duties.AsNoTracking().WaitingFor(Person(me));
                return (from is null ? rest : rest.After(from.SortAt, from.Id)).MostUrgentFirst().Take(2).ToListAsync();
            });
            if (page.Count == 0)
                break;
            seen.AddRange(page);
            last = page[^1];
        }
        Assert.Equal(7, seen.Select(duty => duty.Id).Distinct().Count());
        Assert.Equal(7, seen.Count);
        Assert.Equal(seen.OrderBy(duty => duty.SortAt).Select(duty => duty.SortAt), seen.Select(duty => duty.SortAt));
        Assert.Equal([null, null], seen.TakeLast(2).Select(duty => duty.DueAt));
    }

    private static Actor Person(Guid id, params IReadOnlyList<RoleSeat> seats) => new(id, "Me", "Title", null, seats, []);

    private Task OpenAsync(string title, DutyHolder holder, Action<Duty>? then = null, DueDate? due = null, DutyKind kind = DutyKind.ActivateAccount) => SaveAsync(async db =>
    {
        var duty = Duty.Begin(kind, title, new(SubjectKind.SocialAccount, Guid.CreateVersion7(), Office.Policy.Id, null), holder, due, Actor.Register, Now);
        then?.Invoke(duty);
        await db.AddAsync(duty);
    });

    private async Task ComesByDeputyAsync(Actor actor, params string[] titles) =>
        Assert.Equal(titles.Order(), (await ReadAsync(db => db.Duties.WaitingForAsDeputy(actor).Select(duty => duty.Title).ToListAsync())).Order());

    private async Task WaitsAsync(Actor actor, params string[] titles) =>
        Assert.Equal(titles.Order(), (await ReadAsync(db => db.Duties.WaitingFor(actor).Select(duty => duty.Title).ToListAsync())).Order());
}

public sealed class DutiesOnSqlite : DutyContract;

[OnSqlServer]
public sealed class DutiesOnSqlServer : DutyContract
{
    protected override Task<TestDatabase> MakeAsync() => TestDatabase.OnSqlServerAsync();
}
