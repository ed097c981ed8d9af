using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.People;

[RequirePermission(Permission.SeePeople)]
public sealed class IndexModel(AppDbContext db, PolicyBook policies, PeopleReader people, PeopleChoices choices) : PageModel
{
    [FromQuery]
    public PeopleFilter Filter { get; set; } = new();

    public PeoplePage List { get; private set; } = new([], null, null);

    public Vacancies Vacancies { get; private set; } = new([], []);

    public IEnumerable<(string, string)> Units => choices.Units.Select(unit => (unit.Value, unit.Text));

    public IEnumerable<(string, string)> Roles => choices.Roles.Select(held => (held.Role.Key, held.Title));

    public static IEnumerable<(string, string)> Standings => [(PeopleFilter.Former, "May no longer sign in"), (PeopleFilter.Everybody, "Everybody")];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var policy = await policies.InForceAsync(cancel);
        await choices.LoadUnitsAndRolesAsync(cancel);
        List = await PeopleList.ReadAsync(db, policy, Filter, cancel);
        Vacancies = await people.VacanciesAsync(policy, now, cancel);
    }
}
