using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Demo;

/// <summary>One-click sign-in, registered by the verb "demo" alone.</summary>
public sealed class DemoDoor(AppDbContext db, PolicyBook policies)
{
    /// <summary>Everybody who can be tried, those with roles first.</summary>
    public async Task<IReadOnlyList<DemoVisitor>> PeopleAsync(CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        var people = await (
            from person in db.Users.AsNoTracking()
            where person.DeactivatedAt == null
            orderby person.FullName
            select new { person.Id, person.FullName, person.JobTitle, Unit = db.Units.Where(unit => unit.Id == person.UnitId).Select(unit => unit.Name).FirstOrDefault() }).ToListAsync(cancel);
        var roles = (await db.RoleHoldings.AsNoTracking().Where(holding => holding.EndedAt == null).Select(holding => new { holding.PersonId, holding.Role }).ToListAsync(cancel))
            .ToLookup(holding => holding.PersonId, holding => policy.TitleOf(holding.Role));
        return [.. people.Select(person => new DemoVisitor(person.Id, person.FullName, person.JobTitle, person.Unit, [.. roles[person.Id]])).OrderBy(person => person.Roles.Count == 0)];
    }

    internal static void Map(WebApplication app) => app.MapPost("/demo/sign-in", SignInAsync).AllowAnonymous().DisableAntiforgery();

    /// <summary>By id, e-mail address or full name.</summary>
    private static async Task<IResult> SignInAsync(HttpContext http, AppDbContext db)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var wanted = form["person"].ToString();
        var id = Guid.TryParse(wanted, out var parsed) ? parsed : Guid.Empty;
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(found => found.DeactivatedAt == null && (found.Id == id || found.Email == wanted || found.FullName == wanted), http.RequestAborted);
        if (person is null)
            return Results.NotFound();
        await Door.EnterAsync(http, person.Id); // also out of another person's session, when somebody tries one after the other
        return Results.LocalRedirect("/work");
    }
}

/// <param name="Roles">The city's titles of the roles held.</param>
public sealed record DemoVisitor(Guid Id, string Name, string Title, string? Unit, IReadOnlyList<string> Roles);
