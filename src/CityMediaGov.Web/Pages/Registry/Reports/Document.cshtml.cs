using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Reports;

/// <summary>Hands out what came with a report, or what staff added to it.</summary>
[RequirePermission(Permission.SeeReports), Feature(Features.PublicDirectory)]
public sealed class DocumentModel(AppDbContext db, EvidenceDesk evidence, CurrentActor current, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid file, CancellationToken cancel)
    {
        if (await db.EvidenceFiles.SingleOrDefaultAsync(found => found.Id == file && found.DetachedAt == null
                && (found.AboutId == id ? db.ReportedAccounts.Any(account => account.Id == id) : db.AccountReports.Any(report => report.Id == found.AboutId && report.CaseId == id)), cancel) is not { } document)
            return NotFound();
        return await this.HandOutAsync(evidence, document, current.Required, time.GetUtcNow().UtcDateTime, cancel);
    }
}
