using System.Text;

namespace CityMediaGov.Web.Tests.Docs;

internal static class DocumentText
{
    /// <summary>A line that ends the same on every system.</summary>
    public static StringBuilder AppendLf(this StringBuilder text, string line) => text.Append(line).Append('\n');
}
