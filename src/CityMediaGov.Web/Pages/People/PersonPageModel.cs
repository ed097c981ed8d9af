using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.People;

/// <summary>A page about one person, whose id stands in the address. Answers 404 for anybody else.</summary>
public abstract class PersonPageModel(AppDbContext db, CurrentActor current) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>As stored; never the copy that a verb changes.</summary>
    public AppUser Person { get; private set; } = null!;

    protected Actor Reader => current.Required;

    protected AppDbContext Db => db;

    public DateTime Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(person => person.Id == Id, HttpContext.RequestAborted) is not { } person)
        {
            context.Result = NotFound();
            return;
        }
        Person = person;
        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    /// <summary>What else the page shows.</summary>
    protected virtual Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    protected RedirectResult ToPerson() => Redirect($"/people/{Id}");
}
