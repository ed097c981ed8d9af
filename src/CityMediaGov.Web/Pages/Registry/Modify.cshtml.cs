using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>Changes what the register says of an account, to residents and to staff. Platform and address stay: another address is another account.</summary>
[RequirePermission(Permission.RunRegister), Feature(Features.AccountRegistry)]
public sealed class ModifyModel(AppDbContext db, PolicyBook policies, CurrentActor current, RegisterDesk desk) : EntryPageModel(db, policies, current)
{
    public override bool AsksReason => false;

    public override Refusal? WhyNot => Account.WhyNotModify(Reader);

    /// <summary>What was typed needs the agreement of others; null when it does not.</summary>
    public Refusal? WhyNotAlone => Account.WhyNotMoveAlone(Input.AsEntry(), Policy.Profile);

    public void OnGet() => Input = EntryForm.Of(Account.Entry, Account.Stamp);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Account.Expect(Input.Stamp);
        RefusedException.ThrowIf(WhyNot);
        if (!Show(await desk.ProblemsOfAsync(Account, Input.AsEntry(), Input.Reason, cancel)))
            return this.Again();
        await desk.ModifyAsync(Account, Input.AsEntry(), Input.Reason, Reader, Now, cancel);
        await Db.SaveChangesAsync(cancel);
        TempData.Flash("Changed.", Account.IsPublic ? "Residents read it so from now on." : null);
        return ToAccount();
    }
}
