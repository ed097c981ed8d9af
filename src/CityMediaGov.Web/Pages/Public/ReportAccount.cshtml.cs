using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>
/// Takes reports of impostors, of accounts missing on the list and of wrong entries, from anybody. Staff who are signed
/// in report under their name.
/// </summary>
[AllowAnonymous, Feature(Features.PublicDirectory)]
[RequestSizeLimit(BodyLimit.Upload), RequestFormLimits(MultipartBodyLengthLimit = BodyLimit.Upload)]
public sealed class ReportAccountModel(ReportIntake intake, DirectoryBook book, CurrentActor current, TimeProvider time) : PageModel
{
    private const string FormName = "report";

    private PlatformList platforms = PlatformCatalogue.List;

    [BindProperty]
    public ReportForm Input { get; set; } = new();

    /// <summary>What the City knows of the address; null while none is typed that can be looked for.</summary>
    public VerdictView? Known { get; private set; }

    /// <summary>Name of the person who is signed in; null for everybody else.</summary>
    public string? StaffName => current.Actor?.Name;

    /// <summary>Files were chosen; a browser does not send them again by itself.</summary>
    public bool FilesAreLost => Input.Pictures.Count > 0;

    /// <summary>A form that was sent already is a new one when its text is sent once more.</summary>
    public string KeyForForm => HttpContext.Refused() is null && Input.SubmissionKey is { Length: 32 } key ? key : AccountRequest.NewKey();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await book.FindAsync(HttpContext.RequestAborted) is not { } directory)
        {
            context.Result = NotFound();
            return;
        }
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method))
            Input = ReportForm.Blank(Request.Query.One("q"), Request.Query.One("wrong"));
        platforms = directory.Platforms;
        if (ReportedAddress.Of(Input.Address, platforms) is not null)
            Known = new(AccountVerdict.On(Input.Address, directory), null);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromServices] PublicFormTries tries, CancellationToken cancel)
    {
        var (content, key) = (Input.ToContent(), Input.SubmissionKey is { Length: 32 } shown ? shown : AccountRequest.NewKey());
        foreach (var problem in content.Problems(platforms))
            ModelState.AddModelError($"Input.{problem.Field}", problem.Sentence);
        if (!ModelState.IsValid)
            return this.Again();
        // A second click is no second report, so it does not count as one.
        if (current.Actor is null && await intake.FindAsync(key, cancel) is null && tries.Count(HttpContext, FormName) is { } tooMany)
            return tooMany;
        var uploads = await intake.SealAsync(Input.Pictures.AsUploads(), cancel);
        ModelState.AddRefused("Input.Pictures", uploads);
        if (!ModelState.IsValid)
            return this.Again(uploads.Status());
        var report = await intake.ReceiveAsync(new(key, content, uploads.Taken), current.Actor ?? Actor.Public, time.GetUtcNow().UtcDateTime, cancel);
        return RedirectToPage("/Public/ReportReceived", new { key = report.SubmissionKey });
    }
}
