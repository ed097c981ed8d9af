using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.SignIn;

[AllowAnonymous]
public sealed class IndexModel(Door door, SignInAttempts attempts, CurrentActor current, WrittenTime time) : PageModel
{
    [FromQuery]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsOnTheWay => Onward != LocalReturn.Usual;

    private string Onward => LocalReturn.Of(ReturnUrl);

    public IActionResult OnGet()
    {
        if (current.Actor is not null)
            return LocalRedirect(Onward);
        // A link in an e-mail comes from another site, so the browser keeps the session's cookie back. Asked for again
        // from here, it sends the cookie, and who is signed in goes straight on.
        if (Request.Headers["Sec-Fetch-Site"] == "cross-site")
            Response.Headers["Refresh"] = $"0; url={Request.Path}{Request.QueryString}";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (attempts.Count(HttpContext, EmailAddress.Normalise(Input.Email)) is { } wait)
            return new TooManyTries(wait);
        switch (await door.KnockAsync(Input.Email!, Input.Password!, cancel))
        {
            case Knock.Right(var personId):
                await Door.EnterAsync(HttpContext, personId);
                return LocalRedirect(Onward);
            case Knock.Paused(var until):
                return Pause(until);
            case Knock.Busy:
                Response.Headers.RetryAfter = "5";
                return StatusCode(StatusCodes.Status503ServiceUnavailable);
            default:
                ModelState.AddModelError("", "This e-mail address and password do not belong together");
                return this.Again();
        }
    }

    private PageResult Pause(DateTime until)
    {
        Response.Headers.RetryAfter = RateLimits.Seconds(until - time.Clock.Now);
        HttpContext.Refuse(Refusal.Rule(
            $"After {AppUser.WrongPasswords} wrong passwords in a row signing in with this address pauses until {time.Words(until, TimeForm.Brief)}",
            "Wait until then; the right password works again. If it was not you, or you forgot the password, tell whoever keeps the list of people."));
        return this.Again(StatusCodes.Status429TooManyRequests);
    }

    public sealed class Form
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules()
        {
            RuleFor(form => form.Email).NotEmpty().WithMessage("Give your e-mail address")
                .MaximumLength(EmailAddress.MaxLength).WithMessage($"Use at most {EmailAddress.MaxLength} characters");
            RuleFor(form => form.Password).NotEmpty().WithMessage("Give your password")
                .MaximumLength(PasswordRules.Longest).WithMessage($"Use at most {PasswordRules.Longest} characters");
        }
    }
}
