using System.Net;
using System.Text;
using CityMediaGov.Domain.Import;
using CityMediaGov.Web.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Import;

using static ImportingCity;

public sealed class BadFileTests(Wausau wausau) : IClassFixture<Wausau>
{
    public static TheoryData<string, byte[], string> Files { get; } = new()
    {
        { "empty", [], "The file is empty." },
        { "header only", Csv(Header), "The file has a header and no rows." },
        { "a workbook renamed", [.. "PK\x03\x04"u8, .. new byte[60]], "This is a workbook, an archive or a document, whatever its name says" },
        { "Windows-1252", [.. Csv(Header), .. "K,B"u8, 0xFC, .. "cher,https://x.com/b,Public Works,News,,\n"u8], "in an older encoding, such as Windows-1252; the first one that shows it is in line 2" },
        { "a NUL", Csv(Header, Row("Zero\0")), "Line 2 has a NUL sign" },
        { "columns missing", Csv("name,unit", "Parks,Parks and Recreation"), "The file lacks the columns “address”, “purpose”. It has “name”, “unit”." },
        { "too many rows", Csv(["name", .. Enumerable.Repeat("A", CsvTable.MostRows + 1)]), "The file has more than 50,000 rows." },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task A_file_that_is_no_table_of_this_kind_is_refused_beside_its_field(string what, byte[] file, string expected)
    {
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        var entries = await wausau.Host.EntriesAsync();
        var answer = await keeper.UploadAsync("/registry/import", file, $"{what}.csv", ("Input.Authority", "Kept words"));
        Assert.Contains(answer.Status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge });
        Assert.Contains(answer.Errors, error => error.Contains(expected, StringComparison.Ordinal));
        Assert.Equal("Kept words", answer.ValueOf("Input.Authority"));
        Assert.Equal((entries, 0), (await wausau.Host.EntriesAsync(), await wausau.Host.ReadAsync(db => db.ImportRuns.CountAsync(run => run.FileName == $"{what}.csv"))));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_before_it_is_read()
    {
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await keeper.UploadAsync("/registry/import", new byte[30 * 1024 * 1024])).Status);
        Assert.Contains("Choose the file to import", (await keeper.SendAsync("/registry/import", [], "Compare it with the register")).Errors);
    }

    [Fact]
    public async Task Hostile_text_in_a_file_is_only_text_on_the_page()
    {
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        var page = await keeper.CompareAsync("/registry/import", Csv($"{Header},<b>odd</b>", Row("Parks", unit: "<script>alert(1)</script>")));
        Assert.Null(page.Html.QuerySelector("main script, main b"));
        Assert.Contains("“<script>alert(1)</script>”", page.Text, StringComparison.Ordinal);
        Assert.Contains("The column “<b>odd</b>” is not known and is left out.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheets_UTF_16_with_tabs_reads_like_any_other()
    {
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        var text = $"Name\tURL\tDepartment\tDescription\tAuthority\r\nBücherei “Süd”\thttps://www.instagram.com/{RegisteredAccounts.NewHandle()}\tPublic Works\t\"Zwei\nZeilen\"\tStadtrat\r\n";
        var page = await keeper.CompareAsync("/registry/import", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]);
        Assert.Equal(("1", "0"), (page.Fact("New"), page.Fact("With errors")));
        await keeper.SendAsync(page, [], "Import it");
        await wausau.Host.RunImportsAsync();
        Assert.Equal("Zwei\nZeilen", await wausau.Host.ReadAsync(db => db.SocialAccounts.Where(account => account.Name == "Bücherei “Süd”").Select(account => account.Purpose).SingleAsync()));
    }
}
