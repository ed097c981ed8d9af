using System.Globalization;
using System.Runtime.CompilerServices;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>The register as a file: the inventory of the accounts that the city owns, narrowed as the list is.</summary>
[AnySignedIn, Feature(Features.AccountRegistry)]
public sealed class ExportModel(AppDbContext db, PolicyBook policies, PlatformBook platforms, WrittenTime time) : PageModel
{
    private static readonly string[] Columns =
    [
        "Asset number", "Account", "Platform", "Handle", "Address", "Status", "Owner", "Unit", "Purpose", "Language", "Comments", "Public contact", "Asked for by",
        "Registered in the name of", "Mailbox", "Opened on", "Official since", "Shut down on", "Last certified", "Certification due", "Look into", "The City’s, because", "Authority", "Kind",
    ];

    [BindProperty(SupportsGet = true, Name = "")]
    public RegisterFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        return new CsvFile($"register-{Written(policy.Today(time.Clock.Now))}.csv", Columns, RowsAsync(policy, cancel));
    }

    private async IAsyncEnumerable<IEnumerable<string?>> RowsAsync(PolicyInForce policy, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (now, city) = (time.Clock.Now, policy.Profile.City);
        var shown = Filter.Shown(Filter.Narrow(db, policy, await platforms.ListAsync(cancel), now));
        var nobody = policy.Profile.Account.MinManagers is null ? [] : (await shown.WithoutManager(db).Select(account => account.Id).ToListAsync(cancel)).ToHashSet();
        var unplanned = policy.Profile.RequiredPlan() is null ? [] : (await shown.WithoutPlan(db, now).Select(account => account.Id).ToListAsync(cancel)).ToHashSet();
        var rows = shown.ByName().Select(account => new
        {
            Account = account,
            Reference = db.AccountRequests.Where(asked => asked.Id == account.RequestId).Select(asked => asked.Reference).FirstOrDefault(),
            Unit = db.Units.Where(unit => unit.Id == account.UnitId).Select(unit => unit.Name).First(),
            AskedBy = db.Users.Where(person => person.Id == account.RequestedBy).Select(person => person.FullName).FirstOrDefault(),
            Due = db.Duties.Where(duty => duty.AboutId == account.Id && duty.Kind == DutyKind.CertifyAccount && duty.State == DutyState.Open).Select(duty => duty.DueAt).FirstOrDefault(),
        });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var (account, registration) = (row.Account, row.Account.Registration);
            string?[] remarks =
            [
                nobody.Contains(account.Id) ? AccountWords.NobodyWords(policy.Profile) : null,
                policy.Profile.Account.CityEmailRule is not null && registration is not null && !RequestRules.IsCityEmail(registration.AdminEmail, city) ? "Outside the City’s mailboxes" : null,
                unplanned.Contains(account.Id) ? AccountWords.NoPlan : null,
                row.Due < now ? AccountWords.NotCertified : null,
            ];
            yield return
            [
                row.Reference ?? account.Slug, account.Name, account.PlatformName, account.Handle, account.Url, AccountWords.Of(account.Status, account.AddressKey, policy), city.Name, row.Unit,
                account.Purpose, Languages.NameOf(account.Language), policy.Profile.Account.CommentModes.FirstOrDefault(mode => mode.Key == account.CommentMode)?.Text, account.Contact, row.AskedBy,
                registration?.RegisteredName, registration?.AdminEmail, Written(registration?.EstablishedOn), Written(account.OfficialSince), Written(account.RetiredOn),
                Written(account.CertifiedAt is { } at ? policy.Today(at) : null), Written(row.Due is { } due ? policy.Today(due) : null), string.Join("; ", remarks.OfType<string>()),
                AccountWords.BasisOf(account.Charter, policy.Profile.Account), account.Authority, AccountWords.KindOf(account.Charter, policy.Profile.Account),
            ];
        }
    }

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
