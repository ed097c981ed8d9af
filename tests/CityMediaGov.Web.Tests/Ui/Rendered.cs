using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Tests.Ui;

/// <summary>What a tag helper writes, as text.</summary>
internal static class Rendered
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static async Task<string> Html(TagHelper helper, string element, string content = "")
    {
        var context = new TagHelperContext(element, [], new Dictionary<object, object>(), "1");
        var output = new TagHelperOutput(element, [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(content)));
        helper.Init(context);
        await helper.ProcessAsync(context, output);
        if (!output.IsContentModified)
            output.Content.SetHtmlContent(content);
        return Text(output);
    }

    public static string Text(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, Encoder);
        return writer.ToString();
    }
}
