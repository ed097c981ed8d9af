using System.Net.Http.Headers;

namespace CityMediaGov.TestKit;

/// <summary>One browser: keeps its cookies, sends forms as they stand on the page with what the test typed into them.</summary>
public sealed class Visitor(AppHost host) : IDisposable
{
    public HttpClient Client { get; } = host.NewClient();

    public async Task<Page> GetAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        return await Page.ReadAsync(response);
    }

    /// <summary>Opens the page, fills in its form and sends it.</summary>
    /// <param name="typed">Fields by name; those left out keep what the page shows. A null value leaves the field out.</param>
    /// <param name="button">Text of the button to press; null for the form that has the first named field.</param>
    public async Task<Page> SendAsync(string address, IEnumerable<(string Name, string? Value)> typed, string? button = null) =>
        await SendAsync(await GetAsync(address), typed, button);

    public async Task<Page> SendAsync(Page page, IEnumerable<(string Name, string? Value)> typed, string? button = null)
    {
        var form = page.FormFor(button, [.. typed.Select(field => field.Name)]);
        return await PostAsync(form.Address, form.FieldsWith(typed), form.IsMultipart);
    }

    /// <summary>Sends exactly these fields, as somebody with a tool would.</summary>
    public async Task<Page> PostAsync(string address, IEnumerable<(string Name, string Value)> fields, bool multipart = false)
    {
        using HttpContent content = multipart ? Multipart(fields) : new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await PostAsync(address, content);
    }

    public async Task<Page> PostAsync(string address, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await Client.SendAsync(request);
        return await Page.ReadAsync(response);
    }

    /// <summary>Follows the redirect of an answer; fails when it is none.</summary>
    public Task<Page> FollowAsync(Page answer) => GetAsync(answer.Location ?? throw new InvalidOperationException($"No redirect but {(int)answer.Status}: {answer.Text}"));

    public void Dispose() => Client.Dispose();

    /// <summary>A form with a file in it.</summary>
    public static MultipartFormDataContent Multipart(IEnumerable<(string Name, string Value)> fields, params IEnumerable<(string Name, string FileName, byte[] Bytes)> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var (name, fileName, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, name, fileName);
        }
        return content;
    }
}
