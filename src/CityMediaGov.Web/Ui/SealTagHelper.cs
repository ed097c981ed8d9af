using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>
/// Says that bytes or words are stored with a SHA-256 that can be checked: <c>&lt;seal hash="@Model.Hash" /&gt;</c>.
/// Never decoration: without a hash nothing is written.
/// </summary>
[HtmlTargetElement("seal")]
public sealed class SealTagHelper : TagHelper
{
    /// <summary>Hexadecimal text or the bytes themselves.</summary>
    public object? Hash { get; set; }

    /// <summary>Where the reader may verify it; null when they may not.</summary>
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Hashes.Short(Hash) is not { } shortHash)
        {
            output.SuppressOutput();
            return;
        }
        output.Become(Href is null ? "span" : "a", "seal");
        output.Attributes.SetOptional("href", Href);
        output.Content.SetHtmlContent(Markup.Html($"""{Markup.Icon("seal")}<span>Sealed <span class="mono">{shortHash}</span></span>"""));
    }
}

/// <summary>
/// The state of the page's main sealed thing, once a page at most:
/// <c>&lt;seal-strip heading="Seal unbroken"&gt;Checked today, 9:20 a.m.&lt;/seal-strip&gt;</c>.
/// </summary>
[HtmlTargetElement("seal-strip")]
public sealed class SealStripTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    public bool Broken { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.Become("div", Broken ? "seal-strip chain-broken" : "seal-strip");
        if (Broken)
            output.Attributes.SetAttribute("role", "alert");
        output.Content.SetHtmlContent(Markup.Html($"{Markup.Icon(Broken ? "no" : "seal")}<div><strong>{Heading}</strong></div><div>{words}</div>"));
    }
}

internal static class Hashes
{
    /// <summary>The first eight hexadecimal digits in two groups; null when there is no hash.</summary>
    public static string? Short(object? hash)
    {
        var hex = hash as string ?? (hash is byte[] bytes ? Convert.ToHexStringLower(bytes) : null);
        return string.IsNullOrEmpty(hex) ? null : hex.Length < 8 ? hex : $"{hex[..4]} {hex[4..8]}";
    }
}
