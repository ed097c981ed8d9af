using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Publish;

/// <summary>How the directory reaches residents: whether it is complete, where it appears, and what other sites copy to show it.</summary>
[AnySignedIn, Feature(Features.PublicDirectory)]
public sealed class IndexModel(AppDbContext db, DirectoryBook book, CurrentActor current) : PublishPage(db, book, current)
{
    /// <summary>Pages on record that are shown; a city has a handful.</summary>
    private const int MostPages = 100;

    public static IReadOnlyList<(string Label, string Path)> Addresses { get; } =
    [
        ("Page", "/directory"), ("JSON", "/directory.json"), ("CSV", "/directory.csv"), ("Atom feed", "/directory.atom"), ("Proof for other services", "/.well-known/social-accounts.json"),
    ];

    public string Root => SiteRoot.Of(HttpContext);

    public string FrameSnippet => $"<iframe src=\"{Root}/directory/embed\" title=\"Official social media accounts\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>";

    public string ScriptSnippet => $"<script src=\"{Root}/directory/embed.js\" defer></script>\n<official-accounts><a href=\"{Root}/directory\">Official social media accounts</a></official-accounts>";

    public int Official => Directory.Accounts.Count(account => account.Status is DirectoryStatus.Official);

    public int Former => Directory.Accounts.Count - Official;

    /// <summary>Null before the first confirmation.</summary>
    public (DateOnly On, string By)? Last { get; private set; }

    /// <summary>When it is to be confirmed next; null where nobody asks for it.</summary>
    public DueDate? Due { get; private set; }

    public IReadOnlyList<DirectoryAppearance> Appearances { get; private set; } = [];

    public void OnGet()
    {
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var last = await (
            from confirmation in Db.DirectoryConfirmations.AsNoTracking()
            join person in Db.Users on confirmation.ConfirmedBy equals person.Id
            orderby confirmation.ConfirmedAt descending
            select new { confirmation.ConfirmedOn, person.FullName }).FirstOrDefaultAsync(cancel);
        Last = last is null ? null : (last.ConfirmedOn, last.FullName);
        Due = (await Db.Duties.AsNoTracking().FirstOrDefaultAsync(duty => duty.Kind == DutyKind.ConfirmDirectory && duty.State == DutyState.Open, cancel))?.Due;
        Appearances = await Db.DirectoryAppearances.AsNoTracking().Where(page => page.State != AppearanceState.Withdrawn).OrderBy(page => page.Address).Take(MostPages).ToListAsync(cancel);
        return true;
    }
}
