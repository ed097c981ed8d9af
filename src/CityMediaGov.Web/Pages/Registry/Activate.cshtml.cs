using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>Puts an approved account on the public register, once it was opened as the policy wants it.</summary>
[RequirePermission(Permission.RunRegister), Feature(Features.AccountRegistry)]
public sealed class ActivateModel(AppDbContext db, AccountOffice office, PolicyBook policies, CurrentActor current) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public SocialAccount Account { get; private set; } = null!;

    public PolicyInForce Policy { get; private set; } = null!;

    /// <summary>What is so before the form is filled in, then what the form's answers mean.</summary>
    public IReadOnlyList<GateFinding> Gates { get; private set; } = [];

    public bool MayAmend => PolicyAmendment.WhyNot(Policy, Account, current.Required) is null;

    /// <summary>No answer to the form could help.</summary>
    public Refusal? WhyNot => Account.WhyNotActivate(current.Required) ?? ActivationGates.Shut(Gates);

    /// <summary>What was typed says that somebody opened it before it was approved.</summary>
    public bool WasOpenedEarly => Gates.Any(gate => gate is { IsMet: false, Gate: ActivationGates.OpenedAfterApproval });

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        if (await db.SocialAccounts.SingleOrDefaultAsync(account => account.Id == id, cancel) is not { } account)
        {
            context.Result = NotFound();
            return;
        }
        (Account, Policy) = (account, await policies.InForceAsync(cancel));
        Gates = await office.GatesOfAsync(account, null, cancel);
        await next();
    }

    public void OnGet() => Input = new()
    {
        RegisteredName = Policy.Profile.City.Name,
        AdminEmail = Account.Contact is { } contact && RequestRules.IsCityEmail(contact, Policy.Profile.City) ? contact : null,
        Contact = Account.Contact,
        Stamp = Account.Stamp,
    };

    public async Task<IActionResult> OnPostAsync([FromServices] TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        Account.Expect(Input.Stamp);
        RefusedException.ThrowIf(WhyNot);
        var registration = Input.AsRegistration();
        Gates = await office.GatesOfAsync(Account, registration, cancel);
        foreach (var shut in Gates.Where(gate => gate is { IsMet: false, Field: not null }))
            ModelState.AddModelError($"Input.{shut.Field}", shut.Sentence);
        if (registration.EstablishedOn > Policy.Today(now))
            ModelState.AddModelError("Input.EstablishedOn", "This day lies in the future. Record it when the account has been opened.");
        if (!ModelState.IsValid)
            return this.Again();

        await office.ActivateAsync(Account, registration, current.Required, now, cancel);
        await db.SaveChangesAsync(cancel);
        TempData.Flash("It is official now.", "Residents find it in the directory, and a check of its address says so.");
        return RedirectToPage("Details", new { id = Account.Id });
    }

    /// <summary>The account was opened without approval: that goes on record, and it stays off the public register.</summary>
    public async Task<IActionResult> OnPostEarlyAsync([FromServices] TimeProvider time, CancellationToken cancel)
    {
        Account.Expect(Input.Stamp);
        Account.ReportOpenedEarly(current.Required, Input.EstablishedOn!.Value, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        TempData.Flash("It is on record that the account was opened before it was approved.", "The account is not official.");
        return RedirectToPage("Details", new { id = Account.Id });
    }

    public sealed class Form
    {
        public DateOnly? EstablishedOn { get; set; }

        public string? RegisteredName { get; set; }

        public string? NameReason { get; set; }

        public string? AdminEmail { get; set; }

        public string? EmailReason { get; set; }

        public string? Contact { get; set; }

        /// <summary>Asked for only where none is on record.</summary>
        public string? Authority { get; set; }

        public Guid Stamp { get; set; }

        public AccountRegistration AsRegistration() =>
            new(EstablishedOn!.Value, RegisteredName!.Trim(), NullWhenBlank(NameReason), AdminEmail!.Trim(), NullWhenBlank(EmailReason), NullWhenBlank(Contact)) { Authority = NullWhenBlank(Authority) };

        private static string? NullWhenBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules()
        {
            RuleFor(form => form.EstablishedOn).NotNull().WithMessage("Say on which day it was opened");
            RuleFor(form => form.RegisteredName).NotEmpty().WithMessage("Say in whose name it is registered")
                .MaximumLength(AccountRequest.NameLength).WithMessage($"The name may have {AccountRequest.NameLength} characters at most");
            RuleFor(form => form.AdminEmail).NotEmpty().WithMessage("Write the e-mail address that it is registered with")
                .MaximumLength(AccountRequest.ContactLength).WithMessage($"The address may have {AccountRequest.ContactLength} characters at most")
                .EmailAddress().When(form => !string.IsNullOrWhiteSpace(form.AdminEmail), ApplyConditionTo.CurrentValidator).WithMessage("“{PropertyValue}” is not an e-mail address");
            RuleFor(form => form.NameReason).MaximumLength(AccountRequest.ReasonLength).WithMessage($"The reason may have {AccountRequest.ReasonLength} characters at most");
            RuleFor(form => form.EmailReason).MaximumLength(AccountRequest.ReasonLength).WithMessage($"The reason may have {AccountRequest.ReasonLength} characters at most");
            RuleFor(form => form.Authority).MaximumLength(AccountCharter.AuthorityLength).WithMessage($"The authority may have {AccountCharter.AuthorityLength} characters at most");
            RuleFor(form => form.Contact).MaximumLength(AccountRequest.ContactLength).WithMessage($"The contact may have {AccountRequest.ContactLength} characters at most");
        }
    }
}
