using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
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
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>Deactivates an account, shuts it down, or takes it up again.</summary>
[RequirePermission(Permission.RunRegister), Feature(Features.AccountRegistry)]
public sealed class MoveModel(AppDbContext db, PolicyBook policies, CurrentActor current, TimeProvider time) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public SocialAccount Account { get; private set; } = null!;

    public PolicyInForce Policy { get; private set; } = null!;

    public AccountMove Move { get; private set; } = null!;

    public Refusal? WhyNot => Move.WhyNot(Account, current.Required);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        if (await db.SocialAccounts.SingleOrDefaultAsync(account => account.Id == id, cancel) is not { } account)
        {
            context.Result = NotFound();
            return;
        }
        (Account, Policy) = (account, await policies.InForceAsync(cancel));
        Move = AccountMove.All.First(move => string.Equals(move.Verb, (string?)RouteData.Values["verb"], StringComparison.OrdinalIgnoreCase));
        await next();
    }

    public void OnGet() => Input.Stamp = Account.Stamp;

    public async Task<IActionResult> OnPostAsync([FromServices] RegisterDesk desk, CancellationToken cancel)
    {
        Account.Expect(Input.Stamp);
        if (Move.NeedsReason(Policy.Profile) && string.IsNullOrWhiteSpace(Input.Reason))
        {
            ModelState.AddModelError("Input.Reason", "Give a reason. The policy wants one for this.");
            return this.Again();
        }
        await Move.Do(desk, Account, current.Required, Input.Reason, time.GetUtcNow().UtcDateTime, cancel);
        await db.SaveChangesAsync(cancel);
        TempData.Flash(Move.Done);
        return RedirectToPage("Details", new { id = Account.Id });
    }

    public sealed class Form
    {
        public string? Reason { get; set; }

        public Guid Stamp { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules() => RuleFor(form => form.Reason).MaximumLength(SocialAccount.ReasonLength)
            .WithMessage($"The reason may have {SocialAccount.ReasonLength} characters at most");
    }
}
