using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>The directory for machines. The names of the members and their order are a promise to other sites.</summary>
internal static class DirectoryJson
{
    // Letters of all scripts stand as they are; < > & ' " are escaped, so that nothing wakes up when the text is put into a page.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static OpenBody Of(PublicDirectory directory, IEnumerable<DirectoryAccount> accounts) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("city", directory.Policy.Profile.City.Name);
        json.WriteString("generatedAt", directory.ChangedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteNumber("policyVersion", directory.Policy.Number);
        json.WriteStartArray("accounts");
        foreach (var account in accounts)
            Write(json, account);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static OpenBody Of(string query, AccountVerdict verdict) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("query", query);
        json.WriteString("verdict", verdict.Standing switch { Standing.Official => "official", Standing.Retired => "retired", Standing.Impostor => "impostor", _ => "unknown" });
        json.WritePropertyName("account");
        if (verdict.Account is { } account)
            Write(json, account);
        else
            json.WriteNullValue();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, DirectoryAccount account)
    {
        json.WriteStartObject();
        json.WriteString("slug", account.Slug);
        json.WriteString("platform", account.Platform);
        json.WriteString("handle", account.Handle);
        json.WriteString("url", account.Url);
        json.WriteString("name", account.Name);
        json.WriteString("unit", account.Unit);
        json.WriteString("purpose", account.Purpose);
        json.WriteString("language", account.Language);
        json.WriteString("contact", account.Contact);
        json.WriteString("status", account.Status is DirectoryStatus.Official ? "official" : "retired");
        json.WriteString("officialSince", Day(account.OfficialSince));
        json.WriteString("retiredOn", Day(account.RetiredOn));
        json.WriteNull("noticeUrl"); // null as long as the account has no public notice of its own
        json.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static OpenBody Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, Compact))
            write(json);
        return new(bytes.WrittenSpan.ToArray(), OpenData.Json);
    }
}
