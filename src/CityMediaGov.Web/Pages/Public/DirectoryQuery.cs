using CityMediaGov.Domain.Registry;
using Microsoft.AspNetCore.Http.Extensions;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>The words after the question mark of the directory's addresses: what narrows the list, its order, and where a page of it begins.</summary>
internal static class DirectoryQuery
{
    public const string Word = "q";
    public const string Unit = "unit";
    public const string Platform = "platform";
    public const string Language = "language";
    public const string Status = "status";
    public const string Sort = "sort";
    public const string After = "after";
    public const string Before = "before";

    private static readonly string[] Filters = [Word, Unit, Platform, Language, Status];

    /// <summary>The first value, without blanks around it; null when there is nothing to read.</summary>
    public static string? One(this IQueryCollection query, string name) =>
        query[name] is [{ } value, ..] && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <param name="query">As asked.</param>
    /// <param name="directory">Of the city whose platforms may be named.</param>
    /// <param name="status">Where none is asked for; null for all.</param>
    public static DirectoryFilter AsFilter(this IQueryCollection query, PublicDirectory directory, string? status = null) =>
        new(query.One(Word), query.One(Unit), query.One(Platform), query.One(Language), query.One(Status) ?? status, directory.Platforms);

    /// <summary>Unheard-of orders are the usual one.</summary>
    public static DirectorySort AsSort(this IQueryCollection query) => query.One(Sort)?.ToLowerInvariant() switch
    {
        "name" => DirectorySort.Name,
        "unit" => DirectorySort.Unit,
        "platform" => DirectorySort.Platform,
        _ => DirectorySort.Listed,
    };

    /// <summary>The same filters at another address, with more where <paramref name="and"/> names it.</summary>
    public static string Keep(this IQueryCollection query, string path, params IEnumerable<(string Name, string? Value)> and)
    {
        var kept = new QueryBuilder();
        foreach (var (name, value) in Filters.Select(name => (name, query.One(name))).Concat(and))
        {
            if (value is not null)
                kept.Add(name, value);
        }
        return path + kept.ToQueryString();
    }
}
