using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.People;

/// <summary>What everybody sees and changes about themselves.</summary>
[AnySignedIn]
public sealed class MeModel(AppDbContext db, CurrentActor current, PolicyBook policies, OwnAccess access) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public AppUser Person { get; private set; } = null!;

    public IReadOnlyList<HeldSeat> Roles { get; private set; } = [];

    public IReadOnlyList<DeputyRow> Deputies { get; private set; } = [];

    /// <summary>Open ones, the latest first; and whether it is the one of this request.</summary>
    public IReadOnlyList<(UserSession Session, bool IsThis)> Sessions { get; private set; } = [];

    private DateTime Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (me, cancel) = (current.Required.Id, HttpContext.RequestAborted);
        Person = await db.Users.AsNoTracking().SingleAsync(person => person.Id == me, cancel);
        Roles = await HeldSeat.OfAsync(db, await policies.InForceAsync(cancel), me, cancel);
        Deputies = await DeputyRow.OfAsync(db, me, Now, cancel);
        Sessions = [.. (await db.UserSessions.AsNoTracking().Where(session => session.PersonId == me).OrderByDescending(session => session.SeenAt).ToListAsync(cancel))
            .Where(session => !session.IsOver(Now) && session.SecurityStamp == Person.SecurityStamp)
            .Select(session => (session, session.KeyHash.AsSpan().SequenceEqual(current.SessionHash)))];
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (PasswordRules.WhyNot(Input.New!, Person.FullName, Person.Email) is { } problem)
        {
            ModelState.AddModelError("Input.New", problem);
            return this.Again();
        }
        switch (await access.ChangePasswordAsync(Input.Current!, Input.New!, cancel))
        {
            case Knock.Right:
                TempData.Flash("Your password is changed.", "Your sessions elsewhere have ended; this one goes on.");
                return Redirect("/people/me");
            case Knock.Paused:
                ModelState.AddModelError("Input.Current", $"After {AppUser.WrongPasswords} wrong passwords this pauses for ten minutes");
                return this.Again(StatusCodes.Status429TooManyRequests);
            case Knock.Busy:
                return StatusCode(StatusCodes.Status503ServiceUnavailable);
            default:
                ModelState.AddModelError("Input.Current", "This is not your password");
                return this.Again();
        }
    }

    [WithoutInput]
    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancel)
    {
        var ended = await access.EndOtherSessionsAsync(cancel);
        TempData.Flash(ended == 0 ? "There was no other session." : "Your other sessions have ended.", "Whoever sits there has to sign in again.");
        return Redirect("/people/me");
    }

    public sealed class Form
    {
        public string? Current { get; set; }

        public string? New { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules()
        {
            RuleFor(form => form.Current).NotEmpty().WithMessage("Give the password that you have now")
                .MaximumLength(PasswordRules.Longest).WithMessage("This is not your password");
            RuleFor(form => form.New).NotEmpty().WithMessage("Choose a new password");
        }
    }
}
