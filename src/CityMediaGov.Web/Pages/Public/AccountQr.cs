using System.Globalization;
using System.Text;
using System.Xml;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using QRCoder;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>The address of an account's public page as a picture to print. It leads here and not to the platform: what stands here is true when the poster is old.</summary>
internal static class AccountQr
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true };

    /// <summary>What a phone reads from it.</summary>
    public static string AddressOf(DirectoryAccount account, string root) => $"{root}/accounts/{account.Slug}";

    public static OpenBody Of(DirectoryAccount account, string root)
    {
        var address = AddressOf(account, root);
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var side = code.ModuleMatrix.Count;
        using var all = new MemoryStream();
        using (var xml = XmlWriter.Create(all, Plain))
        {
            xml.WriteStartElement("svg", Namespace);
            xml.WriteAttributeString("viewBox", FormattableString.Invariant($"0 0 {side} {side}"));
            xml.WriteAttributeString("role", "img");
            xml.WriteAttributeString("shape-rendering", "crispEdges");
            xml.WriteElementString("title", Namespace, $"QR code that leads to {address}");
            Fill(xml, "#fff", FormattableString.Invariant($"M0 0h{side}v{side}H0z"));
            Fill(xml, "#000", DarkOf(code));
            xml.WriteEndElement();
        }
        return new(all.ToArray(), "image/svg+xml; charset=utf-8");
    }

    private static void Fill(XmlWriter xml, string color, string path)
    {
        xml.WriteStartElement("path", Namespace);
        xml.WriteAttributeString("fill", color);
        xml.WriteAttributeString("d", path);
        xml.WriteEndElement();
    }

    /// <summary>One stroke for each run of dark modules in a line.</summary>
    private static string DarkOf(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var line = 0; line < code.ModuleMatrix.Count; line++)
        {
            var modules = code.ModuleMatrix[line];
            for (var (from, to) = (0, 0); from < modules.Count; from = to + 1)
            {
                for (to = from; to < modules.Count && modules[to]; to++)
                {
                }
                if (to > from)
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {line}h{to - from}v1H{from}z");
            }
        }
        return path.ToString();
    }
}
