using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Import;

/// <summary>What a file would do, is doing or did: one page for accounts, people and units.</summary>
public abstract class ImportRunPage(AppDbContext db, ImportOffice office, CurrentActor current, TimeProvider time) : PageModel
{
    private const string EverySeconds = "3";

    [BindProperty]
    public Form Input { get; set; } = new();

    public abstract ImportWhat What { get; }

    public ImportWords Words => ImportWords.Of(What);

    public ImportRun Run { get; private set; } = null!;

    public ImportReport Report { get; private set; } = null!;

    /// <summary>Null while nothing is stored, and when another node stores it.</summary>
    public ImportProgress? Progress { get; private set; }

    public IReadOnlyList<HistoryEvent> History { get; private set; } = [];

    /// <summary>Null when the good rows at least can be stored.</summary>
    public Refusal? WhyNotConfirm => Run.WhyNotConfirm(skipBad: true);

    private Actor Reader => current.Required;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var (id, cancel) = (Guid.Parse((string)RouteData.Values["id"]!), HttpContext.RequestAborted);
        if (await db.ImportRuns.SingleOrDefaultAsync(run => run.Id == id && run.What == What, cancel) is not { } run)
        {
            context.Result = NotFound();
            return;
        }
        (Run, Report, Progress) = (run, run.Report, HttpContext.RequestServices.GetRequiredService<ImportBoard>().Of(id));
        History = await RecordHistory.ReadAsync(db, id, cancel);
        if (run.Status is ImportStatus.Waiting && HttpMethods.IsGet(Request.Method))
            Response.Headers["Refresh"] = EverySeconds; // shows the progress where there is no script, and none is needed elsewhere
        await next();
    }

    public void OnGet() => Input.Stamp = Run.Stamp;

    /// <summary>Every problem, where the page shows the first ones.</summary>
    public async Task<IActionResult> OnGetProblemsAsync(CancellationToken cancel)
    {
        var plan = await office.LookAgainAsync(Run, Reader, Now, cancel);
        return new CsvFile($"{Run.Reference}-problems.csv", ["row", "column", "problem"],
            plan.Problems.Select(IEnumerable<string?> (problem) => [$"{problem.Row}", problem.Column, problem.Sentence]).ToAsyncEnumerable());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Run.Expect(Input.Stamp);
        RefusedException.ThrowIf(ImportOffice.WhyNotImport(office.KindOf(What), Reader));
        Run.ConfirmAll(Input.SkipBad, Reader, Now);
        await db.SaveChangesAsync(cancel);
        TempData.Flash("Confirmed.", "It is stored in the background, all or nothing. You need not wait here.");
        return Here();
    }

    [WithoutInput]
    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancel)
    {
        Run.Take(await office.LookAgainAsync(Run, Reader, Now, cancel));
        await db.SaveChangesAsync(cancel);
        TempData.Flash("Compared with the register as it is now.");
        return Here();
    }

    [WithoutInput]
    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        RefusedException.ThrowIf(Run.WhyNotDiscard());
        Run.DiscardNow(Reader, null, Now);
        await db.SaveChangesAsync(cancel);
        TempData.Flash("Thrown away.", "Nothing of the file was stored in the register.");
        return Redirect(Words.Address);
    }

    private RedirectResult Here() => Redirect($"{Words.Address}/{Run.Id}");

    public sealed class Form
    {
        public bool SkipBad { get; set; }

        public Guid Stamp { get; set; }
    }
}
