using System.Globalization;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>The directory for spreadsheets: the members of its JSON as columns.</summary>
internal static class DirectoryCsv
{
    private static readonly string[] Columns =
        ["slug", "platform", "handle", "url", "name", "unit", "purpose", "language", "contact", "status", "officialSince", "retiredOn", "noticeUrl"];

    public static async Task<OpenBody> OfAsync(IEnumerable<DirectoryAccount> accounts)
    {
        using var all = new MemoryStream();
        await using (var rows = new CsvText(all))
        {
            await rows.WriteAsync(Columns);
            foreach (var account in accounts)
                await rows.WriteAsync(CellsOf(account));
        }
        return new(all.ToArray(), "text/csv; charset=utf-8");
    }

    private static IEnumerable<string?> CellsOf(DirectoryAccount account) =>
    [
        account.Slug, account.Platform, account.Handle, account.Url, account.Name, account.Unit, account.Purpose, account.Language, account.Contact,
        account.Status is DirectoryStatus.Official ? "official" : "retired", Day(account.OfficialSince), Day(account.RetiredOn), null,
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
