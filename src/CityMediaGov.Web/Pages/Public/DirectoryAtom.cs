using System.Globalization;
using System.Text;
using System.Xml;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Http.Extensions;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>
/// Changes of the directory as an Atom 1.0 feed, the newest first. Written with XmlWriter, because the framework's own
/// feed library is a package that not every feed of packages has.
/// </summary>
internal static class DirectoryAtom
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(false), CheckCharacters = true };

    /// <param name="view">What is told about.</param>
    /// <param name="root">Where the register is reached.</param>
    public static OpenBody Of(DirectoryView view, string root)
    {
        var city = view.Directory.Policy.Profile.City;
        var authority = new Uri(city.WebsiteUrl).IdnHost;
        // Two changes of one account in the same instant would be one to a reader of the feed.
        var changes = view.Directory.Changes.Where(change => view.Filter.Matches(change.Account)).DistinctBy(change => (change.Account.Slug, change.Event, change.At)).ToList();
        using var all = new MemoryStream();
        using (var xml = XmlWriter.Create(all, Plain))
        {
            var query = QueryOf(view.Filter);
            xml.WriteStartElement("feed", Namespace);
            Write(xml, "id", $"tag:{authority},2026:directory{query}");
            Write(xml, "title", $"Official social media of the {city.Name}");
            Write(xml, "updated", Instant(changes.Count > 0 ? changes[0].At : view.Directory.ChangedAt));
            Link(xml, "self", $"{root}/directory.atom{query}", "application/atom+xml");
            Link(xml, "alternate", $"{root}/directory{query}", "text/html");
            xml.WriteStartElement("author", Namespace);
            Write(xml, "name", city.Name);
            xml.WriteEndElement();
            foreach (var change in changes)
                WriteEntry(xml, change, authority, root);
            xml.WriteEndElement();
        }
        return new(all.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static void WriteEntry(XmlWriter xml, DirectoryChange change, string authority, string root)
    {
        var account = change.Account;
        xml.WriteStartElement("entry", Namespace);
        Write(xml, "id", FormattableString.Invariant($"tag:{authority},{change.At:yyyy-MM-dd}:directory/{account.Slug}/{NameOf(change.Event)}/{change.At:HHmmssfff}"));
        Write(xml, "title", $"{TitleOf(change.Event)}: {account.Title}");
        Write(xml, "updated", Instant(change.At));
        Link(xml, "alternate", $"{root}/accounts/{account.Slug}", "text/html");
        if (account.Status is DirectoryStatus.Official)
            Link(xml, "related", account.Url, null);
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", account.Platform);
        xml.WriteEndElement();
        Write(xml, "summary", account.Purpose.Length == 0 ? $"Run by {account.Unit}." : $"{account.Purpose} Run by {account.Unit}.");
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", Legal(address));
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Legal(text));

    /// <summary>Without the characters that XML cannot have at all.</summary>
    private static string Legal(string text) => string.Concat(text.EnumerateRunes().Where(sign => sign != Rune.ReplacementChar && (sign.Value > 0xFFFF || XmlConvert.IsXmlChar((char)sign.Value))));

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string NameOf(ListingEvent what) => what switch { ListingEvent.Official => "official", ListingEvent.Retired => "retired", _ => "changed" };

    private static string TitleOf(ListingEvent what) => what switch { ListingEvent.Official => "Official", ListingEvent.Retired => "No longer official", _ => "Changed" };

    /// <summary>The filter in one spelling, so that a feed has one id however it was asked for.</summary>
    private static string QueryOf(DirectoryFilter filter)
    {
        var query = new QueryBuilder();
        Add(DirectoryQuery.Word, filter.Words.Count == 0 ? null : string.Join(' ', filter.Words));
        Add(DirectoryQuery.Unit, filter.Unit);
        Add(DirectoryQuery.Platform, filter.Platform);
        Add(DirectoryQuery.Language, filter.Language);
        Add(DirectoryQuery.Status, filter.Status switch { DirectoryStatus.Official => "official", DirectoryStatus.Retired => "former", _ => null });
        return query.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Add(name, value);
        }
    }
}
