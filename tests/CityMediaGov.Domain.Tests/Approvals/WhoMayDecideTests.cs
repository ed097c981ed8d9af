using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.Approvals;

public sealed class WhoMayDecideTests
{
    private readonly Hall hall = new();

    [Fact]
    public void The_requester_never()
    {
        hall.Town.Give(hall.Asker, Role.Coordinator);
        var request = hall.Open(Hall.OneStep);

        var refusal = hall.RefusesToLet(request, hall.Asker);
        Assert.Equal((RefusalKind.NotYours, "You asked for this, so someone else must decide."), (refusal.Kind, refusal.Sentence));
        Assert.Equal("The step belongs to the Communications Manager.", refusal.WayOn);
    }

    [Fact]
    public void The_requester_never_who_got_the_role_after_asking()
    {
        var request = hall.Open();
        hall.Town.Give(hall.Asker, Role.DepartmentHead, hall.Parks);
        hall.Town.Give(hall.Asker, Role.Coordinator);

        Assert.Equal("You asked for this, so someone else must decide.", hall.RefusesToLet(request, hall.Asker).Sentence);
        hall.Decide(request, hall.Head);
        Assert.Equal("You asked for this, so someone else must decide.", hall.RefusesToLet(request, hall.Asker).Sentence);
    }

    [Fact]
    public void The_requester_never_as_deputy_of_the_one_who_is_asked()
    {
        hall.Town.Name(hall.Asker, hall.Head);
        var request = hall.Open();

        Assert.Equal("You asked for this, so someone else must decide.", hall.RefusesToLet(request, hall.Asker).Sentence);
    }

    [Fact]
    public void An_earlier_decider_never()
    {
        hall.Town.Give(hall.Head, Role.Coordinator);
        var request = hall.Open();
        hall.Decide(request, hall.Head);

        var refusal = hall.RefusesToLet(request, hall.Head);
        Assert.Equal((RefusalKind.NotYours, "You already decided a step of this request, so someone else must decide this one."), (refusal.Kind, refusal.Sentence));
        hall.Decide(request, hall.Coordinator);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void An_earlier_decider_never_as_deputy_of_the_next()
    {
        hall.Town.Name(hall.Head, hall.Coordinator);
        var request = hall.Open();
        hall.Decide(request, hall.Head);

        Assert.Equal("You already decided a step of this request, so someone else must decide this one.", hall.RefusesToLet(request, hall.Head).Sentence);
    }

    [Fact]
    public void The_head_of_another_unit_never()
    {
        var refusal = hall.RefusesToLet(hall.Open(), hall.PoliceHead);
        Assert.Equal((RefusalKind.NotYours, "This is the Department Head’s step."), (refusal.Kind, refusal.Sentence));
    }

    [Fact]
    public void A_person_without_the_role_never()
    {
        var request = hall.Open();
        Assert.Equal(RefusalKind.NotYours, hall.RefusesToLet(request, hall.Town.Person("Colin Colleague", hall.Parks)).Kind);
        Assert.Equal(RefusalKind.NotYours, hall.RefusesToLet(request, hall.Town.Holder("Stella Steward", Role.Steward)).Kind);
        Assert.Equal(RefusalKind.NotYours, hall.RefusesToLet(request, hall.Town.Holder("Adam Administrator", Role.Administrator)).Kind);
    }

    [Fact]
    public void A_person_whose_role_ended_no_more()
    {
        var second = hall.Town.Person("Sid Second");
        var holding = hall.Town.Give(second, Role.Coordinator);
        var request = hall.Open(Hall.OneStep);
        Assert.Null(request.WhyNotDecide(hall.Actor(second)));

        holding.End(Given.Steward, others: 1, null, Given.Now);
        hall.RefusesToLet(request, second);
    }

    [Fact]
    public void A_barred_person_never()
    {
        hall.Town.Holder("Second Coordinator", Role.Coordinator);
        var request = hall.Open(Hall.OneStep, barred: hall.Coordinator);

        var refusal = hall.RefusesToLet(request, hall.Coordinator);
        Assert.Equal((RefusalKind.NotYours, "You are part of the matter itself, so someone else must decide."), (refusal.Kind, refusal.Sentence));
        Assert.Equal(hall.Coordinator.Id, Assert.Single(request.Barred).PersonId);
    }

    [Fact]
    public void The_deputy_of_a_barred_person_never()
    {
        var deputy = hall.Town.Person("Dora Deputy");
        hall.Town.Name(deputy, hall.Coordinator);
        hall.Town.Holder("Second Coordinator", Role.Coordinator);
        var request = hall.Open(Hall.OneStep, barred: hall.Coordinator);

        var refusal = hall.RefusesToLet(request, deputy);
        Assert.Equal((RefusalKind.NotYours, "Cora Coordinator is part of the matter itself, so a deputy cannot decide it either."), (refusal.Kind, refusal.Sentence));
    }

    [Fact]
    public void A_barred_deputy_never_for_somebody_who_is_not_barred()
    {
        var deputy = hall.Town.Person("Dora Deputy");
        hall.Town.Name(deputy, hall.Coordinator);
        var request = hall.Open(Hall.OneStep, barred: deputy);

        Assert.Equal("You are part of the matter itself, so someone else must decide.", hall.RefusesToLet(request, deputy).Sentence);
        Assert.Null(request.WhyNotDecide(hall.Actor(hall.Coordinator)));
    }

    [Fact]
    public void Where_only_barred_people_could_decide_the_request_is_refused() =>
        Assert.Equal("Nobody else may decide this: name a substitute.", Assert.Throws<RefusedException>(() => hall.Open(Hall.OneStep, barred: hall.Coordinator)).Refusal.Sentence);

    [Fact]
    public void Either_of_two_holders_may_and_then_the_other_is_told()
    {
        var second = hall.Town.Holder("Sid Second", Role.DepartmentHead, hall.Parks);
        var request = hall.Open();
        Assert.Null(request.WhyNotDecide(hall.Actor(hall.Head)));

        hall.Decide(request, second);
        Assert.Equal("This is the Communications Manager’s step.", request.WhyNotDecide(hall.Actor(hall.Head))!.Sentence);
        Assert.Equal("Sid Second decided this while you were reading.", request.Refuses(() => hall.Decide(request, hall.Head, stepRead: 1)).Sentence);
    }
}
