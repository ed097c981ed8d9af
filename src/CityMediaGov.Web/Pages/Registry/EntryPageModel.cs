using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>A page with the form of an account's entry.</summary>
public abstract class EntryPageModel(AppDbContext db, PolicyBook policies, CurrentActor current) : AccountPageModel(db, policies, current)
{
    [BindProperty]
    public EntryForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> LanguageChoices => Languages.All.Select(language => new SelectListItem(language.Value, language.Key));

    public IReadOnlyList<SelectListItem> CommentModes => [.. Policy.Profile.Account.CommentModes.Select(mode => new SelectListItem(mode.Text, mode.Key))];

    /// <summary>The unit changes only with both heads, so that one page cannot do it alone.</summary>
    public Sourced<bool>? BothHeads => Policy.Profile.Account.UnitChangeByBothHeads is { Value: true } rule ? rule : null;

    /// <summary>The reason has to be given.</summary>
    public abstract bool AsksReason { get; }

    protected override async Task LoadAsync(CancellationToken cancel) =>
        Units = await Db.Units.AsNoTracking().Where(unit => unit.ClosedAt == null || unit.Id == Account.UnitId).OrderBy(unit => unit.Name)
            .Select(unit => new SelectListItem(unit.Name, unit.Id.ToString())).ToListAsync(cancel);
}

public sealed class EntryForm
{
    public string? Name { get; set; }

    public Guid? UnitId { get; set; }

    public string? Purpose { get; set; }

    public string? Language { get; set; }

    public string? CommentMode { get; set; }

    public string? Contact { get; set; }

    public string? Authority { get; set; }

    public string? SecondContact { get; set; }

    public string? HoursMonitored { get; set; }

    public string? Reason { get; set; }

    /// <summary>The account's stamp as it was read.</summary>
    public Guid Stamp { get; set; }

    /// <summary>Made when the form was shown, for a change that is asked for.</summary>
    public string? Key { get; set; }

    public AccountEntry AsEntry() => new AccountEntry(Name, UnitId, Purpose, Language, CommentMode, Contact, new(Authority, SecondContact, HoursMonitored)).Trimmed();

    public static EntryForm Of(AccountEntry entry, Guid stamp) => new()
    {
        Name = entry.Name,
        UnitId = entry.UnitId,
        Purpose = entry.Purpose,
        Language = entry.Language,
        CommentMode = entry.CommentMode,
        Contact = entry.Contact,
        Authority = entry.Answering.Authority,
        SecondContact = entry.Answering.SecondContact,
        HoursMonitored = entry.Answering.HoursMonitored,
        Stamp = stamp,
    };
}
