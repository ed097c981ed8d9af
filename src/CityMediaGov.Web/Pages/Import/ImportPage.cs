using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Import;

/// <summary>Sends a file to be compared with the register: one page for accounts, people and units. Nothing is stored by it but the file.</summary>
public abstract class ImportPage(AppDbContext db, ImportOffice office, CurrentActor current, TimeProvider time) : PageModel
{
    private const int Most = 10;

    [BindProperty]
    public Form Input { get; set; } = new();

    public abstract ImportWhat What { get; }

    public ImportWords Words => ImportWords.Of(What);

    public IReadOnlyList<ImportColumn> Columns => office.KindOf(What).Columns;

    /// <summary>The last ones, newest first.</summary>
    public IReadOnlyList<RecentRun> Recent { get; private set; } = [];

    private Actor Reader => current.Required;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Recent = await db.ImportRuns.AsNoTracking().Where(run => run.What == What).OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id).Take(Most)
            .Select(run => new RecentRun(run.Id, run.Reference!, run.FileName, run.Status, run.StartedByName, run.StartedAt)).ToListAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    /// <summary>The header alone: a sample row would be imported by who forgets it.</summary>
    public IActionResult OnGetTemplate() => new CsvFile($"{Words.Many}-template.csv", [.. Columns.Select(column => column.Name)], AsyncEnumerable.Empty<IEnumerable<string?>>());

    /// <summary>The register in the columns of the template.</summary>
    public async Task<IActionResult> OnGetExportAsync([FromServices] PolicyBook policies, CancellationToken cancel) =>
        new CsvFile($"{Words.Many}.csv", [.. Columns.Select(column => column.Name)], office.KindOf(What).ExportAsync(await policies.InForceAsync(cancel), cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        try
        {
            var authority = string.IsNullOrWhiteSpace(Input.Authority) ? null : Input.Authority.Trim();
            var run = await office.ReceiveAsync(What, Input.File!.FileName, await BytesAsync(Input.File, cancel), new(authority, Input.Invite), Reader, Now, cancel);
            return Redirect($"{Words.Address}/{run.Id}");
        }
        catch (FileRefusedException refused)
        {
            ModelState.AddModelError("Input.File", refused.Message);
            return this.Again(refused.Refusal.Fault is FileFault.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
        catch (EvidenceStoreException fault)
        {
            ModelState.AddModelError("Input.File", fault.Message);
            return this.Again(StatusCodes.Status507InsufficientStorage);
        }
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    public sealed record RecentRun(Guid Id, string Reference, string FileName, ImportStatus Status, string By, DateTime At);

    public sealed class Form
    {
        public IFormFile? File { get; set; }

        /// <summary>For files of accounts.</summary>
        public string? Authority { get; set; }

        /// <summary>For files of people.</summary>
        public bool Invite { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules()
        {
            RuleFor(form => form.File).NotNull().WithMessage("Choose the file to import");
            RuleFor(form => form.Authority).MaximumLength(ImportTerms.AuthorityLength).WithMessage($"Use at most {ImportTerms.AuthorityLength} characters");
        }
    }
}
