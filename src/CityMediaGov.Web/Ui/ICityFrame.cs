using CityMediaGov.Domain.Approvals;
using Microsoft.AspNetCore.Html;

namespace CityMediaGov.Web.Ui;

/// <summary>What every page says about the city. From the policy in force; read for each request.</summary>
public interface ICityFrame
{
    /// <summary>False until a city is set up; then the other values are neutral words.</summary>
    bool IsSetUp { get; }

    /// <summary>"City of Springfield".</summary>
    string CityName { get; }

    /// <summary>"Springfield": for the staff bar and page titles.</summary>
    string ShortName { get; }

    /// <summary>"Minnesota"; null when the policy does not say.</summary>
    string? State { get; }

    /// <summary>The office that answers for the register, in the city's own words; null when not known.</summary>
    string? Office { get; }

    /// <summary>Absolute address of the city's own web site; null when the policy names none.</summary>
    string? Website { get; }

    /// <summary>Where a person reaches the city without a computer; null when not known. Shown when a page refuses.</summary>
    string? Telephone { get; }

    /// <summary>Where a person writes to the city; null when not known.</summary>
    string? Email { get; }

    /// <summary>"the policy in force is version 1, adopted June 8, 2026".</summary>
    string PolicyLine { get; }

    /// <summary>The text is not adopted yet: every notice and footer says so.</summary>
    bool IsDraftPolicy { get; }

    /// <summary>One sentence above every page, for the demonstration; null otherwise.</summary>
    string? Banner { get; }

    /// <summary>IANA name of the city's time zone: "America/Chicago".</summary>
    string TimeZone { get; }

    /// <summary>Whether the policy in force has this feature; what it leaves off has no entry in any menu.</summary>
    bool Has(string feature);
}

/// <summary>Before a city is set up.</summary>
internal sealed class NoCityYet : ICityFrame
{
    public bool IsSetUp => false;

    public string CityName => "CityMediaGov";

    public string ShortName => "CityMediaGov";

    public string? State => null;

    public string? Office => null;

    public string? Website => null;

    public string? Telephone => null;

    public string? Email => null;

    public string PolicyLine => "no city is set up here yet";

    public bool IsDraftPolicy => false;

    public string? Banner => null;

    public string TimeZone => "America/Chicago";

    public bool Has(string feature) => false;
}

/// <summary>Who is signed in, for the staff bar and menu.</summary>
public interface IStaffFrame
{
    /// <summary>Null when nobody is signed in.</summary>
    Task<StaffView?> ReadAsync(CancellationToken stop);
}

/// <param name="Name">The person's name.</param>
/// <param name="Title">Their title in the city's words; null when they have none.</param>
/// <param name="May">Asks for a permission by the name of its enum value.</param>
/// <param name="Counts">Open things by the count key of a menu entry; what is missing or zero is not shown.</param>
public sealed record StaffView(string Name, string? Title, Func<string, bool> May, IReadOnlyDictionary<string, MenuCount> Counts);

/// <param name="Number">How many are open.</param>
/// <param name="Late">They are overdue, not only open.</param>
public readonly record struct MenuCount(int Number, bool Late = false)
{
    /// <summary>As it stands beside its entry. Written in code: a partial for each entry of two menus costs more than the rest of the frame.</summary>
    internal IHtmlContent Mark => this switch
    {
        { Number: <= 0 } => HtmlString.Empty,
        { Late: true } => Markup.Html($"""<span class="count count--late">{Number:N0} overdue</span>"""),
        _ => Markup.Html($"""<span class="count">{Number:N0}<span class="vh"> open</span></span>"""),
    };
}

internal sealed class NobodySignedIn : IStaffFrame
{
    public Task<StaffView?> ReadAsync(CancellationToken stop) => Task.FromResult<StaffView?>(null);
}

/// <summary>Puts a lost race into words: who changed it, and when.</summary>
public interface IChangedMeanwhile
{
    /// <summary>
    /// Also forgets what this request had changed in memory, so that the page is then loaded as it is stored.
    /// </summary>
    /// <param name="lostRace">What the database noticed on saving, or the refusal of a verb that noticed it first.</param>
    /// <param name="stop">The reader went away.</param>
    Task<Refusal> ExplainAsync(Exception lostRace, CancellationToken stop);
}

internal sealed class ChangedBySomebody : IChangedMeanwhile
{
    public Task<Refusal> ExplainAsync(Exception lostRace, CancellationToken stop) => Task.FromResult((lostRace as RefusedException)?.Refusal
        ?? Refusal.ChangedMeanwhile("Someone changed this while you were reading", "Your text is kept below. Nothing of yours was recorded."));
}
