using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Requests;

/// <summary>Hands a document out to whoever may see its request.</summary>
[AnySignedIn]
[Feature(Features.AccountRequests)]
public sealed class DocumentModel(AppDbContext db, EvidenceDesk evidence, CurrentActor current, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid file, CancellationToken cancel)
    {
        if (!await db.AccountRequests.VisibleTo(current.Required).AnyAsync(request => request.Id == id, cancel)
            || await evidence.Of(id).SingleOrDefaultAsync(found => found.Id == file, cancel) is not { } document)
            return NotFound();
        return await this.HandOutAsync(evidence, document, current.Required, time.GetUtcNow().UtcDateTime, cancel);
    }
}
