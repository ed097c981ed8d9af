using System.Net;
using System.Security.Cryptography;
using System.Text;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry.Requests;

public sealed class DocumentTests(ListCity asking) : IClassFixture<ListCity>
{
    /// <summary>One grey pixel.</summary>
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private TestCity City => asking.City;

    [Fact]
    public async Task A_picture_is_sealed_and_handed_out_as_an_attachment_and_both_are_on_record()
    {
        var (draft, answer) = await SaveAsync([("logo.png", Png)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var file = Assert.Single(await FilesAsync(draft));
        Assert.Equal(SHA256.HashData(Png), file.Hash);
        Assert.Equal((Png.Length, ContentKind.Png, "logo.png"), ((int)file.Size, file.Kind, file.ClientName));
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        using var response = await author.Client.GetAsync(new Uri($"/registry/requests/{draft}/documents/{file.Id}", UriKind.Relative));

        Assert.Equal(Png, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("logo.png", response.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("sandbox; default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal(["evidence.received", "evidence.read"], await asking.FactsOfAsync(file.Id));
    }

    [Fact]
    public async Task A_text_that_calls_itself_a_page_goes_out_as_text()
    {
        var (draft, _) = await SaveAsync([("plan.html", Encoding.UTF8.GetBytes("just words"))]);
        var file = Assert.Single(await FilesAsync(draft));
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        using var response = await author.Client.GetAsync(new Uri($"/registry/requests/{draft}/documents/{file.Id}", UriKind.Relative));

        Assert.Equal(("text/plain", "plan.txt"), (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.FileName));
    }

    [Fact]
    public async Task A_refused_file_is_named_beside_the_field_and_the_good_one_and_all_text_are_kept()
    {
        var (_, refused) = await SaveAsync(
            [("good.png", Png), ("drawing.png", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"))], [("Input.Name", "With two files")]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.StartsWith("Error: drawing.png: ", Page.Fold(refused.One("#Input_Documents-e").TextContent), StringComparison.Ordinal);
        Assert.Equal("With two files", refused.ValueOf("Input.Name"));
        Assert.Contains("good.png", refused.WordsOf(".item--file"), StringComparison.Ordinal);
        var draft = await asking.Host.ReadAsync(db => db.AccountRequests.SingleAsync(request => request.Name == "With two files"));
        Assert.Equal("good.png", Assert.Single(await FilesAsync(draft.Id)).ClientName);

        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var saved = await author.SendAsync(await author.GetAsync($"/registry/requests/{draft.Id}/edit"), [], "Save draft");
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }

    [Fact]
    public async Task What_is_refused_for_sending_keeps_the_files_and_the_next_press_sends_the_same_request()
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var page = await author.GetAsync(AskingCity.NewAddress);
        var form = page.FormFor("Send to Hana Head", []);

        var refused = await author.PostAsync(form.Address, Visitor.Multipart(form.FieldsWith(asking.CompleteBut(("Input.Audience", ""))), ("Input.Documents", "reach.png", Png)));
        var sent = await author.SendAsync(refused, [("Input.Audience", "Teens")], "Send to Hana Head");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("reach.png", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var asked = await asking.RequestAsync(AskingCity.IdIn(sent.Location!));
        Assert.Equal(AccountRequestStatus.InReview, asked.Status);
        Assert.Single(await FilesAsync(asked.Id));
        Assert.Contains("reach.png", (await author.FollowAsync(sent)).WordsOf(".facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_above_ten_megabytes_is_refused_and_the_text_kept()
    {
        var big = new byte[SealLimits.Standard.MaxBytes + 1];
        Array.Fill(big, (byte)'a');
        var before = await asking.EverythingAsync();

        var (_, refused) = await SaveAsync([("big.txt", big)], [("Input.Name", "With a big file")]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.StartsWith("Error: big.txt: ", Page.Fold(refused.One("#Input_Documents-e").TextContent), StringComparison.Ordinal);
        Assert.Equal("With a big file", refused.ValueOf("Input.Name"));
        Assert.Equal(before, await asking.EverythingAsync());
    }

    [Fact]
    public async Task All_files_together_above_the_limit_get_the_page_that_says_so()
    {
        var half = new byte[14 * 1024 * 1024];
        var before = await asking.EverythingAsync();

        var (_, refused) = await SaveAsync([("a.txt", half), ("b.txt", half)]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains("What you sent is too large.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(before, await asking.EverythingAsync());
    }

    [Fact]
    public async Task There_is_no_sixth_document()
    {
        var (draft, _) = await SaveAsync([.. Enumerable.Range(1, 5).Select(number => ($"{number}.txt", Encoding.UTF8.GetBytes($"page {number}")))]);
        Assert.Equal(5, (await FilesAsync(draft)).Count);
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var form = (await author.GetAsync($"/registry/requests/{draft}/edit")).FormFor("Save draft", []);

        var refused = await author.PostAsync(form.Address, Visitor.Multipart(form.FieldsWith([("Input.Name", "Six")]), ("Input.Documents", "6.txt", "page 6"u8.ToArray())));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("A request can have 5 documents. It has 5, and you chose 1.", refused.Errors);
        Assert.Equal("Six", refused.ValueOf("Input.Name"));
        Assert.Equal(5, (await FilesAsync(draft)).Count);
    }

    [Fact]
    public async Task A_document_can_be_taken_off_a_draft_and_not_off_a_sent_request()
    {
        var (draft, _) = await SaveAsync([("wrong.png", Png)], asking.Complete());
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var file = Assert.Single(await FilesAsync(draft));
        var edit = await author.GetAsync($"/registry/requests/{draft}/edit");

        var removed = await author.SendAsync(edit, [("Input.Name", "Renamed on the way")], "Remove wrong.png");

        Assert.Equal(HttpStatusCode.Redirect, removed.Status);
        Assert.Empty(await FilesAsync(draft));
        Assert.Equal("Renamed on the way", (await asking.RequestAsync(draft)).Name);
        Assert.Equal(["evidence.received", "evidence.detached"], await asking.FactsOfAsync(file.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync($"/registry/requests/{draft}/documents/{file.Id}")).Status);

        await author.SendAsync($"/registry/requests/{draft}/edit", [], "Send to Hana Head");
        var late = await author.PostAsync(edit.FormFor("Save draft", []).Address, Visitor.Multipart(edit.FormFor("Save draft", []).Fields, ("Input.Documents", "late.png", Png)));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Empty(await FilesAsync(draft));
    }

    [Fact]
    public async Task A_document_is_found_by_those_who_see_the_request_and_by_nobody_else()
    {
        var (id, _) = await SaveAsync([("plan.png", Png)], asking.Complete());
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var file = Assert.Single(await FilesAsync(id));
        var address = $"/registry/requests/{id}/documents/{file.Id}";
        Assert.Equal(HttpStatusCode.NotFound, await StatusForAsync(City.Coordinator, address));
        await author.SendAsync($"/registry/requests/{id}/edit", [], "Send to Hana Head");
        var other = await asking.AskedAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusForAsync(City.Coordinator, address));
        Assert.Equal(HttpStatusCode.OK, await StatusForAsync(City.Head, address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusForAsync(City.OtherStaff, address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusForAsync(City.OtherHead, address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusForAsync(City.Staff, $"/registry/requests/{other.Id}/documents/{file.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusForAsync(City.Staff, $"/registry/requests/{id}/documents/{Guid.NewGuid()}"));
        Assert.Equal(["evidence.received", "evidence.read", "evidence.read"], await asking.FactsOfAsync(file.Id));
    }

    [Fact]
    public async Task The_same_file_sent_twice_is_there_once()
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var form = (await author.GetAsync(AskingCity.NewAddress)).FormFor("Save draft", []);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
            author.PostAsync(form.Address, Visitor.Multipart(form.FieldsWith([("Input.Name", "Twice")]), ("Input.Documents", "once.png", Png)))));

        var draft = AskingCity.IdIn(Assert.Single(answers.Select(answer => answer.Location).Distinct())!);
        Assert.Single(await FilesAsync(draft));
    }

    [Fact]
    public async Task A_document_whose_bytes_are_gone_answers_410_and_keeps_its_row()
    {
        var (draft, _) = await SaveAsync([("gone.txt", Encoding.UTF8.GetBytes($"soon gone {Guid.NewGuid()}"))]);
        var file = Assert.Single(await FilesAsync(draft));
        var bytes = Directory.EnumerateFiles(asking.Host.Folder, "*", SearchOption.AllDirectories).Single(path => path.EndsWith(Convert.ToHexStringLower(file.Hash)[4..], StringComparison.Ordinal) || path.EndsWith(Convert.ToHexStringLower(file.Hash), StringComparison.Ordinal));
        File.Delete(bytes);

        Assert.Equal(HttpStatusCode.Gone, await StatusForAsync(City.Staff, $"/registry/requests/{draft}/documents/{file.Id}"));
        Assert.Single(await FilesAsync(draft));
        Assert.Equal(["evidence.received"], await asking.FactsOfAsync(file.Id));
    }

    private async Task<(Guid Draft, Page Answer)> SaveAsync(IReadOnlyList<(string Name, byte[] Bytes)> files, IEnumerable<(string, string?)>? typed = null)
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var form = (await author.GetAsync(AskingCity.NewAddress)).FormFor("Save draft", []);
        using var content = Visitor.Multipart(form.FieldsWith(typed ?? []), files.Select(file => ("Input.Documents", file.Name, file.Bytes)));
        var answer = await author.PostAsync(form.Address, content);
        return (answer.Location is { } location ? AskingCity.IdIn(location) : Guid.Empty, answer);
    }

    private async Task<HttpStatusCode> StatusForAsync(AppUser who, string address)
    {
        using var visitor = await asking.Host.VisitAsAsync(who);
        return (await visitor.GetAsync(address)).Status;
    }

    private Task<List<EvidenceFile>> FilesAsync(Guid requestId) => asking.Host.ReadAsync(db =>
        db.EvidenceFiles.AsNoTracking().Where(file => file.AboutId == requestId && file.DetachedAt == null).OrderBy(file => file.ReceivedAt).ToListAsync());
}
