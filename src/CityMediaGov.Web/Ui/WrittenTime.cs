using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

public enum TimeForm
{
    /// <summary>"Thu, Nov 19, 8:09 a.m.", or "today, 8:09 a.m."; the year only when it is not this one.</summary>
    Brief,

    /// <summary>"Thursday, November 19, 8:09 a.m.".</summary>
    Full,

    /// <summary>"Nov 19".</summary>
    Day,

    /// <summary>"November 19, 2026": for public and printed pages.</summary>
    Date,

    /// <summary>"November 19, 2026, 8:09 a.m.".</summary>
    DateAndTime,
}

/// <summary>Writes stored instants (UTC) as people in the city write them.</summary>
public sealed class WrittenTime(ICityFrame city, TimeProvider clock)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone);

    public IHtmlContent Element(DateTime utc, TimeForm form) =>
        Markup.Html($"""<time datetime="{utc.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)}">{Words(utc, form)}</time>""");

    public string Words(DateTime utc, TimeForm form)
    {
        var local = Local(utc);
        return form switch
        {
            TimeForm.Date => Day(DateOnly.FromDateTime(local)),
            TimeForm.DateAndTime => $"{local.ToString("MMMM d, yyyy", English)}, {Hour(local)}",
            TimeForm.Day => Nearby(local) ?? local.ToString(IsThisYear(local) ? "MMM d" : "MMM d, yyyy", English),
            TimeForm.Full => $"{local.ToString(IsThisYear(local) ? "dddd, MMMM d" : "dddd, MMMM d, yyyy", English)}, {Hour(local)}",
            _ => $"{Nearby(local) ?? local.ToString(IsThisYear(local) ? "ddd, MMM d" : "ddd, MMM d, yyyy", English)}, {Hour(local)}",
        };
    }

    /// <summary>"November 19, 2026".</summary>
    public static string Day(DateOnly date) => date.ToString("MMMM d, yyyy", English);

    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    private DateTime Today => Local(clock.GetUtcNow().UtcDateTime).Date;

    private bool IsThisYear(DateTime local) => local.Year == Today.Year;

    private string? Nearby(DateTime local) => (local.Date - Today).Days switch
    {
        -1 => "yesterday",
        0 => "today",
        1 => "tomorrow",
        _ => null,
    };

    /// <summary>Twelve hours, with a no-break space: 8:09 a.m.</summary>
    private static string Hour(DateTime local) =>
        $"{local.ToString("h:mm", English)}\u00a0{(local.Hour < 12 ? "a.m." : "p.m.")}";
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
