using CityMediaGov.Domain.Duties;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;

namespace CityMediaGov.Web.Ui;

public enum TimeForm
{
    /// <summary>"today, 8:09 a.m.", else "Thu, Nov 19, 8:09 a.m."; the year only when it is not this one.</summary>
    Brief,

    /// <summary>"Thursday, November 19, 8:09 a.m.".</summary>
    Full,

    /// <summary>"today", else "Thu, Nov 19".</summary>
    Day,

    /// <summary>"November 19, 2026": for public and printed pages.</summary>
    Date,

    /// <summary>"November 19, 2026, 8:09 a.m.".</summary>
    DateAndTime,
}

/// <summary>Writes stored instants (UTC) as people in the city write them.</summary>
public sealed class WrittenTime(ICityFrame city, TimeProvider time)
{
    /// <summary>As seen from this request, in the city's zone.</summary>
    public CityClock Clock { get; } = new(DateTimeZoneProviders.Tzdb[city.TimeZone], time);

    public IHtmlContent Element(DateTime utc, TimeForm form) =>
        Markup.Html($"""<time datetime="{CityClock.Machine(utc)}">{Words(utc, form)}</time>""");

    public string Words(DateTime utc, TimeForm form) => form switch
    {
        TimeForm.Full => Clock.Full(utc),
        TimeForm.Day => Clock.Near(Clock.Local(utc).Date),
        TimeForm.Date => CityClock.PlainWithYear(Clock.Local(utc).Date),
        TimeForm.DateAndTime => Clock.PlainWithYear(utc),
        _ => Clock.Near(utc),
    };

    /// <summary>"November 19, 2026".</summary>
    public static string Day(DateOnly date) => CityClock.PlainWithYear(LocalDate.FromDateOnly(date));
}

/// <summary>
/// An instant: <c>&lt;when at="@record.CreatedAt" /&gt;</c> (UTC), or a day:
/// <c>&lt;when on="@account.OfficialOn" /&gt;</c>. Null writes nothing.
/// </summary>
[HtmlTargetElement("when")]
public sealed class WhenTagHelper(WrittenTime time) : TagHelper
{
    public DateTime? At { get; set; }

    public DateOnly? On { get; set; }

    public TimeForm Form { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        if (At is { } instant)
            output.PostContent.SetHtmlContent(time.Element(instant, Form));
        else if (On is { } day)
            output.PostContent.SetHtmlContent(Markup.Html($"""<time datetime="{day:yyyy-MM-dd}">{WrittenTime.Day(day)}</time>"""));
    }
}
