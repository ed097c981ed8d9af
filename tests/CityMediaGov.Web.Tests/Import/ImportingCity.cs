using System.Text;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Import;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Import;

/// <summary>Files sent to a city, through its pages.</summary>
internal static class ImportingCity
{
    public const string Header = "key,name,address,unit,purpose,official since,authority";

    public static byte[] Csv(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

    /// <summary>A row of <see cref="Header"/> for an account that no other test has.</summary>
    public static string Row(string name, string? handle = null, string unit = "Parks and Recreation", string key = "") =>
        $"{key},{name},https://www.instagram.com/{handle ?? RegisteredAccounts.NewHandle()},{unit},Photos,2019-05-14,Council resolution 2019-14";

    public static async Task<Page> UploadAsync(this Visitor visitor, string address, byte[] file, string name = "records.csv", params (string Name, string? Value)[] typed)
    {
        var form = (await visitor.GetAsync(address)).FormFor("Compare it with the register", []);
        using var content = Visitor.Multipart(form.FieldsWith(typed), ("Input.File", name, file));
        return await visitor.PostAsync(form.Address, content);
    }

    /// <summary>Uploaded and compared; the run's page.</summary>
    public static async Task<Page> CompareAsync(this Visitor visitor, string address, byte[] file, params (string Name, string? Value)[] typed) =>
        await visitor.FollowAsync(await visitor.UploadAsync(address, file, typed: typed));

    public static Task<int> RunImportsAsync(this AppHost host) => host.InScopeAsync(services => services.GetRequiredService<ImportRound>().RunAsync(CancellationToken.None));

    public static Task<ImportRun> RunAtAsync(this AppHost host, string address)
    {
        var id = Guid.Parse(address[(address.LastIndexOf('/') + 1)..]);
        return host.ReadAsync(db => db.ImportRuns.AsNoTracking().SingleAsync(run => run.Id == id));
    }

    public static Task<int> EntriesAsync(this AppHost host) => host.ReadAsync(db => db.AuditEntries.CountAsync());

    /// <summary>Facts about records; those about imports and their files aside.</summary>
    public static Task<int> FactsOfRecordsAsync(this AppHost host) => host.ReadAsync(db =>
        db.AuditEntries.CountAsync(entry => entry.SubjectKind != SubjectKind.ImportRun && entry.SubjectKind != SubjectKind.EvidenceFile && entry.Action != AuditActions.PersonSignedIn.Code));

    public static async Task<byte[]> DownloadAsync(this Visitor visitor, string address)
    {
        using var response = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        return await response.Content.ReadAsByteArrayAsync();
    }
}
