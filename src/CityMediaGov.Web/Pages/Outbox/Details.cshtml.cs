using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Outbox;

[RequirePermission(Permission.SeeOutbox)]
public sealed class DetailsModel(AppDbContext db, IMailSender sender, CurrentActor current, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Message Message { get; private set; } = null!;

    public bool HasServer => sender.IsConfigured;

    /// <summary>A letter to somebody who is not yet in the product holds the way in, which would serve whoever reads it first.</summary>
    public bool MayRead => Message.PersonId is not null || current.Required.Can(Permission.ManagePeople);

    public Refusal? WhyNotRetry => Message.WhyNotRetry();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await db.Messages.SingleOrDefaultAsync(message => message.Id == Id, HttpContext.RequestAborted) is not { } found)
        {
            context.Result = NotFound();
            return;
        }
        Message = found;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Message.TryAgain(time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        TempData.Flash("It is tried again now.", "If the mail server does not take it, it is given up again.");
        return RedirectToPage();
    }
}
