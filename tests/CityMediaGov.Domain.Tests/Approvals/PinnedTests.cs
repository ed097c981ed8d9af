using System.Reflection;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.Approvals;

/// <summary>What was asked and said stays as it was.</summary>
public sealed class PinnedTests
{
    private readonly Hall hall = new();

    [Fact]
    public void The_subject_is_kept_as_it_was_read()
    {
        var asked = Given.Draft(hall.Actor(hall.Asker));
        var (policy, read) = (Guid.CreateVersion7(), asked.AsSubject());
        var request = ApprovalRequest.Open(read, Hall.TwoSteps, policy, hall.Actor(hall.Asker), hall.Town.Staffing(), Given.Now);
        asked.EditContent(Given.Asked(hall.Parks.Id) with { Name = "Another name" }, "Facebook", hall.Actor(hall.Asker), Given.Later);

        Assert.Equal((SubjectKind.AccountRequest, asked.Id, 1, "New account: Parks and Recreation on Facebook", (Guid?)hall.Parks.Id),
            (request.SubjectKind, request.SubjectId, request.SubjectRevision, request.SubjectTitle, request.SubjectUnitId));
        Assert.Equal(read.ContentHash, request.ContentHash);
        Assert.NotEqual(asked.AsSubject().ContentHash, request.ContentHash);
        Assert.Equal(("account", policy, hall.Asker.Id, "Ann Asker", "Ann Asker’s title", Given.Now),
            (request.Route, request.PolicyVersionId, request.RequestedBy, request.RequesterName, request.RequesterTitle, request.OpenedAt));
        Assert.Equal(request.SubjectTitle, ((IAuditedRecord)request).AuditTitle);
    }

    [Fact]
    public void The_steps_are_kept_with_their_clauses()
    {
        var request = hall.Open(Hall.Route(Hall.HeadStep, Hall.CoordinatorStep with { InWriting = true }));
        Assert.Equal([(1, "Department", "OWN-5", false), (2, "Communications", "DEF-10 DEF-11", true)],
            request.Steps.Select(step => (step.Number, step.Name, step.Clauses, step.InWriting)));
        Assert.Equal([(1, 1), (2, 2)], request.Seats.Select(seat => (seat.Step, seat.Order)));
    }

    [Fact]
    public void Holders_who_come_later_may_decide_and_the_seats_stay()
    {
        var request = hall.Open();
        var seats = request.Seats.Select(seat => (seat.Step, seat.Role, seat.UnitId)).ToList();
        hall.Decide(request, hall.Town.Holder("New Head", Role.DepartmentHead, hall.Parks));
        Assert.Equal(seats, request.Seats.Select(seat => (seat.Step, seat.Role, seat.UnitId)));
    }

    [Fact]
    public void No_public_way_changes_a_decision_or_takes_one_back()
    {
        Assert.Empty(typeof(Decision).GetConstructors());
        Assert.DoesNotContain(typeof(Decision).GetProperties(), IsOpenToAll);
        Assert.DoesNotContain(typeof(Decision).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly), method => !method.IsSpecialName);

        var request = hall.Open();
        hall.Decide(request, hall.Head);
        Assert.False(request.Decisions is ICollection<Decision>);
    }

    [Fact]
    public void No_public_way_sets_a_state()
    {
        Type[] records = [.. typeof(AuditedRecord).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(AuditedRecord)) && !type.IsAbstract)];
        Assert.NotEmpty(records);
        Assert.All(records, record =>
        {
            Assert.Empty(record.GetConstructors());
            Assert.DoesNotContain(record.GetProperties(), IsOpenToAll);
        });
    }

    private static bool IsOpenToAll(PropertyInfo property) => property.SetMethod is { IsPublic: true };
}
