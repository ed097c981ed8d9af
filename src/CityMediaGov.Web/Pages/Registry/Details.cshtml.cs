using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>One account of the city: what it is, what it rests on, what the policy asks of it, and what was done with it.</summary>
[AnySignedIn, Feature(Features.AccountRegistry)]
public sealed class DetailsModel(AppDbContext db, PolicyBook policies, CurrentActor current, AccountViews views) : AccountPageModel(db, policies, current)
{
    public AccountView View { get; private set; } = null!;

    /// <summary>Its line in the policy's closed list; null when it has none.</summary>
    public ListedAccount? Listed => Policy.ListNumbers.GetValueOrDefault(Account.AddressKey);

    /// <summary>What everybody calls it who counts the City's property.</summary>
    public string AssetNumber => View.Basis?.Reference ?? Account.Slug;

    public bool MayAmend => PolicyAmendment.WhyNot(Policy, Account, Reader) is null;

    public bool MayModify => Account.WhyNotModify(Reader) is null;

    public bool MayDoSomething => View.MayActivate || View.MayCertify || View.MayAskChange || MayModify || View.Moves.Count > 0;

    /// <summary>Said once instead of five times when the reader does not keep the register; null when they do.</summary>
    public Refusal? WhyNotKeep => Reader.Can(Permission.RunRegister) ? null
        : Refusal.NotYours("You do not keep the register of accounts.", $"Ask the {Policy.TitleOf(Role.Coordinator)} to change, deactivate or shut down an account.");

    /// <summary>A gate that no form can open; null when there is none, or when the account is not to be opened.</summary>
    public Refusal? WhyNotYet => View.MayActivate ? ActivationGates.Shut(View.Gates) : null;

    public bool IsOnOutsideMailbox => Policy.Profile.Account.CityEmailRule is not null
        && Account.Registration is { } registration && !RequestRules.IsCityEmail(registration.AdminEmail, Policy.Profile.City);

    /// <summary>Nobody certified in time that it is still needed.</summary>
    public bool IsCertificationOverdue => View.Duties.Any(duty => duty.Kind is DutyKind.CertifyAccount && duty.IsOverdue(Now));

    protected override async Task LoadAsync(CancellationToken cancel) => View = await views.ReadAsync(Account, Policy, Reader, Now, cancel);

    public void OnGet()
    {
    }
}
