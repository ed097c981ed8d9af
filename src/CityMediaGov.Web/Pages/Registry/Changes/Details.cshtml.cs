using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Changes;

/// <summary>A change that somebody asked for: both values, who decides, and what became of it. All staff read it, as they do the register.</summary>
[AnySignedIn, Feature(Features.AccountRegistry)]
public sealed class DetailsModel(AppDbContext db, PolicyBook policies, ApprovalHistory history, CurrentActor current) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public AccountChange Change { get; private set; } = null!;

    public string Author { get; private set; } = "";

    public IReadOnlyList<EntryChange> Rows { get; private set; } = [];

    public IReadOnlyList<HistoryEvent> History { get; private set; } = [];

    /// <summary>The last approval that was asked.</summary>
    public ApprovalRequest? Approval { get; private set; }

    public Refusal? WhyNotWithdraw => Change.WhyNotWithdraw(current.Required);

    public Refusal? WhyNotSend => Change.WhyNotSend(current.Required);

    private DateTime Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        if (await db.AccountChanges.SingleOrDefaultAsync(change => change.Id == Id, cancel) is not { } change)
        {
            context.Result = NotFound();
            return;
        }
        Change = change;
        Author = await db.Users.Where(person => person.Id == change.RequestedBy).Select(person => person.FullName).SingleAsync(cancel);
        Rows = (await EntryWords.ReadAsync(db, await policies.InForceAsync(cancel), cancel)).Of(change);
        History = await history.ReadAsync(Id, Now, cancel);
        Approval = await db.ApprovalRequests.AsNoTracking().AsSplitQuery().Where(request => request.SubjectId == Id).OrderByDescending(request => request.OpenedAt).FirstOrDefaultAsync(cancel);
        await next();
    }

    public void OnGet() => Input.Stamp = Change.Stamp;

    public async Task<IActionResult> OnPostWithdrawAsync([FromServices] ChangeDesk desk, CancellationToken cancel)
    {
        if (Change.Status is AccountChangeStatus.Withdrawn && Change.RequestedBy == current.Required.Id)
            return RedirectToPage();
        Change.Expect(Input.Stamp);
        await desk.WithdrawAsync(Change, current.Required, Now, cancel);
        await db.SaveChangesAsync(cancel);
        TempData.Flash("Withdrawn. Nobody decides it any more.");
        return RedirectToPage();
    }

    public sealed class Form
    {
        public Guid Stamp { get; set; }
    }

    internal sealed class FormRules : AbstractValidator<Form>;
}
