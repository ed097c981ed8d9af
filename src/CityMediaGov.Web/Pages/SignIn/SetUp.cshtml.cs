using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using NodaTime.Extensions;

namespace CityMediaGov.Web.Pages.SignIn;

/// <summary>Adopts the city's first policy and enters its first person. Gone, as if it had never been, once there is one.</summary>
[AllowAnonymous, BeforeSetUp]
public sealed class SetUpModel(SetUpToken token, FirstSetUp setUp, PasswordDesk passwords, TimeProvider time) : PageModel
{
    [BindProperty]
    public SetUpForm Input { get; set; } = new();

    public IReadOnlyList<PackChoice> Packs { get; } = PackChoice.Available;

    public IReadOnlyList<SelectListItem> Standings { get; } = [new("Not yet: it is a draft, and every page says so", SetUpForm.Draft), new("Yes", SetUpForm.Adopted)];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await token.IsOpenAsync(HttpContext.RequestAborted))
            await next();
        else
            context.Result = NotFound();
    }

    public void OnGet([FromQuery(Name = "token")] string? given) => Input.Token = given;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var pack = PolicyPack.Shipped.FirstOrDefault(shipped => shipped.IsAvailable && shipped.Name == Input.Pack);
        foreach (var (field, problem) in Problems(pack))
            ModelState.AddModelError($"Input.{field}", problem);
        if (!ModelState.IsValid)
            return this.Again();

        var hash = await passwords.HashAsync(Input.Password!, cancel);
        var now = time.GetUtcNow().UtcDateTime;
        var type = PackChoice.UsualPersonType(pack!);
        var person = await setUp.RunAsync(pack!, Input.IsAdopted ? Input.AdoptedOn : null, new(Input.FullName!, Input.JobTitle!, type, null, null), Input.Email!, AddAsync, now, cancel);
        token.Spend();
        await Door.EnterAsync(HttpContext, person.Id);
        TempData.Flash("The register is set up.", "You keep the list of people. Add the units that are missing, then invite the people whom the policy names.");
        return Redirect("/people");

        Task AddAsync(AppUser first)
        {
            first.TakePassword(hash, now);
            HttpContext.RequestServices.GetRequiredService<Domain.Data.AppDbContext>().Add(first);
            return Task.CompletedTask;
        }
    }

    private IEnumerable<(string Field, string Problem)> Problems(PolicyPack? pack)
    {
        if (!token.Matches(Input.Token))
            yield return (nameof(Input.Token), "This is not the token from the console");
        if (pack is null)
            yield return (nameof(Input.Pack), "Choose a policy");
        else if (Input.IsAdopted && Input.AdoptedOn > Today(pack))
            yield return (nameof(Input.AdoptedOn), "Give the day on which it was adopted; this one lies ahead");
        if (PasswordRules.WhyNot(Input.Password!, Input.FullName!, Input.Email) is { } weak)
            yield return (nameof(Input.Password), weak);
    }

    private DateOnly Today(PolicyPack pack) =>
        time.GetUtcNow().ToInstant().InZone(DateTimeZoneProviders.Tzdb[pack.Read().Profile.City.TimeZone]).Date.ToDateOnly();
}
