using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Audit;

/// <summary>The audit chain, newest first.</summary>
[RequirePermission(Permission.SeeAudit)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    private const int PageLength = 50;

    [BindProperty(SupportsGet = true)]
    public string? Action { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Id of a person: what they did.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Actor { get; set; }

    /// <summary>Id of a record: what happened to it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    /// <summary>Number below which this page of the list begins.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Below { get; set; }

    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    public string? OlderUrl { get; private set; }

    public string? NewestUrl { get; private set; }

    public bool IsNarrowed => !string.IsNullOrEmpty(Action) || !string.IsNullOrEmpty(Kind) || !string.IsNullOrEmpty(Actor) || !string.IsNullOrEmpty(Subject);

    public static IEnumerable<(string Value, string Text)> Actions => AuditActions.All.OrderBy(action => action.Text).Select(action => (action.Code, action.Text));

    public static IEnumerable<(string Value, string Text)> Kinds => Enum.GetValues<SubjectKind>().Select(kind => (kind.ToString(), NameOf(kind))).OrderBy(kind => kind.Item2);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var search = new AuditSearch(
            AuditActions.All.Any(action => action.Code == Action) ? Action : null, Enum.TryParse<SubjectKind>(Kind, out var kind) ? kind : null,
            Guid.TryParse(Actor, out var actor) ? actor : null, Guid.TryParse(Subject, out var subject) ? subject : null);
        long? below = long.TryParse(Below, out var seq) ? seq : null;
        var entries = await db.AuditEntries.AsNoTracking().Matching(search).NewestBelow(below).Take(PageLength + 1)
            .Select(entry => new { entry.Seq, entry.At, entry.Action, entry.SubjectKind, entry.Chain, entry.Payload!.Content }).ToListAsync(cancel);
        Rows = [.. entries.Take(PageLength).Select(entry => new AuditRow(entry.Seq, entry.At, AuditActions.TextOf(entry.Action), NameOf(entry.SubjectKind), entry.Chain,
            entry.Content is null ? null : AuditStory.Read(entry.Content)))];
        OlderUrl = entries.Count > PageLength ? Address(Rows[^1].Seq) : null;
        NewestUrl = below is null ? null : Address(null);
    }

    internal static string NameOf(SubjectKind kind) => Words.Of(kind.ToString()) is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    private string Address(long? below) => QueryHelpers.AddQueryString("/audit",
        new Dictionary<string, string?> { ["action"] = Action, ["kind"] = Kind, ["actor"] = Actor, ["subject"] = Subject, ["below"] = below?.ToString(System.Globalization.CultureInfo.InvariantCulture) }
            .Where(part => !string.IsNullOrEmpty(part.Value)));
}

/// <param name="Story">Null once destroyed under the retention schedule.</param>
public sealed record AuditRow(long Seq, DateTime At, string What, string Kind, byte[] Chain, AuditStory? Story);
