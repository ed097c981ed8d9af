using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Changes;

/// <summary>Asks for a change of an account's entry, or sends one again that came back.</summary>
[AnySignedIn, Feature(Features.AccountRegistry)]
public sealed class NewModel(AppDbContext db, PolicyBook policies, CurrentActor current, ChangeDesk desk) : EntryPageModel(db, policies, current)
{
    private Refusal? whyNot;

    /// <summary>Id of the change that came back; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Again { get; set; }

    public AccountChange? Returned { get; private set; }

    public override Refusal? WhyNot => whyNot;

    /// <summary>Who decides what stands in the form.</summary>
    public RoutePreview Route { get; private set; } = null!;

    public override bool AsksReason => true;

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Returned = Again is null ? null : await Db.AccountChanges.SingleOrDefaultAsync(change => change.Id == Again && change.AccountId == Id, cancel);
        whyNot = Returned?.WhyNotSend(Reader) ?? await desk.WhyNotAskAsync(Account, Reader, cancel);
        Route = await desk.PreviewAsync(Account, Input.UnitId ?? Returned?.NewUnitId, Reader, Now, cancel);
    }

    public void OnGet()
    {
        Input = EntryForm.Of(Returned is null ? Account.Entry : Account.Entry.With(Returned.Differences), Account.Stamp);
        (Input.Reason, Input.Key) = (Returned?.Reason, AccountRequest.NewKey());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Account.Expect(Input.Stamp);
        RefusedException.ThrowIf(WhyNot);
        var wanted = new ChangeWanted(Input.AsEntry(), Input.Reason, Input.Key is { Length: 32 } key ? key : AccountRequest.NewKey());
        if (!Show(await desk.ProblemsOfAsync(Account, wanted, cancel)))
            return this.Again();
        var change = await desk.AskAsync(Account, wanted, Returned, Reader, Now, cancel);
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException twice) when (UniqueIndex.IsTaken(twice, "AccountChanges", nameof(AccountChange.SubmissionKey)))
        {
            var first = await Db.AccountChanges.AsNoTracking().SingleAsync(known => known.RequestedBy == Reader.Id && known.SubmissionKey == wanted.Key, cancel);
            return RedirectToPage("Details", new { id = first.Id });
        }
        TempData.Flash($"Sent to {Route.FirstDeciders}.", "The entry stays as it is until it is agreed. This page tells who it waits for.");
        return RedirectToPage("Details", new { id = change.Id });
    }
}
