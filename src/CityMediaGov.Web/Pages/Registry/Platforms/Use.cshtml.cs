using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Pages.People;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Registry.Platforms;

/// <summary>Takes a platform of the city's own out of use, or into use again. It is never deleted.</summary>
[RequirePermission(Permission.RunRegister), Feature(Features.AccountRegistry)]
public sealed class UseModel(PlatformOffice office, PlatformReader reader, CurrentActor current, TimeProvider time) : PageModel
{
    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public PlatformRow Row { get; private set; } = null!;

    public CityPlatform Own { get; private set; } = null!;

    public bool IsInUse => Own.State is CityPlatformState.InUse;

    public Refusal? WhyNot => IsInUse ? Own.WhyNotTakeOutOfUse(current.Required) : Own.WhyNotTakeUp(current.Required);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (key, cancel) = ((string)RouteData.Values["key"]!, HttpContext.RequestAborted);
        if (await reader.FindAsync(key, cancel) is not { } row || await reader.OwnAsync(key, cancel) is not { } own)
        {
            context.Result = NotFound();
            return;
        }
        (Row, Own) = (row, own);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (reason, now) = (Input.Reason!.Trim(), time.GetUtcNow().UtcDateTime);
        if (IsInUse)
            await office.TakeOutOfUseAsync(Own.Key, reason, current.Required, now, cancel);
        else
            await office.TakeUpAsync(Own.Key, reason, current.Required, now, cancel);
        TempData.Flash(IsInUse ? $"{Own.Name} is out of use." : $"{Own.Name} is in use again.");
        return Redirect($"/registry/platforms/{Own.Key}");
    }
}
