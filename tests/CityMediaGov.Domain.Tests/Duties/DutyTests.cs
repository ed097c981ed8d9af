using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.Duties;

public sealed class DutyTests
{
    private static readonly DutyAbout About = new(SubjectKind.ApprovalRequest, Guid.CreateVersion7(), Guid.CreateVersion7(), "OWN-12");
    private static readonly DateTime InADay = Given.Now.AddHours(24);

    [Fact]
    public void It_begins_open_with_everything_that_tells_how_its_time_was_reckoned()
    {
        var duty = Begin(Office.BusinessDays(2, "promptly"));

        Assert.Equal((DutyKind.Decide, "Parks on Facebook", DutyState.Open), (duty.Kind, duty.Title, duty.State));
        Assert.Equal(About, new DutyAbout(duty.AboutKind, duty.AboutId, duty.PolicyVersionId, duty.ClauseId));
        Assert.Equal(((Guid?)null, (Role?)Role.Coordinator, (Guid?)null), (duty.PersonId, duty.Role, duty.UnitId));
        Assert.Equal(("city", "promptly", (int?)null, (int?)2, (int?)null), (duty.LimitSource, duty.LimitWords, duty.LimitHours, duty.LimitBusinessDays, duty.LimitDays));
        Assert.Equal((new DateOnly(2026, 11, 24), Office.Utc("2026-11-25T05:59:59.999Z")), (duty.DueOn!.Value, duty.DueAt!.Value));
        Assert.Equal((duty.DueAt, Given.Now), (duty.SortAt, duty.OpenedAt));
        Assert.Equal(DueDate.From(Office.BusinessDays(2, "promptly"), Given.Now, Office.Calendar), duty.Due);
        Assert.Equal(["duty.opened"], duty.Codes());
    }

    [Fact]
    public void It_is_one_persons_or_a_units_holders()
    {
        var (person, unit) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var own = Begin(null, DutyHolder.Person(person));
        Assert.Equal(((Guid?)person, (Role?)null, (Guid?)null), (own.PersonId, own.Role, own.UnitId));
        var shared = Begin(null, DutyHolder.HoldersOf(Role.DepartmentHead, unit));
        Assert.Equal(((Guid?)null, (Role?)Role.DepartmentHead, (Guid?)unit), (shared.PersonId, shared.Role, shared.UnitId));
    }

    [Theory]
    [InlineData(-1, DutyState.Met, "duty.met")]
    [InlineData(0, DutyState.Met, "duty.met")]
    [InlineData(1, DutyState.Late, "duty.met-late")]
    [InlineData(60_000, DutyState.Late, "duty.met-late")]
    public void The_limit_itself_is_in_time_and_a_millisecond_more_is_late(int milliseconds, DutyState state, string code)
    {
        var (duty, at) = (Begin(Office.Hours(24)), InADay.AddMilliseconds(milliseconds));
        Assert.Equal(state is DutyState.Late, duty.IsOverdue(at));
        duty.CloseBy(Given.Coordinator, at);

        Assert.Equal((state, at, Given.Coordinator.Id), (duty.State, duty.ClosedAt!.Value, duty.ClosedBy!.Value));
        Assert.Null(duty.LookAt);
        Assert.Equal((code, Given.Coordinator.Id), (duty.LastFact().Action.Code, duty.LastFact().By.Id));
    }

    [Fact]
    public void It_is_cancelled_with_a_reason()
    {
        var duty = Begin(Office.Hours(24));
        duty.CancelBy(Given.Coordinator, Given.Later, "The request was withdrawn.");
        Assert.Equal((DutyState.Cancelled, Given.Later), (duty.State, duty.ClosedAt!.Value));
        Assert.Equal(("duty.cancelled", "The request was withdrawn."), (duty.LastFact().Action.Code, duty.LastFact().Reason));
        Assert.False(duty.IsOverdue(InADay.AddDays(9)));
    }

    [Fact]
    public void It_cannot_be_closed_twice()
    {
        var met = Begin(Office.Hours(24));
        met.CloseBy(Given.Coordinator, Given.Later);
        Assert.Equal("This cannot be done while this duty is met.", met.Refuses(() => met.CloseBy(Given.Nobody, InADay.AddDays(1))).Sentence);
        met.Refuses(() => met.CancelBy(Given.Nobody, Given.Later, "again"));

        var cancelled = Begin(Office.Hours(24));
        cancelled.CancelBy(Given.Coordinator, Given.Later, "gone");
        Assert.Equal("This cannot be done while this duty is cancelled.", cancelled.Refuses(() => cancelled.CloseBy(Given.Coordinator, Given.Later)).Sentence);
    }

    [Theory]
    [InlineData(24, 12)] // half-way
    [InlineData(48, 24)]
    [InlineData(72, 48)] // a day before
    public void It_is_looked_at_half_way_or_a_day_before(int hours, int lookAfter) => Assert.Equal(Given.Now.AddHours(lookAfter), Begin(Office.Hours(hours)).LookAt);

    [Fact]
    public void It_reminds_once()
    {
        var duty = Begin(Office.Hours(24));
        var half = Given.Now.AddHours(12);
        Assert.Equal(DutyNotice.Reminder, duty.Look(half));
        Assert.Equal((half, InADay.AddMilliseconds(1)), (duty.RemindedAt!.Value, duty.LookAt!.Value));
        Assert.Equal(("duty.reminded", Actor.Register.Id), (duty.LastFact().Action.Code, duty.LastFact().By.Id));

        Assert.Equal(DutyNotice.None, duty.Look(half.AddMinutes(1)));
        Assert.Equal(["duty.opened", "duty.reminded"], duty.Codes());
        Assert.Equal((half, InADay.AddMilliseconds(1)), (duty.RemindedAt!.Value, duty.LookAt!.Value));
    }

    [Fact]
    public void It_escalates_once_when_it_is_late_and_not_at_the_limit()
    {
        var duty = Begin(Office.Hours(24));
        duty.Look(Given.Now.AddHours(12));
        Assert.Equal(DutyNotice.None, duty.Look(InADay));
        Assert.Null(duty.EscalatedAt);
        Assert.Equal(InADay.AddMilliseconds(1), duty.LookAt);

        Assert.Equal(DutyNotice.Escalation, duty.Look(InADay.AddMilliseconds(1)));
        Assert.Equal(InADay.AddMilliseconds(1), duty.EscalatedAt);
        Assert.Null(duty.LookAt);
        Assert.Equal(DutyNotice.None, duty.Look(InADay.AddDays(3)));
        Assert.Equal(["duty.opened", "duty.reminded", "duty.escalated"], duty.Codes());
    }

    [Fact]
    public void One_that_was_never_looked_at_escalates_without_a_reminder()
    {
        var duty = Begin(Office.Hours(24));
        Assert.Equal(DutyNotice.Escalation, duty.Look(InADay.AddDays(1)));
        Assert.Null(duty.RemindedAt);
    }

    [Fact]
    public void A_late_one_stays_open_and_is_never_dropped()
    {
        var duty = Begin(Office.Hours(24));
        duty.Look(InADay.AddDays(30));
        Assert.Equal(DutyState.Open, duty.State);
        Assert.True(duty.IsOverdue(InADay.AddYears(9)));
    }

    [Fact]
    public void Without_a_rule_there_is_no_notice_and_nothing_is_late()
    {
        var duty = Begin(null);
        Assert.Equal((null, null, null, Duty.Never), (duty.Due, duty.DueAt, duty.LookAt, duty.SortAt));
        AssertQuiet(duty);
    }

    [Fact]
    public void Words_without_a_number_are_shown_and_give_no_notice()
    {
        var duty = Begin(new("promptly", null, null, null, "OWN-7"));
        Assert.Equal(("promptly", "OWN-7", Duty.Never), (duty.LimitWords, duty.LimitSource, duty.SortAt));
        Assert.Equal("promptly", duty.Due!.Rule.Words);
        AssertQuiet(duty);
    }

    [Fact]
    public void A_closed_one_gives_no_notice()
    {
        var duty = Begin(Office.Hours(24));
        duty.CloseBy(Given.Coordinator, Given.Later);
        Assert.Equal(DutyNotice.None, duty.Look(InADay.AddDays(1)));
        Assert.Equal(["duty.opened", "duty.met"], duty.Codes());
    }

    private static void AssertQuiet(Duty duty)
    {
        Assert.Equal(DutyNotice.None, duty.Look(Given.Now.AddYears(3)));
        Assert.False(duty.IsOverdue(Given.Now.AddYears(3)));
        duty.CloseBy(Given.Coordinator, Given.Now.AddYears(3));
        Assert.Equal(DutyState.Met, duty.State);
        Assert.Equal(["duty.opened", "duty.met"], duty.Codes());
    }

    private static Duty Begin(TimeRule? rule, DutyHolder? holder = null) => Duty.Begin(DutyKind.Decide, "Parks on Facebook", About,
        holder ?? DutyHolder.HoldersOf(Role.Coordinator), rule is null ? null : DueDate.From(rule, Given.Now, Office.Calendar), Given.Nobody, Given.Now);
}
