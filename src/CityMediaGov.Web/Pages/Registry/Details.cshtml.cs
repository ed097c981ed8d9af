using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>One account of the city: what it is, what it rests on, what the policy asks of it, and what was done with it.</summary>
[AnySignedIn, Feature(Features.AccountRegistry)]
public sealed class DetailsModel(AppDbContext db, PolicyBook policies, AccountOffice office, CurrentActor current) : PageModel
{
    public SocialAccount Account { get; private set; } = null!;

    public PolicyInForce Policy { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public string? OpenedBy { get; private set; }

    /// <summary>Null when the account came with the policy's list.</summary>
    public AccountBasis? Basis { get; private set; }

    /// <summary>Its line in the policy's closed list; null when it has none.</summary>
    public ListedAccount? Listed { get; private set; }

    public bool HasNobody { get; private set; }

    public IReadOnlyList<GateFinding> Gates { get; private set; } = [];

    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public IReadOnlyList<HistoryEvent> History { get; private set; } = [];

    /// <summary>Said once instead of five times when the reader does not keep the register.</summary>
    public Refusal? WhyNotKeep { get; private set; }

    public bool MayAmend { get; private set; }

    public string KeeperTitle => Policy.TitleOf(Role.Coordinator);

    public bool IsOnOutsideMailbox => Policy.Profile.Account.CityEmailRule is not null
        && Account.Registration is { } registration && !RequestRules.IsCityEmail(registration.AdminEmail, Policy.Profile.City);

    /// <summary>What its state allows next, but for opening and changing it, which have pages of their own.</summary>
    public IEnumerable<AccountMove> Moves => AccountMove.All.Where(move => move.WhyNot(Account, current.Required) is null);

    public bool MayActivate => Account.WhyNotActivate(current.Required) is null;

    /// <summary>A gate that no form can open; null when there is none, or when the account is not to be opened.</summary>
    public Refusal? WhyNotYet => MayActivate ? ActivationGates.Shut(Gates) : null;

    public bool MayModify => Account.WhyNotModify(current.Required) is null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.SocialAccounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id, cancel) is not { } account)
            return NotFound();
        (Account, Policy) = (account, await policies.InForceAsync(cancel));
        UnitName = await db.Units.Where(unit => unit.Id == account.UnitId).Select(unit => unit.Name).SingleAsync(cancel);
        OpenedBy = await db.Users.Where(person => person.Id == account.RequestedBy).Select(person => person.FullName).SingleOrDefaultAsync(cancel);
        Basis = await db.AccountRequests.Where(asked => asked.Id == account.RequestId)
            .Select(asked => new AccountBasis(asked.Id, asked.Reference, db.AccountRequests.VisibleTo(current.Required).Any(seen => seen.Id == asked.Id))).SingleOrDefaultAsync(cancel);
        Listed = Policy.ListNumbers.GetValueOrDefault(account.AddressKey);
        HasNobody = Policy.Profile.Account.MinManagers is not null && await db.SocialAccounts.Where(found => found.Id == id).WithoutManager(db).AnyAsync(cancel);
        if (account.Status is AccountStatus.Approved or AccountStatus.Live or AccountStatus.Suspended)
            Gates = await office.GatesOfAsync(account, account.Registration, cancel);
        Duties = await db.Duties.AsNoTracking().Where(duty => duty.AboutId == id && duty.State == DutyState.Open).MostUrgentFirst().Take(20).ToListAsync(cancel);
        History = await RecordHistory.ReadAsync(db, id, cancel, name: await NamesAsync(cancel));
        WhyNotKeep = current.Required.Can(Permission.RunRegister) ? null
            : Refusal.NotYours("You do not keep the register of accounts.", $"Ask the {KeeperTitle} to change, deactivate or shut down an account.");
        MayAmend = PolicyAmendment.WhyNot(Policy, account, current.Required) is null;
        return Page();
    }

    /// <summary>How a changed field reads in the history; what the line says anyway is left out.</summary>
    private async Task<Func<AuditChange, AuditDetail?>> NamesAsync(CancellationToken cancel)
    {
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id.ToString(), unit => unit.Name, StringComparer.OrdinalIgnoreCase, cancel);
        return change => change.Field switch
        {
            nameof(SocialAccount.Name) or nameof(SocialAccount.Purpose) or nameof(SocialAccount.Contact) => new(change.Field, change.Old is "" ? $"“{change.New}”" : $"“{change.Old}” became “{change.New}”"),
            nameof(SocialAccount.Language) => new(change.Field, $"{Languages.NameOf(change.Old!)} became {Languages.NameOf(change.New!)}"),
            nameof(SocialAccount.UnitId) => new("Unit", $"{units.GetValueOrDefault(change.Old!)} became {units.GetValueOrDefault(change.New!)}"),
            nameof(SocialAccount.CommentMode) => new("Comments", null),
            _ => null,
        };
    }
}

/// <param name="IsVisible">The reader may open the request.</param>
public sealed record AccountBasis(Guid RequestId, string? Reference, bool IsVisible);
