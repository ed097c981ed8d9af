using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Web.Ui;

namespace CityMediaGov.Web.Tests.Ui;

public sealed class ComponentTests
{
    [Theory]
    [InlineData("XYZ-RULES-61", "RULES-61")]
    [InlineData("XYZ-NORTH-RULES-61", "RULES-61")]
    [InlineData("RULES-61", "RULES-61")]
    [InlineData("61", "61")]
    public async Task A_clause_keeps_the_citys_prefix_in_the_address_and_drops_it_on_screen(string id, string shown) => Assert.Equal(
        $"""<a class="clause" href="/policy/clauses/{id}"><span class="vh">Policy clause </span>{shown}</a>""",
        await Rendered.Html(new ClauseTagHelper { Id = id }, "clause"));

    [Fact]
    public async Task A_clause_can_point_to_the_version_a_record_was_made_under() =>
        Assert.Contains("href=\"/policy/clauses/XYZ-RULES-61?version=2\"", await Rendered.Html(new ClauseTagHelper { Id = "XYZ-RULES-61", Version = 2 }, "clause"), StringComparison.Ordinal);

    [Fact]
    public async Task What_is_not_there_is_not_drawn()
    {
        Assert.Equal("", await Rendered.Html(new ClauseTagHelper(), "clause"));
        Assert.Equal("", await Rendered.Html(new SealTagHelper(), "seal"));
        Assert.Equal("", await Rendered.Html(new RefusalTagHelper(), "refusal"));
        Assert.Equal("", await Rendered.Html(new PagerTagHelper(), "pager"));
        Assert.Equal("", await Rendered.Html(new FactTagHelper { Label = "Contact" }, "fact", "  "));
    }

    [Fact]
    public async Task A_seal_shows_eight_digits_in_two_groups_of_text_or_bytes()
    {
        var text = await Rendered.Html(new SealTagHelper { Hash = "9f3c71ab04e8" }, "seal");
        Assert.Equal(text, await Rendered.Html(new SealTagHelper { Hash = new byte[] { 0x9f, 0x3c, 0x71, 0xab, 0x04, 0xe8 } }, "seal"));
        Assert.Contains("<span class=\"mono\">9f3c 71ab</span>", text, StringComparison.Ordinal);
        Assert.StartsWith("<span class=\"seal\">", text, StringComparison.Ordinal);
        Assert.StartsWith("<a class=\"seal\" href=\"/verify\">", await Rendered.Html(new SealTagHelper { Hash = "9f3c71ab", Href = "/verify" }, "seal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_clock_says_when_it_was_due_and_whose_rule_it_is()
    {
        var due = new DateTime(2026, 11, 20, 12, 30, 0, DateTimeKind.Utc);
        var late = new ClockText(ClockState.Late, "3 hours late", "today, 6:30 a.m.", due, "policy: within 48 hours");
        Assert.Equal(
            """<span class="clock clock--late"><b>3 hours late</b> <span class="src">was due <time datetime="2026-11-20T12:30Z">today, 6:30 a.m.</time> · policy: within 48 hours</span></span>""",
            await Rendered.Html(new ClockTagHelper { Of = late }, "clock"));
        Assert.Equal(
            """<span class="clock"><b>Due Sunday</b></span>""",
            await Rendered.Html(new ClockTagHelper { Words = "Due Sunday" }, "clock"));
    }

    [Fact]
    public async Task A_guard_shows_the_button_or_the_refusal_in_its_place()
    {
        const string button = "<button>Record the decision</button>";
        Assert.Equal(button, await Rendered.Html(new GuardTagHelper(), "guard", button));
        var refused = await Rendered.Html(new GuardTagHelper { WhyNot = Refusal.Rule("The screenshot comes first.", "Add it.", "XYZ-RULES-61") }, "guard", button);
        Assert.StartsWith("<div class=\"refusal\"><h3>The screenshot comes first.</h3><p>Add it. <a class=\"clause\"", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("button", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_people_are_encoded()
    {
        var refused = await Rendered.Html(new RefusalTagHelper { Of = Refusal.Rule("<script>alert(1)</script>") }, "refusal");
        Assert.Contains("&lt;script&gt;", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "One thing to correct")]
    [InlineData(2, "Two things to correct")]
    [InlineData(12, "12 things to correct")]
    public void The_error_summary_counts_in_words(int count, string heading) => Assert.Equal(heading, ErrorSummaryTagHelper.Heading(count));
}
