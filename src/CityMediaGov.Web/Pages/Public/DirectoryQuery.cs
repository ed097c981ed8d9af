using CityMediaGov.Domain.Registry;
using Microsoft.AspNetCore.Http.Extensions;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>The words after the question mark of the directory's addresses: q, unit, platform, language, and where a page of the list begins.</summary>
internal static class DirectoryQuery
{
    public const string Word = "q";
    public const string Unit = "unit";
    public const string Platform = "platform";
    public const string Language = "language";
    public const string After = "after";
    public const string Before = "before";

    private static readonly string[] Filters = [Word, Unit, Platform, Language];

    /// <summary>The first value, without blanks around it; null when there is nothing to read.</summary>
    public static string? One(this IQueryCollection query, string name) =>
        query[name] is [{ } value, ..] && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public static DirectoryFilter AsFilter(this IQueryCollection query) => new(query.One(Word), query.One(Unit), query.One(Platform), query.One(Language));

    /// <summary>The same filters at another address, with one thing more where <paramref name="and"/> names it.</summary>
    public static string Keep(this IQueryCollection query, string path, (string Name, string Value)? and = null)
    {
        var kept = new QueryBuilder();
        foreach (var name in Filters)
        {
            if (query.One(name) is { } value)
                kept.Add(name, value);
        }
        if (and is { } more)
            kept.Add(more.Name, more.Value);
        return path + kept.ToQueryString();
    }
}
