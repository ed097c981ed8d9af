using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.SignIn;

[AllowAnonymous]
public sealed class InviteModel(InvitationDesk desk, PasswordDesk passwords, AppDbContext db, PolicyBook policies) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null when the link is not good, for whatever reason.</summary>
    public Invitation? Invitation { get; private set; }

    /// <summary>In the city's words.</summary>
    public IReadOnlyList<string> Roles { get; private set; } = [];

    private DateTime Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Invitation = await desk.FindGoodAsync(Token, Now, HttpContext.RequestAborted);
        if (Invitation is null)
        {
            context.Result = this.Again(StatusCodes.Status404NotFound);
            return;
        }
        await LoadRolesAsync(Invitation, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (PasswordRules.WhyNot(Input.Password!, Invitation!.FullName, Invitation.Email) is { } problem)
        {
            ModelState.AddModelError("Input.Password", problem);
            return this.Again();
        }
        var hash = await passwords.HashAsync(Input.Password!, cancel);
        if (await desk.AcceptAsync(Token, hash, Now, cancel) is not { } person)
        {
            Invitation = null;
            return this.Again(StatusCodes.Status404NotFound);
        }
        await Door.EnterAsync(HttpContext, person.Id);
        TempData.Flash($"Welcome, {person.FullName}. You are signed in.", $"From now on sign in with {person.Email} and the password that you chose.");
        return Redirect(LocalReturn.Usual);
    }

    private async Task LoadRolesAsync(Invitation invitation, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        var named = invitation.Seats.Select(seat => seat.UnitId).ToList();
        var units = await db.Units.AsNoTracking().Where(unit => named.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => (unit.Name, unit.Type), cancel);
        Roles = [.. invitation.Seats.Select(seat => HeldRole.TitleOf(policy, seat.Role, seat.UnitId is { } unit ? units[unit] : null))];
    }

    public sealed class Form
    {
        public string? Password { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules() => RuleFor(form => form.Password).NotEmpty().WithMessage("Choose a password");
    }
}
