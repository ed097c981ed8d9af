using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Policy;

/// <summary>Where staff keep the policy: its standing, what waits to be changed in it, what was done with it.</summary>
[AnySignedIn]
public sealed class EditModel(AppDbContext db, PolicyBook policies, CurrentActor current) : PageModel
{
    public PolicyInForce Policy { get; private set; } = null!;

    /// <summary>Said once; null when the reader keeps the policy.</summary>
    public Refusal? WhyNotKeep { get; private set; }

    public Refusal? WhyNotAdopt { get; private set; }

    /// <summary>Approved accounts that wait for the closed list; empty when the policy closes none.</summary>
    public IReadOnlyList<SocialAccount> Waiting { get; private set; } = [];

    public IReadOnlyList<HistoryEvent> History { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Policy = await policies.InForceAsync(cancel);
        var version = await db.PolicyVersions.AsNoTracking().SingleAsync(found => found.Id == Policy.Id, cancel);
        WhyNotKeep = current.Required.Can(Permission.AmendPolicy) ? null
            : Refusal.NotYours("You do not keep the policy.", $"The {Policy.TitleOf(Role.Coordinator)} records its adoption and its changes.");
        WhyNotAdopt = version.WhyNotRecordAdoption(current.Required);
        Waiting = await WaitingForListAsync(db, Policy, cancel);
        History = await RecordHistory.ReadAsync(db, version.Id, cancel);
    }

    /// <summary>At most fifty: a list that long is amended as a whole.</summary>
    internal static async Task<IReadOnlyList<SocialAccount>> WaitingForListAsync(AppDbContext db, PolicyInForce policy, CancellationToken cancel) =>
        policy.Profile.Account.ClosedList is null ? [] :
        [
            .. (await db.SocialAccounts.AsNoTracking().Where(account => account.Status == AccountStatus.Approved).ByName().Take(200).ToListAsync(cancel))
                .Where(account => !policy.ListedAddresses.Contains(account.AddressKey)).Take(50),
        ];
}
