using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Reports;

/// <summary>A page about one reported account.</summary>
public abstract class ReportPage(AppDbContext db, TriageDesk desk, CurrentActor current, TimeProvider time) : PageModel
{
    public ReportedAccount Account { get; private set; } = null!;

    /// <summary>Those of the staff who reported it: they decide nothing about it.</summary>
    public IReadOnlyCollection<Guid> Reporters { get; private set; } = [];

    public Actor Reader => current.Required;

    protected AppDbContext Db => db;

    protected TriageDesk Desk => desk;

    protected DateTime Now => time.GetUtcNow().UtcDateTime;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        if (await db.ReportedAccounts.SingleOrDefaultAsync(found => found.Id == id, HttpContext.RequestAborted) is not { } account)
        {
            context.Result = NotFound();
            return;
        }
        Account = account;
        Reporters = await desk.ReportersOfAsync(account, HttpContext.RequestAborted);
        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    /// <summary>What else the page shows.</summary>
    protected virtual Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    protected async Task<Microsoft.AspNetCore.Mvc.RedirectToPageResult> SaveAsync(string flash, string? more, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        Ui.PageWords.Flash(TempData, flash, more);
        return RedirectToPage("/Registry/Reports/Details", new { id = Account.Id });
    }
}
