using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Registry.Requests;

[AnySignedIn]
[Feature(Features.AccountRequests)]
public sealed class DetailsModel(RequestStatusReader reader, RequestActs acts, CurrentActor current, WrittenTime time) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public AccountRequest Asked { get; private set; } = null!;

    public RequestStatus Shown { get; private set; } = null!;

    /// <summary>For the button that copies: two clicks make one copy.</summary>
    public string CopyKey { get; } = AccountRequest.NewKey();

    public bool IsMine => Asked.RequestedBy == Actor.Id;

    public Refusal? WhyNotEdit => Asked.WhyNotEdit(Actor);

    public Refusal? WhyNotWithdraw => Asked.WhyNotWithdraw(Actor);

    public Refusal? WhyNotReopen => Asked.WhyNotReopen(Actor) ?? Shown.WhyNotReconsider;

    public Refusal? WhyNotDiscard => Asked.WhyNotDiscard(Actor);

    /// <summary>The account itself, for those who keep the register.</summary>
    public Guid? AccountOnRegister => Actor.Can(Permission.RunRegister) ? Shown.AccountId : null;

    private Actor Actor => current.Required;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var cancel = context.HttpContext.RequestAborted;
        if (await acts.FindAsync(Guid.Parse((string)RouteData.Values["id"]!), Actor, cancel) is not { } asked)
        {
            context.Result = NotFound();
            return;
        }
        (Asked, Shown) = (asked, await reader.ReadAsync(asked, time.Clock.Now, cancel));
        await next();
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) =>
        DoAsync(AccountRequestStatus.Withdrawn, acts.WithdrawAsync, "Withdrawn. Nobody decides it any more.", cancel);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancel) =>
        DoAsync(AccountRequestStatus.Returned, acts.ReopenAsync, "Taken back. Its approval is void; change it and send it again.", cancel);

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        await DoAsync(AccountRequestStatus.Discarded, acts.DiscardAsync, "The draft is thrown away.", cancel);
        return RedirectToPage("/Registry/Requests/Index");
    }

    public async Task<IActionResult> OnPostCopyAsync(CancellationToken cancel)
    {
        var copy = await acts.CopyAsync(Asked, Input.CopyKey is { Length: 32 } key ? key : CopyKey, Actor, cancel);
        TempData.Flash("This is a copy, as a draft of your own.", "Only you see it. Documents are not copied.");
        return RedirectToPage("/Registry/Requests/Edit", new { id = copy.Id });
    }

    /// <param name="done">Where it leads: who clicks twice is there already.</param>
    private async Task<IActionResult> DoAsync(
        AccountRequestStatus done, Func<AccountRequest, Actor, CancellationToken, Task> act, string flash, CancellationToken cancel)
    {
        if (IsMine && Asked.Status == done)
            return RedirectToPage();
        if (Input.Stamp != Asked.Stamp && IsMine)
            throw new RefusedException(Shown.ChangedMeanwhile(time));
        await act(Asked, Actor, cancel);
        TempData.Flash(flash, Asked.Reference);
        return RedirectToPage();
    }

    public sealed class Form
    {
        public Guid? Stamp { get; set; }

        public string? CopyKey { get; set; }
    }

    internal sealed class FormRules : AbstractValidator<Form>;
}
