using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>How SQLite runs the queries that lists and jobs ask all day: by an index, not by reading the table.</summary>
public sealed class QueryPlanTests : DatabaseContract
{
    private readonly Guid me = Guid.CreateVersion7();

    [Fact]
    public async Task A_work_list_seeks_its_duties()
    {
        var actor = new Actor(me, "Me", "", null, [new(Role.DepartmentHead, Office.Parks.Id), new(Role.Clerk, null)], [new(Guid.CreateVersion7(), "Boss", Now, [new(Role.Coordinator, null)])]);
        await SeeksAsync(db => db.Duties.WaitingFor(actor).MostUrgentFirst().Take(25), sorted: true, "IX_Duties_State_PersonId_SortAt_Id", "IX_Duties_State_Role_UnitId_SortAt_Id");
        await SeeksAsync(db => db.Duties.WaitingFor(actor).After(Now, me).MostUrgentFirst().Take(25), sorted: true, "IX_Duties_State_PersonId_SortAt_Id", "IX_Duties_State_Role_UnitId_SortAt_Id");
    }

    [Fact]
    public async Task The_list_of_one_holder_needs_no_sorting()
    {
        await SeeksAsync(db => db.Duties.Where(d => d.State == DutyState.Open && d.PersonId == me).After(Now, me).MostUrgentFirst().Take(25), sorted: true, "IX_Duties_State_PersonId_SortAt_Id");
        await SeeksAsync(db => db.Duties.Where(d => d.State == DutyState.Open && d.Role == Role.Clerk && d.UnitId == me).MostUrgentFirst().Take(25), sorted: true, "IX_Duties_State_Role_UnitId_SortAt_Id");
    }

    [Fact]
    public async Task The_duties_of_a_record_and_those_to_look_at_are_sought()
    {
        await SeeksAsync(db => db.Duties.Where(d => d.AboutId == me && d.Kind == DutyKind.Decide && d.State == DutyState.Open), sorted: false, "IX_Duties_AboutId_Kind_State");
        await SeeksAsync(db => db.Duties.Where(d => d.LookAt <= Now).OrderBy(d => d.LookAt).Take(10), sorted: true, "IX_Duties_LookAt");
    }

    [Fact]
    public async Task The_history_of_a_record_is_sought_and_comes_in_order()
    {
        await SeeksAsync(db => db.AuditEntries.Where(e => e.SubjectId == me && e.Seq < 900).OrderByDescending(e => e.Seq).Take(25), sorted: true, "IX_AuditEntries_SubjectId_Seq");
        await SeeksAsync(db => db.AuditEntries.Where(e => e.ActorId == me).OrderByDescending(e => e.Seq).Take(25), sorted: true, "IX_AuditEntries_ActorId_Seq");
        await SeeksAsync(db => db.AuditEntries.Where(e => e.Action == "duty.met").OrderByDescending(e => e.Seq).Take(25), sorted: true, "IX_AuditEntries_Action_Seq");
        await SeeksAsync(db => db.AuditEntries.Where(e => e.Seq < 900).OrderByDescending(e => e.Seq).Take(25), sorted: true, "INTEGER PRIMARY KEY");
    }

    [Fact]
    public async Task The_register_comes_by_name_without_sorting()
    {
        await SeeksAsync(db => db.SocialAccounts.Where(a => a.Status == AccountStatus.Live && a.Name.CompareTo("M") > 0).OrderBy(a => a.Name).ThenBy(a => a.Id).Take(25), sorted: true, "IX_SocialAccounts_Status_Name_Id");
        await SeeksAsync(db => db.AccountRequests.Where(r => r.RequestedBy == me).OrderByDescending(r => r.EditedAt).ThenByDescending(r => r.Id).Select(r => r.Name).Take(25), sorted: true, "IX_AccountRequests_RequestedBy_EditedAt_Id");
    }

    /// <param name="sorted">The index gives the order too.</param>
    private async Task SeeksAsync<T>(Func<AppDbContext, IQueryable<T>> query, bool sorted, params string[] indexes)
    {
        var plan = await ReadAsync(db => PlanOfAsync(db, query(db)));
        Assert.All(indexes, index => Assert.Contains(index, plan, StringComparison.Ordinal));
        Assert.DoesNotContain(plan.Split('\n'), step => step.StartsWith("SCAN", StringComparison.Ordinal));
        if (sorted)
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    private static async Task<string> PlanOfAsync<T>(AppDbContext db, IQueryable<T> query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> steps = [];
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return string.Join('\n', steps);
    }
}
