using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.People;

[RequirePermission(Permission.ManagePeople)]
public sealed class InvitationsModel(AppDbContext db, InvitationDesk desk, CurrentActor current, TimeProvider time) : PageModel
{
    private const int Most = 25;

    /// <summary>Id of the invitation after which the page begins.</summary>
    [FromQuery]
    public Guid? After { get; set; }

    public IReadOnlyList<Invitation> Rows { get; private set; } = [];

    public string? Older { get; private set; }

    /// <summary>Of the invitation just sent; null otherwise.</summary>
    public string? Link { get; private set; }

    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    public Actor Reader => current.Required;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Link = TempData.TakeLink();
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid invitation, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (await db.Invitations.SingleOrDefaultAsync(found => found.Id == invitation, cancel) is not { } open)
            return NotFound();
        open.Revoke(Reader, Now);
        await db.SaveChangesAsync(cancel);
        TempData.Flash($"The invitation of {open.FullName} is withdrawn.", "Its link is dead.");
        return Redirect("/people/invitations");
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid invitation, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (await desk.SendAgainAsync(invitation, InvitationLinks.To(Request), Reader, Now, cancel) is not { } link)
            return NotFound();
        TempData.ShowOnce(link);
        TempData.Flash("The invitation is sent again.", "The new link is on its way by e-mail; the old one is dead.");
        return Redirect("/people/invitations");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var invitations = db.Invitations.AsNoTracking();
        if (After is { } id && await db.Invitations.Where(found => found.Id == id).Select(found => new { found.Id, found.InvitedAt }).SingleOrDefaultAsync(cancel) is { } from)
            invitations = invitations.Where(other => other.InvitedAt < from.InvitedAt || (other.InvitedAt == from.InvitedAt && other.Id < from.Id));
        var found = await invitations.OrderByDescending(invitation => invitation.InvitedAt).ThenByDescending(invitation => invitation.Id).Take(Most + 1).ToListAsync(cancel);
        Rows = [.. found.Take(Most)];
        Older = found.Count > Most ? $"/people/invitations?after={Rows[^1].Id}" : null;
    }
}
