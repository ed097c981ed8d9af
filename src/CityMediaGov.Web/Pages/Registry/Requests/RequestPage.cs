using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Registry.Requests;

/// <summary>The one form, on the page for a new request and on that of a draft.</summary>
public abstract class RequestPage(RequestFormReader reader, RequestDesk desk, CurrentActor current, TimeProvider time) : PageModel
{
    [BindProperty]
    public RequestForm Input { get; set; } = new();

    /// <summary>Null while nothing is saved.</summary>
    public AccountRequest? Draft { get; private set; }

    public RequestFormView View { get; private set; } = null!;

    /// <summary>Files were chosen that could not be kept; a browser does not send them again by itself.</summary>
    public bool FilesAreLost { get; private set; }

    public Refusal? WhyNotEdit => Draft?.WhyNotEdit(Actor);

    /// <summary>A sheet with a dashed edge: nobody else sees it.</summary>
    public bool IsDraft => Draft is { Status: AccountRequestStatus.Draft };

    /// <summary>The form is shown: what was typed stays, even where it can no longer be taken.</summary>
    public bool ShowsForm => WhyNotEdit is null || (IsMine && HttpMethods.IsPost(Request.Method));

    private bool IsMine => Draft?.RequestedBy == Actor.Id;

    private Actor Actor => current.Required;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var cancel = context.HttpContext.RequestAborted;
        if (RouteData.Values["id"] is string id && (Draft = await reader.FindAsync(Guid.Parse(id), Actor, cancel)) is null)
        {
            context.Result = NotFound();
            return;
        }
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method))
            Input = Draft is null ? RequestForm.Blank(Actor.UnitId).With(Request.Query) : await reader.FormOfAsync(Draft, cancel);
        else if (HttpContext.Refused() is { Kind: RefusalKind.ChangedMeanwhile })
            Input.Stamp = Draft?.Stamp; // they were told; pressing again is meant
        FilesAreLost = Input.Documents.Count > 0;
        View = await reader.ViewAsync(Input, Draft, Actor, Now, cancel);
        await next();
    }

    public void OnGet() => RefusedException.ThrowIf(WhyNotEdit);

    /// <summary>Send it to those who decide.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeInAsync(send: true, null, null, cancel);

    /// <param name="at">The field to come back to, for the buttons beside a field.</param>
    public Task<IActionResult> OnPostSaveAsync(string? at, CancellationToken cancel) => TakeInAsync(send: false, at, null, cancel);

    public Task<IActionResult> OnPostRemoveAsync(Guid file, CancellationToken cancel) => TakeInAsync(send: false, "Input_Documents", file, cancel);

    private async Task<IActionResult> TakeInAsync(bool send, string? at, Guid? fileToRemove, CancellationToken cancel)
    {
        // Of one's own request the desk knows more: the second click of a form that was just sent is no mistake.
        if (Draft is not null && !IsMine)
            RefusedException.ThrowIf(WhyNotEdit);
        var uploads = await SealAsync(cancel);
        var (content, platformName, unknown) = await reader.ReadAsync(Input, cancel);
        if (unknown.Count > 0)
            ModelState.AddModelError("Input.OtherManagers", $"Nobody who may sign in has the address {string.Join(", ", unknown.Select(address => $"“{address}”"))}");
        var handed = new HandedIn(Draft?.Id, Input.SubmissionKey is { Length: 32 } key ? key : AccountRequest.NewKey(), Input.Stamp, content, platformName, uploads.Taken);

        // Files are not asked for twice: where some came, the draft keeps them before anything can be refused.
        if (uploads.Taken.Count > 0 || (!send && ModelState.IsValid))
        {
            Draft = await desk.SaveDraftAsync(handed, Actor, Now, cancel);
            Input.Stamp = Draft.Stamp;
            handed = handed with { Stamp = Draft.Stamp, Files = [] };
            FilesAreLost = false;
        }
        if (ModelState.IsValid && fileToRemove is { } file && Draft is not null)
            await desk.DetachAsync(Draft, file, Actor, Now, cancel);
        if (ModelState.IsValid && send)
        {
            var outcome = await desk.SendAsync(handed, Actor, Now, cancel);
            foreach (var problem in outcome.Problems)
                ModelState.AddModelError($"Input.{problem.Field}", problem.Sentence);
            if (outcome.Request is { } sent)
                return Sent(sent);
        }
        if (ModelState.IsValid)
            return Saved(Draft!, at);
        View = await reader.ViewAsync(Input, Draft, Actor, Now, cancel);
        return this.Again(uploads.Status());
    }

    private async Task<Uploads> SealAsync(CancellationToken cancel)
    {
        if (Input.Documents.Count == 0)
            return Uploads.None;
        if (View.Files.Count + Input.Documents.Count > EvidenceDesk.MostFiles)
        {
            ModelState.AddModelError("Input.Documents", $"A request can have {EvidenceDesk.MostFiles} documents. It has {View.Files.Count}, and you chose {Input.Documents.Count}.");
            return Uploads.None;
        }
        var uploads = await desk.SealAsync(Input.Documents.AsUploads(), cancel);
        ModelState.AddRefused("Input.Documents", uploads);
        FilesAreLost = false;
        return uploads;
    }

    private RedirectToPageResult Saved(AccountRequest saved, string? at)
    {
        TempData.Flash("Your draft is saved. Only you see it.");
        return saved.WhyNotEdit(Actor) is null
            ? RedirectToPage("/Registry/Requests/Edit", null, new { id = saved.Id }, at)
            : RedirectToPage("/Registry/Requests/Details", new { id = saved.Id });
    }

    private RedirectToPageResult Sent(AccountRequest sent)
    {
        TempData.Flash($"Sent to {View.Route.FirstDeciders}.", $"{sent.Reference}. This page tells who it waits for.");
        return RedirectToPage("/Registry/Requests/Details", new { id = sent.Id });
    }
}
