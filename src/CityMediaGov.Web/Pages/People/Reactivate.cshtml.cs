using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Pages.People;

[RequirePermission(Permission.ManagePeople)]
public sealed class ReactivateModel(AppDbContext db, CurrentActor current, PeopleOffice office) : PersonPageModel(db, current)
{
    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public Refusal? WhyNot => Person.WhyNotReactivate(Reader);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await office.ReactivateAsync(Id, Input.Reason!.Trim(), Reader, Now, cancel) is null)
            return NotFound();
        TempData.Flash(Person.PasswordHash is null ? $"{Person.FullName} is on the list again." : $"{Person.FullName} may sign in again.", "They have no role yet.");
        return ToPerson();
    }
}
