using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>Hands out what stood on an account before it was shut down.</summary>
[AnySignedIn, Feature(Features.AccountRegistry)]
public sealed class CaptureModel(AppDbContext db, PolicyBook policies, CurrentActor current, EvidenceDesk evidence) : AccountPageModel(db, policies, current)
{
    public async Task<IActionResult> OnGetAsync(Guid file, CancellationToken cancel) =>
        AccountViews.MaySeeCaptures(Account, Reader) && await evidence.Of(Id).SingleOrDefaultAsync(found => found.Id == file, cancel) is { } capture
            ? await this.HandOutAsync(evidence, capture, Reader, Now, cancel)
            : NotFound();
}
