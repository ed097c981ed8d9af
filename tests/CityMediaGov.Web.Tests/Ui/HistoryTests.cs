using CityMediaGov.Domain.Approvals;
using CityMediaGov.Web.Ui;

namespace CityMediaGov.Web.Tests.Ui;

public sealed class HistoryTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_history_says_who_when_why_and_under_which_clause_and_greys_what_is_ahead()
    {
        HistoryEvent[] lines =
        [
            new(HistoryMark.Recorded, "Approved as Department Head")
            {
                Who = "Kao Vang, Parks and Recreation Director",
                At = new DateTime(2026, 11, 18, 16, 22, 0, DateTimeKind.Utc),
                Reason = "The teen programs need it.",
                Clauses = ["XYZ-RULES-2"],
                EntrySeq = 3066,
                EntryHash = [0xb8, 0x6d, 0x03, 0xf4],
            },
            new(HistoryMark.Waiting, "Waiting for written approval"),
        ];
        var html = await Rendered.Html(new HistoryTagHelper(new WrittenTime(new NoCityYet(), new Standing(Now))) { Of = lines }, "history");
        Assert.Equal(
            """<ol class="history"><li><svg class="icon node node--seal" aria-hidden="true" viewBox="0 0 24 24"><use href="#i-seal"/></svg>""" +
            """<div class="history__what">Approved as Department Head</div>""" +
            """<div class="history__who">Kao Vang, Parks and Recreation Director · <time datetime="2026-11-18T16:22Z">Wed, Nov 18, 10:22&#xA0;a.m.</time></div>""" +
            """<div class="history__why">“The teen programs need it.”</div>""" +
            """<div class="history__foot"><a class="clause" href="/policy/clauses/XYZ-RULES-2"><span class="vh">Policy clause </span>RULES-2</a>""" +
            """<span class="entry">entry 3,066 · <span class="mono">b86d 03f4</span></span></div></li>""" +
            """<li class="is-ahead"><svg class="icon node node--wait" aria-hidden="true" viewBox="0 0 24 24"><use href="#i-wait"/></svg>""" +
            """<div class="history__what">Waiting for written approval</div></li></ol>""",
            html);
    }

    [Theory]
    [InlineData(TimeForm.Brief, "today, 9:00\u00a0a.m.")]
    [InlineData(TimeForm.Day, "today")]
    [InlineData(TimeForm.Full, "Friday, November 20, 9:00\u00a0a.m.")]
    [InlineData(TimeForm.Date, "November 20, 2026")]
    [InlineData(TimeForm.DateAndTime, "November 20, 2026, 9:00\u00a0a.m.")]
    public void A_moment_is_written_in_the_citys_zone(TimeForm form, string words) =>
        Assert.Equal(words, new WrittenTime(new NoCityYet(), new Standing(Now)).Words(Now, form));

    private sealed class Standing(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => utc;
    }
}
