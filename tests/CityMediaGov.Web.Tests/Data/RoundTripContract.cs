using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>What is saved is what comes back, in another context.</summary>
public abstract class RoundTripContract : DatabaseContract
{
    [DatabaseFact]
    public async Task A_request_for_approval_comes_back_with_its_parts()
    {
        var (subject, barred) = (new SubjectRef(SubjectKind.AccountRequest, Guid.NewGuid(), 3, "Parks on Instagram", Office.Parks.Id, [.. Enumerable.Range(0, 32).Select(n => (byte)n)]), Guid.NewGuid());
        var route = new ApprovalRoute("account",
        [
            new("Department", [new(Role.DepartmentHead, "Department Head", WithinUnit: true)], InWriting: true, Clauses: ["A-1", "A-2"]),
            new("Council", [new(Role.Coordinator, "Clerk of the Council"), new(Role.Clerk, "Clerk")], Body: "City Council"),
        ]);
        var (head, coordinator) = (await Office.ActorAsync(Office.Head), await Office.ActorAsync(Office.Coordinator));
        var staffing = await ReadAsync(db => new PeopleReader(db).StaffingAsync([Role.DepartmentHead, Role.Coordinator, Role.Clerk], Now, CancellationToken.None));
        var made = ApprovalRequest.Open(subject, route, Office.Policy.Id, await Office.ActorAsync(Office.Staff), staffing, Now, [barred]);
        await SaveAsync(async db => await db.AddAsync(made));
        await SaveAsync(async db => (await db.ApprovalRequests.SingleAsync(r => r.Id == made.Id)).Decide(head, 1, Verdict.Approve, null, null, Now.AddTicks(1)));
        await SaveAsync(async db => (await db.ApprovalRequests.SingleAsync(r => r.Id == made.Id))
            .Decide(coordinator, 2, Verdict.ReturnForChanges, "  Not “yet”\r\nŁódź 🚦 ", new(new DateOnly(2026, 11, 18), 4, 1, "Minutes 12"), Now.AddHours(1)));

        var stored = await ReadAsync(db => db.ApprovalRequests.AsNoTracking().SingleAsync(r => r.Id == made.Id));
        Assert.Equal((SubjectKind.AccountRequest, subject.Id, 3, "Parks on Instagram", Office.Parks.Id), (stored.SubjectKind, stored.SubjectId, stored.SubjectRevision, stored.SubjectTitle, stored.SubjectUnitId));
        Assert.Equal(subject.ContentHash, stored.ContentHash);
        Assert.Equal((ApprovalState.Returned, 0, Now.AddHours(1), Now), (stored.State, stored.CurrentStep, stored.ClosedAt, stored.OpenedAt));
        Assert.Equal(DateTimeKind.Utc, stored.ClosedAt!.Value.Kind);
        Assert.Equal([(1, "Department", true, null, "A-1 A-2"), (2, "Council", false, "City Council", "")],
            stored.Steps.OrderBy(step => step.Number).Select(step => (step.Number, step.Name, step.InWriting, step.Body, step.Clauses)));
        Assert.Equal([(1, 1, Role.DepartmentHead, Office.Parks.Id, false), (2, 2, Role.Coordinator, null, false), (2, 3, Role.Clerk, (Guid?)null, false)],
            stored.Seats.OrderBy(seat => seat.Order).Select(seat => (seat.Step, seat.Order, seat.Role, seat.UnitId, seat.IsOpen)));
        Assert.Equal(barred, Assert.Single(stored.Barred).PersonId);
        var decisions = stored.Decisions.ToList();
        Assert.Equal([(1, Office.Head.Id, Verdict.Approve, Now.AddTicks(1)), (2, Office.Coordinator.Id, Verdict.ReturnForChanges, Now.AddHours(1))],
            decisions.Select(decision => (decision.Step, decision.DecidedBy, decision.Verdict, decision.DecidedAt)));
        Assert.Equal("Not “yet”\r\nŁódź 🚦", decisions[1].Note);
        Assert.Equal((new DateOnly(2026, 11, 18), 4, 1, "Minutes 12"), (decisions[1].MetOn, decisions[1].VotesFor, decisions[1].VotesAgainst, decisions[1].Minutes));
    }

    [DatabaseFact]
    public async Task A_request_for_an_account_comes_back_with_its_managers()
    {
        var content = Office.Asked(null, Office.Staff.Id, Office.Head.Id);
        var id = await Office.DraftAsync(content);
        var stored = await ReadAsync(db => db.AccountRequests.AsNoTracking().SingleAsync(r => r.Id == id));
        Assert.Equivalent(content with { Managers = [] }, stored.Content with { Managers = [] }, strict: true);
        Assert.Equal(content.Managers.Order(), stored.Managers.Select(manager => manager.PersonId).Order());
        Assert.Null(stored.Reference);
        Assert.Equal((Now, DateTimeKind.Utc), (stored.EditedAt, stored.EditedAt.Kind));

        var by = await Office.ActorAsync(Office.Staff);
        await SaveAsync(async db => (await db.AccountRequests.SingleAsync(r => r.Id == id)).EditContent(content with { Managers = [Office.Head.Id, Office.Second.Id] }, "Facebook", by, Now));
        stored = await ReadAsync(db => db.AccountRequests.AsNoTracking().SingleAsync(r => r.Id == id));
        Assert.Equal(new[] { Office.Head.Id, Office.Second.Id }.Order(), stored.Managers.Select(manager => manager.PersonId).Order());
        Assert.Equal(2, stored.Revision);
    }

    [DatabaseFact]
    public async Task An_account_comes_back_with_its_registration_and_without_one()
    {
        var (_, _, live) = await Office.ActivateAsync();
        var (asked, _) = await Office.SubmitAsync();
        var (with, without) = await ReadAsync(async db => (await db.SocialAccounts.AsNoTracking().SingleAsync(a => a.Id == live), await db.SocialAccounts.AsNoTracking().SingleAsync(a => a.RequestId == asked)));
        Assert.Equal(new DateOnly(2026, 11, 20), with.Registration!.EstablishedOn);
        Assert.Equal((Office.Policy.Profile.City.ShortName, null, "555-0101"), (with.Registration.RegisteredName, with.Registration.NameReason, with.Registration.Contact));
        Assert.Equal(new DateOnly(2026, 11, 20), with.OfficialSince);
        Assert.Null(without.Registration);
        Assert.Null(without.OfficialSince);
    }

    [DatabaseFact]
    public async Task A_duty_comes_back_with_its_due_time()
    {
        var due = Office.Policy.Due(new(null, null, 2, null, "city"), Now);
        var made = Duty.Begin(DutyKind.ActivateAccount, "Put it on", new(SubjectKind.SocialAccount, Guid.NewGuid(), Office.Policy.Id, "A-1"), DutyHolder.HoldersOf(Role.DepartmentHead, Office.Parks.Id), due, Actor.Register, Now);
        await SaveAsync(async db => await db.AddAsync(made));
        var stored = await ReadAsync(db => db.Duties.AsNoTracking().SingleAsync(d => d.Id == made.Id));
        Assert.Equal(due, stored.Due);
        Assert.Equal((due!.DueAt, due.DueOn, DateTimeKind.Utc), (stored.DueAt, stored.DueOn, stored.DueAt!.Value.Kind));
        Assert.Equal((Role.DepartmentHead, Office.Parks.Id, null, DutyState.Open), (stored.Role, stored.UnitId, stored.PersonId, stored.State));
        Assert.Equal(made.LookAt, stored.LookAt);
    }

    [DatabaseFact]
    public async Task A_version_of_the_policy_comes_back_word_for_word()
    {
        var stored = await ReadAsync(db => db.PolicyVersions.AsNoTracking().SingleAsync());
        Assert.Equal(Office.Policy.Policy.Hash, stored.Read().Hash);
        Assert.Equal((stored.Hash, 1, PolicyVersionStatus.Adopted, new DateOnly(2026, 6, 8)), (stored.Read().Hash, stored.Number, stored.Status, stored.AdoptedOn));
    }

    [DatabaseFact]
    public async Task An_invitation_comes_back_with_its_seats()
    {
        var by = await Office.ActorAsync(Office.Steward);
        var (made, token) = Invitation.Send(new("Nia New", "Planner", "employee", Office.Works.Id, Office.OtherHead.Id), "nia@city.example",
            [new(Role.Clerk, null), new(Role.DepartmentHead, Office.Works.Id)], by, Now);
        await SaveAsync(async db => await db.AddAsync(made));
        var stored = await ReadAsync(db => db.Invitations.AsNoTracking().SingleAsync());
        Assert.Equal(Invitation.HashOf(token), stored.TokenHash);
        Assert.Equal([new(Role.Clerk, null), new(Role.DepartmentHead, Office.Works.Id)], stored.Seats.OrderBy(seat => seat.Order).Select(seat => seat.AsSeat()));
        Assert.Equal((Now.AddHours(24), Office.Works.Id, Office.OtherHead.Id), (stored.ExpiresAt, stored.UnitId, stored.SupervisorId));
    }

    [DatabaseFact]
    public async Task A_time_that_is_not_marked_as_UTC_is_refused_where_it_is_saved()
    {
        var by = await Office.ActorAsync(Office.Coordinator);
        foreach (var kind in new[] { DateTimeKind.Local, DateTimeKind.Unspecified })
        {
            var local = Unit.Add(new($"Unit {kind}", "department", null), Actor.Register, Now);
            local.Close(by, 0, "test", DateTime.SpecifyKind(Now, kind));
            await Assert.ThrowsAnyAsync<Exception>(() => SaveAsync(async db => await db.AddAsync(local)));
        }
        Assert.Equal(2, await ReadAsync(db => db.Units.CountAsync()));
    }
}

public sealed class RoundTripOnSqlite : RoundTripContract;

[OnSqlServer]
public sealed class RoundTripOnSqlServer : RoundTripContract
{
    protected override Task<TestDatabase> MakeAsync() => TestDatabase.OnSqlServerAsync();
}
