using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed class AccountRequestTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly Actor Author = Given.Nobody with { UnitId = Unit };

    [Fact]
    public void It_begins_as_its_authors_draft()
    {
        var request = AccountRequest.Begin(Given.Asked(Unit), "Facebook", "key", Author, Given.Now);

        Assert.Equal((AccountRequestStatus.Draft, 1, Author.Id, Given.Now, Given.Now, "key"), (request.Status, request.Revision, request.RequestedBy, request.DraftedAt, request.EditedAt, request.SubmissionKey));
        Assert.Equal("New account: Parks and Recreation on Facebook", request.AuditTitle);
        Assert.Null(request.SubmittedAt);
        Assert.Equal(["account-request.drafted"], request.Codes());
    }

    [Fact]
    public void An_empty_draft_can_be_kept()
    {
        var request = AccountRequest.Begin(AccountRequestContent.Empty, null, "key", Author, Given.Now);
        Assert.Equal("no name yet", request.Title);
        Assert.Empty(request.Content.Purposes);
        Assert.Equal(32, request.AsSubject().ContentHash.Length);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var content = Given.Asked(Unit, managers: [Guid.CreateVersion7(), Guid.CreateVersion7()]) with { Purposes = ["involvement", "deliver-messages"], OfficialEmailReason = "Because" };
        var read = Given.Draft(Author, content: content).Content;
        Assert.Equal(content with { Purposes = read.Purposes, Managers = read.Managers, Charter = read.Charter }, read);
        Assert.Equal(Given.Charter with { InterestAreas = read.Charter.InterestAreas }, read.Charter);
        Assert.Equal(Given.Charter.InterestAreas, read.Charter.InterestAreas);
        Assert.Equal(content.Purposes, read.Purposes);
        Assert.Equal(content.Managers, read.Managers);
    }

    [Fact]
    public void Its_author_edits_a_draft_and_the_revision_grows()
    {
        var (request, managers) = (Given.Draft(Author), new[] { Guid.CreateVersion7(), Guid.CreateVersion7() });
        request.EditContent(Given.Asked(Unit, managers: [managers[1], managers[0], managers[1]]) with { Name = "Parks" }, "Facebook", Author, Given.Later);

        Assert.Equal((AccountRequestStatus.Draft, 2, "Parks", Given.Later), (request.Status, request.Revision, request.Name, request.EditedAt));
        Assert.Equal(managers.Order(), request.Managers.Select(manager => manager.PersonId).Order());
        Assert.Equal("account-request.edited", request.LastFact().Action.Code);
    }

    [Fact]
    public void Nobody_but_the_author_does_anything_with_it()
    {
        var (draft, returned, approved) = (Given.Draft(Author), Settled(ApprovalState.Returned), Settled(ApprovalState.Approved));
        foreach (var other in new[] { Given.Coordinator, Given.Steward, Given.Somebody("Ann Other") })
        {
            Refusal[] refusals =
            [
                draft.Refuses(() => draft.EditContent(Given.Asked(Unit), "Facebook", other, Given.Later)),
                draft.Refuses(() => draft.SubmitForApproval(other, [], 2026, Given.Later)),
                draft.Refuses(() => draft.DiscardDraft(other, Given.Later)),
                returned.Refuses(() => returned.WithdrawReturned(other, Given.Later)),
                approved.Refuses(() => approved.ReopenForChanges(other, Given.Later)),
            ];
            Assert.All(refusals, refusal => Assert.Equal((RefusalKind.NotYours, "Only the person who asked can do this."), (refusal.Kind, refusal.Sentence)));
        }
    }

    [Fact]
    public void It_is_sent_once()
    {
        var request = Given.Draft(Author);
        request.SubmitForApproval(Author, [], 2026, Given.Later);

        Assert.Equal((AccountRequestStatus.InReview, Given.Later, 2026), (request.Status, request.SubmittedAt!.Value, request.ReferenceYear!.Value));
        Assert.Equal("account-request.submitted", request.LastFact().Action.Code);
        Assert.Equal("This cannot be done while this request is in review.", request.Refuses(() => request.SubmitForApproval(Author, [], 2026, Given.Later)).Sentence);
    }

    [Fact]
    public void It_is_not_sent_with_a_problem()
    {
        var request = Given.Draft(Author);
        var refusal = request.Refuses(() => request.SubmitForApproval(Author, [new("Risk", "Say it.", "USE-30"), new("Name", "And that.")], 2026, Given.Later));
        Assert.Equal((RefusalKind.Rule, "Say it.", "USE-30"), (refusal.Kind, refusal.Sentence, refusal.ClauseId));
    }

    [Fact]
    public void It_is_locked_while_it_is_decided()
    {
        var request = Given.Submitted(Author);
        Assert.Equal("This cannot be done while this request is in review.", request.Refuses(() => request.EditContent(Given.Asked(Unit), "Facebook", Author, Given.Later)).Sentence);
        request.Refuses(() => request.DiscardDraft(Author, Given.Later));
        request.Refuses(() => request.ReopenForChanges(Author, Given.Later));
        Assert.Equal("This request waits for a decision: its approval is withdrawn with it.", request.Refuses(() => request.WithdrawReturned(Author, Given.Later)).Sentence);
    }

    [Theory]
    [InlineData(ApprovalState.Approved, AccountRequestStatus.Approved)]
    [InlineData(ApprovalState.Returned, AccountRequestStatus.Returned)]
    [InlineData(ApprovalState.Rejected, AccountRequestStatus.Rejected)]
    [InlineData(ApprovalState.Withdrawn, AccountRequestStatus.Withdrawn)]
    public void It_takes_over_what_became_of_its_approval(ApprovalState outcome, AccountRequestStatus status)
    {
        var request = Settled(outcome);
        Assert.Equal(status, request.Status);
        Assert.Equal(("account-request.settled", Actor.Register.Id), (request.LastFact().Action.Code, request.LastFact().By.Id));
    }

    [Fact]
    public void It_takes_over_no_outcome_twice_and_none_of_another_request()
    {
        var content = Given.Asked(Unit);
        var (request, other) = (Given.Submitted(Author, content: content), Given.Submitted(Author, content: content));
        var approval = Approval(request, ApprovalState.Approved);
        Assert.Equal(RefusalKind.ChangedMeanwhile, other.Refuses(() => Settle(other, approval)).Kind);

        Settle(request, approval);
        Assert.Equal("This cannot be done while this request is approved.", request.Refuses(() => Settle(request, approval)).Sentence);
    }

    [Fact]
    public void An_approval_of_other_content_does_not_hold()
    {
        var request = Given.Draft(Author);
        var approval = Approval(request, ApprovalState.Approved);
        request.EditContent(Given.Asked(Unit) with { Name = "Mayor" }, "Facebook", Author, Given.Later);
        request.SubmitForApproval(Author, [], 2026, Given.Later);

        Assert.Equal("The content is no longer what was read, so this decision does not hold.", request.Refuses(() => Settle(request, approval)).Sentence);
        Assert.Equal(AccountRequestStatus.InReview, request.Status);
    }

    [Fact]
    public void A_returned_one_is_changed_and_sent_again_under_the_same_year()
    {
        var request = Settled(ApprovalState.Returned);
        request.EditContent(Given.Asked(Unit) with { Name = "Parks" }, "Facebook", Author, Given.Later);
        Assert.Equal((AccountRequestStatus.Returned, 2), (request.Status, request.Revision));
        request.SubmitForApproval(Author, [], 2027, Given.Later);
        Assert.Equal((AccountRequestStatus.InReview, 2026), (request.Status, request.ReferenceYear!.Value));
    }

    [Fact]
    public void A_returned_one_is_given_up_by_its_author()
    {
        var request = Settled(ApprovalState.Returned);
        request.WithdrawReturned(Author, Given.Later);
        Assert.Equal(AccountRequestStatus.Withdrawn, request.Status);
        request.Refuses(() => request.EditContent(Given.Asked(Unit), "Facebook", Author, Given.Later));
        request.Refuses(() => request.WithdrawReturned(Author, Given.Later));
    }

    [Fact]
    public void An_approved_one_is_taken_back_before_it_is_changed()
    {
        var request = Settled(ApprovalState.Approved);
        Assert.Equal("This cannot be done while this request is approved.", request.Refuses(() => request.EditContent(Given.Asked(Unit), "Facebook", Author, Given.Later)).Sentence);

        request.ReopenForChanges(Author, Given.Later);
        Assert.Equal((AccountRequestStatus.Returned, "account-request.reopened"), (request.Status, request.LastFact().Action.Code));
        request.EditContent(Given.Asked(Unit), "Facebook", Author, Given.Later);
    }

    [Fact]
    public void A_draft_is_thrown_away_for_good()
    {
        var request = Given.Draft(Author);
        request.DiscardDraft(Author, Given.Later);
        Assert.Equal(AccountRequestStatus.Discarded, request.Status);
        request.Refuses(() => request.EditContent(Given.Asked(Unit), "Facebook", Author, Given.Later));
        request.Refuses(() => request.SubmitForApproval(Author, [], 2026, Given.Later));
        var sent = Settled(ApprovalState.Returned);
        sent.Refuses(() => sent.DiscardDraft(Author, Given.Later));
    }

    [Theory]
    [InlineData(ApprovalState.Rejected)]
    [InlineData(ApprovalState.Withdrawn)]
    public void What_ended_stays_ended(ApprovalState outcome)
    {
        var request = Settled(outcome);
        request.Refuses(() => request.EditContent(Given.Asked(Unit), "Facebook", Author, Given.Later));
        request.Refuses(() => request.SubmitForApproval(Author, [], 2026, Given.Later));
        request.Refuses(() => request.ReopenForChanges(Author, Given.Later));
        request.Refuses(() => request.WithdrawReturned(Author, Given.Later));
    }

    private static AccountRequest Settled(ApprovalState outcome)
    {
        var request = Given.Submitted(Author);
        Settle(request, Approval(request, outcome));
        return request;
    }

    private static void Settle(AccountRequest request, ApprovalRequest approval) => ((IApprovalSubject)request).Settle(approval, Given.Later);

    private static ApprovalRequest Approval(AccountRequest request, ApprovalState outcome)
    {
        var staffing = new Staffing([new(Given.Coordinator.Id, "Cora", "Coordinator", Role.Coordinator, null, [])], new Dictionary<Guid, Guid?>());
        var approval = ApprovalRequest.Open(request.AsSubject(), new("account", [new("Coordinator", [new(Role.Coordinator, "Coordinator")])]), Guid.CreateVersion7(), Author, staffing, Given.Now);
        if (outcome is ApprovalState.Withdrawn)
            approval.WithdrawBy(Author, Given.Later);
        else
            approval.Decide(Given.Coordinator, 1, outcome switch { ApprovalState.Approved => Verdict.Approve, ApprovalState.Returned => Verdict.ReturnForChanges, _ => Verdict.Reject }, "Because", null, Given.Later);
        return approval;
    }
}
