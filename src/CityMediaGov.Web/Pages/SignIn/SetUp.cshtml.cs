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

/// <summary>
/// Adopts the city's first policy and enters its first person: the policy is chosen, then what it leaves open is filled
/// in. Gone, as if it had never been, once there is a person.
/// </summary>
[AllowAnonymous, BeforeSetUp]
public sealed class SetUpModel(SetUpToken token, FirstSetUp setUp, PasswordDesk passwords, TimeProvider time) : PageModel
{
    /// <summary>Name of the policy that was chosen on the first page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Pack { get; set; }

    [BindProperty]
    public SetUpForm Input { get; set; } = new();

    public IReadOnlyList<PackChoice> Packs { get; } = PackChoice.Available;

    /// <summary>Null before one is chosen.</summary>
    public PackChoice? Chosen => Packs.FirstOrDefault(pack => pack.Name == Pack);

    public IReadOnlyList<SelectListItem> Standings { get; } = [new("Not yet: it is a draft, and every page says so", SetUpForm.Draft), new("Yes", SetUpForm.Adopted)];

    private PackFilling? filling;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await token.IsOpenAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }
        if (Chosen is { } chosen)
            ReadBlanks(chosen);
        if (context.HandlerMethod is { HttpMethod: "Post" })
            SayWhatIsOpen(Chosen);
        await next();
    }

    /// <param name="next">The first page was sent: a policy has to be chosen there.</param>
    public IActionResult OnGet([FromQuery(Name = "token")] string? given, [FromQuery] string? next)
    {
        Input.Token = given;
        if (next is null || Chosen is not null)
            return Page();
        ModelState.AddModelError(nameof(Pack), "Choose a policy");
        return this.Again();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        foreach (var (field, problem) in Problems())
            ModelState.AddModelError($"Input.{field}", problem);
        if (!ModelState.IsValid)
            return this.Again();

        var pack = filling!.Fill();
        var hash = await passwords.HashAsync(Input.Password!, cancel);
        var now = time.GetUtcNow().UtcDateTime;
        var type = PackChoice.UsualPersonType(pack);
        var person = await setUp.RunAsync(pack, Input.IsAdopted ? Input.AdoptedOn : null, new(Input.FullName!, Input.JobTitle!, type, null, null), Input.Email!, AddAsync, now, cancel);
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

    private void ReadBlanks(PackChoice chosen)
    {
        for (var place = 0; place < chosen.Blanks.Count; place++)
            Input.Blanks.TryAdd(place, null);
        filling = new(chosen.Pack, chosen.Blanks.Index().ToDictionary(blank => blank.Item.Key, blank => Input.Blanks[blank.Index]));
    }

    /// <summary>Before the other fields are judged, so that everything to correct is told at once.</summary>
    private void SayWhatIsOpen(PackChoice? chosen)
    {
        if (chosen is null)
        {
            ModelState.Clear(); // the fields of the second page are not on the first
            ModelState.AddModelError(nameof(Pack), "Choose a policy");
        }
        foreach (var problem in filling?.Problems ?? [])
            ModelState.AddModelError($"Input.{nameof(Input.Blanks)}[{chosen!.Blanks.TakeWhile(blank => blank.Key != problem.Field).Count()}]", problem.Sentence);
    }

    private IEnumerable<(string Field, string Problem)> Problems()
    {
        if (!token.Matches(Input.Token))
            yield return (nameof(Input.Token), "This is not the token from the console");
        if (Input is { IsAdopted: true, AdoptedOn: { } day } && PolicyVersion.WhyNotAdoptedOn(day, Today(filling!.Fill())) is { } ahead)
            yield return (nameof(Input.AdoptedOn), $"{ahead.Sentence} {ahead.WayOn}");
        if (PasswordRules.WhyNot(Input.Password!, Input.FullName!, Input.Email) is { } weak)
            yield return (nameof(Input.Password), weak);
    }

    private DateOnly Today(PolicyPack pack) =>
        time.GetUtcNow().ToInstant().InZone(DateTimeZoneProviders.Tzdb[pack.Read().Profile.City.TimeZone]).Date.ToDateOnly();
}
