using CityMediaGov.Domain.Duties;

namespace CityMediaGov.Web.Pages.Work;

/// <summary>One line of the work list.</summary>
/// <param name="Verb">"Decide" or "Do".</param>
/// <param name="Noun">What it concerns: "account", "register".</param>
/// <param name="Facts">Who asked, who approved before.</param>
public sealed record WorkItem(
    string Verb, string Noun, string Title, string Path, ClockText Clock, string? Reference, IReadOnlyList<string> Facts, string? ClauseId, WorkBand Band);

/// <summary>How soon a thing is due, in the order of the list.</summary>
public enum WorkBand
{
    Overdue,
    TodayAndTomorrow,
    NextTenBusinessDays,
    Later,
}

/// <summary>Which part of the list is shown; the value of <c>show</c> in the address.</summary>
public enum WorkTab
{
    All,
    Decide,
    Do,
    Deputy,
    Done,
}

/// <summary>A number that is counted no further than it is read.</summary>
public readonly record struct Tally(int Number)
{
    public const int Most = 100;

    public bool IsCapped => Number >= Most;

    public override string ToString() => IsCapped ? $"{Most - 1}+" : $"{Number}";

    public static Tally operator +(Tally one, Tally other) => Add(one, other);

    public static Tally Add(Tally left, Tally right) => new(Math.Min(Most, left.Number + right.Number));
}

/// <summary>One page of the list.</summary>
/// <param name="Bands">How many each band has in all, on every page.</param>
/// <param name="Tabs">How many each tab has.</param>
/// <param name="Next">Place of the next page; null on the last.</param>
public sealed record WorkPage(
    IReadOnlyList<WorkItem> Items, IReadOnlyDictionary<WorkBand, Tally> Bands, IReadOnlyDictionary<WorkTab, Tally> Tabs, WorkPlace? Next);

/// <summary>The last row of a page, after which the next one begins.</summary>
public sealed record WorkPlace(DateTime At, Guid Id);
