using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Approvals;

/// <summary>An account request on each city's own chain.</summary>
public sealed class CityChainTests
{
    private readonly Hall hall = new();

    [Fact]
    [Clause("WSP-RULES-2")]
    public void In_West_St_Paul_nothing_moves_on_without_the_heads_approval_of_the_requesters_own_department()
    {
        var (_, approval) = Send(Given.WestStPaul);
        Assert.Equal("This is the Department Head’s step.", hall.RefusesToLet(approval, hall.Coordinator).Sentence);
        Assert.Equal("This is the Department Head’s step.", hall.RefusesToLet(approval, hall.PoliceHead).Sentence);
        Assert.Equal("The step “Department Head” comes first.", approval.Refuses(() => hall.Decide(approval, hall.Coordinator, stepRead: 2)).Sentence);

        hall.Decide(approval, hall.Head);
        Assert.Equal("Marketing and Communications Manager", Assert.Single(approval.OpenSeats).Title);
    }

    [Fact]
    [Clause("WSP-RULES-3")]
    public void In_West_St_Paul_the_written_request_is_dated_and_stays_as_it_was_sent()
    {
        var (request, approval) = Send(Given.WestStPaul);
        hall.Decide(approval, hall.Head);

        Assert.Equal((Given.Now, hall.Asker.Id, "Ann Asker"), (request.SubmittedAt!.Value, approval.RequestedBy, approval.RequesterName));
        request.Refuses(() => request.EditContent(Given.Asked(hall.Parks.Id), "Facebook", hall.Actor(hall.Asker), Given.Later));
        Assert.Equal(request.AsSubject().ContentHash, approval.ContentHash);
        Assert.True(approval.Step!.InWriting);
    }

    [Fact]
    [Clause("WAU-DEF-10")]
    public void In_Wausau_nobody_but_the_coordinator_authorizes_what_the_department_forwarded()
    {
        var (request, approval) = Send(Given.Wausau);
        hall.Decide(approval, hall.Head);
        AppUser[] others = [hall.Asker, hall.Head, hall.PoliceHead, hall.Town.Holder("Ada Administrator", Role.Administrator), hall.Town.Holder("Ida IT", Role.ITDirector), hall.Town.Person("Nils Nobody")];
        Assert.All(others, person => Assert.Equal(RefusalKind.NotYours, hall.RefusesToLet(approval, person).Kind));
        Assert.Equal("This is the Social Media Coordinator’s step.", hall.RefusesToLet(approval, hall.PoliceHead).Sentence);

        hall.Decide(approval, hall.Coordinator);
        ((IApprovalSubject)request).Settle(approval, Given.Later);
        Assert.Equal(AccountRequestStatus.Approved, request.Status);
    }

    [Fact]
    public void In_Wausau_the_only_coordinator_who_asks_is_told_to_name_a_substitute()
    {
        var refusal = Assert.Throws<RefusedException>(() => Send(Given.Wausau, hall.Coordinator)).Refusal;
        Assert.Equal(("Nobody else may decide this: name a substitute.", "WAU-DEF-10"), (refusal.Sentence, refusal.ClauseId));
    }

    [Fact]
    public void In_West_St_Paul_the_clerk_decides_what_the_only_manager_asks()
    {
        var clerk = hall.Town.Holder("Clara Clerk", Role.Clerk);
        var (_, approval) = Send(Given.WestStPaul, hall.Coordinator);
        hall.Decide(approval, hall.Head);
        hall.Decide(approval, clerk);
        Assert.Equal((ApprovalState.Approved, "City Clerk"), (approval.State, approval.Decisions.Last().ActedAs));
    }

    [Fact]
    public void A_request_is_judged_by_the_version_it_was_sent_under()
    {
        var (_, approval) = Send(Given.WestStPaul);
        Assert.Equal(Given.WestStPaul.Id, approval.PolicyVersionId);
        Assert.Equal(["WSP-RULES-2", "WSP-RULES-3 WSP-RULES-4"], approval.Steps.Select(step => step.Clauses));
    }

    private (AccountRequest Request, ApprovalRequest Approval) Send(PolicyInForce policy, AppUser? by = null)
    {
        var author = hall.Actor(by ?? hall.Asker);
        var request = Given.Submitted(author, hall.Parks.Id);
        return (request, ApprovalRequest.Open(request.AsSubject(), policy.RouteOf(ApprovalChain.Account, "department"), policy.Id, author, hall.Town.Staffing(), Given.Now));
    }
}
