using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Reports;

/// <summary>The keeper of the register says what a reported account is.</summary>
[RequirePermission(Permission.RunRegister), Feature(Features.PublicDirectory)]
public sealed class JudgeModel(AppDbContext db, TriageDesk desk, CurrentActor current, TimeProvider time) : ReportPage(db, desk, current, time)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public PolicyInForce Policy { get; private set; } = null!;

    public JudgementFacts Facts { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Refusal? WhyNotJudge => Account.WhyNotJudge(Reader, Reporters);

    /// <summary>The policy takes found accounts on record.</summary>
    public bool RecordsFound => TriageDesk.RecordsFound(Policy);

    /// <summary>A reported name can be located with the judgement itself, so it hinders none.</summary>
    public Refusal? WhyNot(ReportVerdict verdict) => Account.IsNameAlone && verdict is ReportVerdict.Impostor or ReportVerdict.Found ? null : Account.WhyNot(verdict, Facts);

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Policy = await HttpContext.RequestServices.GetRequiredService<PolicyBook>().InForceAsync(cancel);
        Facts = await Desk.FactsOfAsync(Account, Account.AddressKey, cancel);
        var units = await Db.Units.AsNoTracking().Where(unit => unit.ClosedAt == null).OrderBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        Units = [.. units.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
    }

    public void OnGet() => Input = new() { Stamp = Account.Stamp, Name = Account.Handle };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Account.Expect(Input.Stamp);
        FoundEntry found = new(Input.Name, Units.Any(unit => Guid.Parse(unit.Value) == Input.UnitId) ? Input.UnitId : null);
        foreach (var problem in await Desk.ProblemsOfAsync(Account, Input.Verdict!.Value, Input.Address, found, cancel))
            ModelState.AddModelError($"Input.{problem.Field}", problem.Sentence);
        if (!ModelState.IsValid)
            return this.Again();
        await Desk.JudgeAsync(Account, new(Input.Verdict!.Value, Input.Reason!.Trim(), string.IsNullOrWhiteSpace(Input.PublicWords) ? null : Input.PublicWords.Trim()), Input.Address, found, Reader, Now, cancel);
        return await SaveAsync($"Judged: {ReportWords.Of(Account.Status).ToLowerInvariant()}.", Account.Status switch
        {
            ReportedAccountStatus.Impostor => "Whoever checks this account is warned from now on. Tell the platform about it.",
            ReportedAccountStatus.Found => "Ask for its approval, or end it.",
            ReportedAccountStatus.Unclear => "Your question is in the outbox.",
            _ => null,
        }, cancel);
    }

    public sealed class Form
    {
        public ReportVerdict? Verdict { get; set; }

        public string? Reason { get; set; }

        public string? PublicWords { get; set; }

        public string? Address { get; set; }

        public string? Name { get; set; }

        public Guid? UnitId { get; set; }

        public Guid Stamp { get; set; }
    }

    internal sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules()
        {
            RuleFor(form => form.Verdict).NotNull().WithMessage("Choose what it is").IsInEnum().WithMessage("Choose what it is");
            RuleFor(form => form.Reason).NotEmpty().WithMessage("Say by what you see it").MaximumLength(ReportedAccount.ReasonLength).WithMessage(Shorten);
            RuleFor(form => form.PublicWords).MaximumLength(ReportedAccount.PublicWordsLength).WithMessage(Shorten);
            RuleFor(form => form.Address).MaximumLength(AccountReport.TypedLength).WithMessage(Shorten);
            RuleFor(form => form.Name).MaximumLength(AccountRequest.NameLength).WithMessage(Shorten);
        }

        private static string Shorten => "Use {MaxLength} characters at most. There are {TotalLength}.";
    }
}
