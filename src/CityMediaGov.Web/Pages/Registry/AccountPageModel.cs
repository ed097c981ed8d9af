using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>A page about one account, whose id stands in the address. Answers 404 for any other.</summary>
public abstract class AccountPageModel(AppDbContext db, PolicyBook policies, CurrentActor current) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public SocialAccount Account { get; private set; } = null!;

    public PolicyInForce Policy { get; private set; } = null!;

    public Actor Reader => current.Required;

    protected AppDbContext Db => db;

    protected DateTime Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        if (await db.SocialAccounts.SingleOrDefaultAsync(account => account.Id == Id, cancel) is not { } account)
        {
            context.Result = NotFound();
            return;
        }
        (Account, Policy) = (account, await policies.InForceAsync(cancel));
        await LoadAsync(cancel);
        // Whoever may do nothing here hears that first, whatever else is wrong with what they sent.
        if (HttpMethods.IsPost(Request.Method) && WhyNot is { Kind: RefusalKind.NotYours } refusal)
        {
            HttpContext.Refuse(refusal);
            context.Result = this.Again(StatusCodes.Status403Forbidden);
            return;
        }
        await next();
    }

    /// <summary>Why this reader cannot do now what the page is for; null when they can, or when it only shows.</summary>
    public virtual Refusal? WhyNot => null;

    /// <summary>What else the page shows.</summary>
    protected virtual Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Puts each problem beside its field of the page's form.</summary>
    protected bool Show(IEnumerable<FieldProblem> problems)
    {
        foreach (var problem in problems)
            ModelState.AddModelError($"Input.{problem.Field}", problem.Sentence);
        return ModelState.IsValid;
    }

    protected RedirectResult ToAccount() => Redirect($"/registry/{Id}");
}
