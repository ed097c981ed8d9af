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

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>Puts an approved account on the public register, once it was opened as the policy wants it.</summary>
[AnySignedIn, Feature(Features.AccountRegistry)]
public sealed class ActivateModel(AppDbContext db, PolicyBook policies, CurrentActor current, AccountOffice office) : AccountPageModel(db, policies, current)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What is so before the form is filled in, then what the form's answers mean.</summary>
    public IReadOnlyList<GateFinding> Gates { get; private set; } = [];

    /// <summary>Who opens it beside the keeper of the register; null when nobody does.</summary>
    public RoleSeat? Opener { get; private set; }

    public bool MayAmend => PolicyAmendment.WhyNot(Policy, Account, Reader) is null;

    /// <summary>No answer to the form could help.</summary>
    public override Refusal? WhyNot => Account.WhyNotActivate(Reader, Opener) ?? ActivationGates.Shut(Gates);

    /// <summary>What was typed says that somebody opened it before it was approved.</summary>
    public bool WasOpenedEarly => Gates.Any(gate => gate is { IsMet: false, Gate: ActivationGates.OpenedAfterApproval });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Gates = await office.GatesOfAsync(Account, null, cancel);
        Opener = await office.OpenerOfAsync(Account, Now, cancel);
    }

    public void OnGet() => Input = new()
    {
        RegisteredName = Policy.Profile.City.Name,
        AdminEmail = Account.Contact is { } contact && RequestRules.IsCityEmail(contact, Policy.Profile.City) ? contact : null,
        Contact = Account.Contact,
        Stamp = Account.Stamp,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Account.Expect(Input.Stamp);
        RefusedException.ThrowIf(WhyNot);
        var registration = Input.AsRegistration();
        Gates = await office.GatesOfAsync(Account, registration, cancel);
        foreach (var shut in Gates.Where(gate => gate is { IsMet: false, Field: not null }))
            ModelState.AddModelError($"Input.{shut.Field}", shut.Sentence);
        if (SocialAccount.WhyNotOpenedOn(registration.EstablishedOn, Policy.Today(Now)) is { } badDay)
            ModelState.AddModelError("Input.EstablishedOn", badDay);
        if (!ModelState.IsValid)
            return this.Again();

        await office.ActivateAsync(Account, registration, Reader, Now, cancel);
        await Db.SaveChangesAsync(cancel);
        TempData.Flash("It is official now.", "Residents find it in the directory, and a check of its address says so.");
        return ToAccount();
    }

    /// <summary>The account was opened without approval: that goes on record, and it stays off the public register.</summary>
    public async Task<IActionResult> OnPostEarlyAsync(CancellationToken cancel)
    {
        Account.Expect(Input.Stamp);
        Account.ReportOpenedEarly(Reader, Input.EstablishedOn!.Value, Policy, Now, Opener);
        await Db.SaveChangesAsync(cancel);
        TempData.Flash("It is on record that the account was opened before it was approved.", "The account is not official.");
        return ToAccount();
    }

    public sealed class Form
    {
        public string? ReportedAddress { get; set; }

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
            new(EstablishedOn!.Value, RegisteredName!.Trim(), NullWhenBlank(NameReason), AdminEmail!.Trim(), NullWhenBlank(EmailReason), NullWhenBlank(Contact)) { ReportedAddress = NullWhenBlank(ReportedAddress), Authority = NullWhenBlank(Authority) };

        private static string? NullWhenBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules()
        {
            RuleFor(form => form.ReportedAddress).MaximumLength(AccountRequest.AddressLength).WithMessage($"The address may have {AccountRequest.AddressLength} characters at most");
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
