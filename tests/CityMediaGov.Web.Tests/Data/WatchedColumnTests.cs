using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Audit.Verification;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>A city with every kind of record on record: a kind that is missing here fails the test.</summary>
public sealed class WatchedColumnTests
{
    /// <summary>Not in the audit, each with its own safeguard or none needed: stamps, leases, counters and Identity's own columns.</summary>
    private static readonly string[] Unwatched =
    [
        "AccountChanges.Stamp", "AccountReports.Stamp", "AccountRequests.Stamp", "ApprovalRequests.Stamp", "CityPlatforms.Stamp", "Deputyships.Stamp",
        "DirectoryAppearances.Stamp", "DirectoryConfirmations.Stamp", "Duties.Lease", "Duties.LeasedUntil", "Duties.LookAt", "Duties.Stamp", "EvidenceFiles.Stamp",
        "ImportRuns.Fingerprint", "ImportRuns.Lease", "ImportRuns.LeasedUntil", "ImportRuns.ReportJson", "ImportRuns.Stamp", "Invitations.Stamp", "People.AccessFailedCount", "People.ConcurrencyStamp",
        "People.EmailConfirmed", "People.LockoutEnabled", "People.LockoutEnd", "People.NormalizedEmail", "People.NormalizedUserName", "People.PasswordHash",
        "People.PhoneNumber", "People.PhoneNumberConfirmed", "People.SecurityStamp", "People.TwoFactorEnabled", "PlatformAssessments.Stamp", "PolicyVersions.Stamp",
        "ReportedAccounts.Stamp", "RoleHoldings.Stamp", "SocialAccounts.Stamp", "Units.Stamp", "WorkPlans.Stamp",
    ];

    [Fact]
    public async Task Every_column_of_every_record_and_part_is_watched()
    {
        await using var host = new AppHost();
        await FillAsync(await Given.CityAsync(host, "clinton-city"));
        await using var intruder = await Intruder.EnterAsync(Path.Combine(host.Folder, "citymediagov.db"));
        List<string> unseen = [];
        foreach (var (table, column, type) in await host.ReadAsync(db => Task.FromResult(WatchedColumns(db.Model))))
        {
            Assert.True(await intruder.ReadAsync($"SELECT rowid FROM {table} ORDER BY \"{column}\" IS NULL LIMIT 1") is [_], $"There is nothing in {table}.");
            var row = (await intruder.ReadAsync($"SELECT rowid FROM {table} ORDER BY \"{column}\" IS NULL LIMIT 1")).Single();
            var before = (await intruder.ReadAsync($"SELECT \"{column}\" FROM {table} WHERE rowid = $row", ("$row", row))).Single();
            await intruder.DoAsync($"UPDATE {table} SET \"{column}\" = $other WHERE rowid = $row", ("$other", Other(before, type)), ("$row", row));
            if ((await VerifyAsync(host)).IsClean)
                unseen.Add($"{table}.{column}");
            await intruder.DoAsync($"UPDATE {table} SET \"{column}\" = $before WHERE rowid = $row", ("$before", before), ("$row", row));
        }
        Assert.Equal(string.Join(Environment.NewLine, Unwatched), string.Join(Environment.NewLine, unseen.Order(StringComparer.Ordinal)));
        Assert.Empty((await VerifyAsync(host)).Findings);
    }

    private static async Task FillAsync(TestCity city)
    {
        var account = await city.GoLiveAsync(address: "https://www.facebook.com/parkspictures");
        await city.AttachAsync(await city.DraftAsync(city.Staff), city.Staff, "trails.txt", "The trails in winter.");
        await city.InviteAsync("Nia New", "nia@city.example", Role.Coordinator);
        await city.NameDeputyAsync(city.Head, city.Colleague, days: 3);
        await city.AskChangeAsync(account.Id, city.Staff, entry => entry with { Name = "Parks in Winter" });
        await city.AddPlatformAsync("Murmur");
        await city.AssessAsync(city.Staff, "vimeo", "Vimeo");
        var report = await city.ReportAsync("https://www.facebook.com/parkspictureswin", email: "anna@home.example");
        await city.JudgeAsync(report, ReportVerdict.Impostor);
        await city.TellPlatformAsync(report);
        await city.CompareAsync(city.Coordinator, ImportWhat.Accounts, "name,address,unit,purpose", "A,facebook.com/another,Public Works,News");
        await city.ShowAtAsync($"{city.Policy.Profile.City.WebsiteUrl}/social-media");
        await city.ConfirmDirectoryAsync();
    }

    private static Task<VerifyReport> VerifyAsync(AppHost host) =>
        host.InScopeAsync(services => services.GetRequiredService<Verify>().RunAsync(false, null, CancellationToken.None));

    private static List<(string Table, string Column, Type Type)> WatchedColumns(IModel model) =>
    [
        .. from record in model.GetEntityTypes()
           where record.ClrType.IsAssignableTo(typeof(IAuditedRecord))
           from type in RecordPart.Of(record).Select(part => part.Type).Prepend(record)
           where type.GetTableName() != "ApprovalBarred" // nobody is barred here; its only columns are its key
           from property in type.GetProperties()
           select (type.GetTableName()!, property.GetColumnName(), Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType),
    ];

    /// <summary>Another value that the product itself could have written there.</summary>
    private static object Other(object value, Type type) => value switch
    {
        long number => number == 0 ? 1L : number - 1,
        byte[] bytes => (byte[])[.. bytes[..^1], (byte)(bytes[^1] ^ 1)],
        _ when type == typeof(Guid) => Guid.CreateVersion7(),
        _ when type == typeof(DateTime) || type == typeof(DateTimeOffset) => "2026-11-21 15:00:01",
        _ when type == typeof(DateOnly) => "2026-11-21",
        _ when type == typeof(int) => 7L,
        string text => text + "x",
        _ => "x",
    };
}
