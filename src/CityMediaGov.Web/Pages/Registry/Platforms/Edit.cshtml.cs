using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CityMediaGov.Web.Pages.Registry.Platforms;

/// <summary>Changes a platform of the city's own, or the city's words for one that the product knows.</summary>
[RequirePermission(Permission.RunRegister), Feature(Features.AccountRegistry)]
public sealed class EditModel(PlatformOffice office, PlatformReader reader, CurrentActor current, TimeProvider time) : CityPlatformPage(office, current, time)
{
    public PlatformRow Row { get; private set; } = null!;

    /// <summary>Null while the city keeps nothing of it.</summary>
    public CityPlatform? Own { get; private set; }

    public override bool IsKnown => !Row.IsCitys;

    public Refusal? WhyNotChange => Own?.WhyNotChange(Keeper);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (key, cancel) = ((string)RouteData.Values["key"]!, HttpContext.RequestAborted);
        if (await reader.FindAsync(key, cancel) is not { Known.Hosts.Count: > 0 } row)
        {
            context.Result = NotFound();
            return;
        }
        (Row, Own) = (row, await reader.OwnAsync(key, cancel));
        if (HttpContext.Refused() is { Kind: RefusalKind.ChangedMeanwhile })
            Input.Stamp = Own?.Stamp; // they were told; pressing again is meant
        await next();
    }

    public void OnGet() => Input = CityPlatformForm.Of(Own);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return this.Again();
        var change = IsKnown
            ? await Office.WordAsync(Row.Known!, Input.Stamp, Input.Words, Keeper, Now, cancel)
            : await Office.ChangeAsync(Row.Key, Input.Stamp ?? Guid.Empty, Input.AsDetails(), Keeper, Now, cancel);
        return Answer(change, "The platform is changed.", "Addresses are understood so from now on.");
    }
}
