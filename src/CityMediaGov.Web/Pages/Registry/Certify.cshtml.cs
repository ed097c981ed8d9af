using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>Certifies that an official account is still needed and its entry true, or leads to what is to be done instead.</summary>
[AnySignedIn, Feature(Features.AccountRegistry)]
public sealed class CertifyModel(AppDbContext db, PolicyBook policies, CurrentActor current, CertificationDesk desk) : AccountPageModel(db, policies, current)
{
    private Refusal? whyNot;

    [BindProperty]
    public Form Input { get; set; } = new();

    public string UnitName { get; private set; } = "";

    /// <summary>The duty that this closes; null when none is open.</summary>
    public Duty? Duty { get; private set; }

    public override Refusal? WhyNot => whyNot;

    public bool MayModify => Account.WhyNotModify(Reader) is null;

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        UnitName = await Db.Units.Where(unit => unit.Id == Account.UnitId).Select(unit => unit.Name).SingleAsync(cancel);
        Duty = await Db.Duties.AsNoTracking().Where(duty => duty.AboutId == Id && duty.Kind == DutyKind.CertifyAccount && duty.State == DutyState.Open).MostUrgentFirst().FirstOrDefaultAsync(cancel);
        whyNot = Account.WhyNotCertify(Reader, await desk.HeadAsync(Account, Now, cancel));
    }

    public void OnGet() => Input.Stamp = Account.Stamp;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Account.Expect(Input.Stamp);
        RefusedException.ThrowIf(WhyNot);
        if (!Show(Input.AsAnswers().Problems()))
            return this.Again();
        await desk.CertifyAsync(Account, Input.AsAnswers(), Reader, Now, cancel);
        await Db.SaveChangesAsync(cancel);
        TempData.Flash("Certified.", Policy.Profile.Account.RecertifyEvery is { } every ? $"It comes round again, {every.Every()}." : null);
        return ToAccount();
    }

    public sealed class Form
    {
        public bool IsNeeded { get; set; }

        public bool IsTrue { get; set; }

        public bool IsReachable { get; set; }

        public string? Words { get; set; }

        public Guid Stamp { get; set; }

        public CertificationAnswers AsAnswers() => new(IsNeeded, IsTrue, IsReachable, Words);
    }

    internal sealed class FormRules : AbstractValidator<Form>;
}
