using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Registry.Publish;

/// <summary>What the pages about publishing the directory begin with: the list, and whether the reader keeps it.</summary>
public abstract class PublishPage(AppDbContext db, DirectoryBook book, CurrentActor current) : PageModel
{
    public PublicDirectory Directory { get; private set; } = null!;

    public PolicyInForce Policy => Directory.Policy;

    /// <summary>Null when the reader keeps the directory.</summary>
    public Refusal? WhyNotKeep => DirectoryKeeper.WhyNotKeep(Policy, current.Required);

    protected AppDbContext Db => db;

    protected CurrentActor Current => current;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await book.FindAsync(HttpContext.RequestAborted) is not { } directory)
        {
            context.Result = NotFound();
            return;
        }
        Directory = directory;
        if (await LoadAsync(HttpContext.RequestAborted))
            await next();
        else
            context.Result = NotFound();
    }

    /// <returns>False when there is nothing of this name.</returns>
    protected abstract Task<bool> LoadAsync(CancellationToken cancel);
}
