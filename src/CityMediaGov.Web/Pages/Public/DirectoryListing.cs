using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>One page of the directory as it is shown, with its filters.</summary>
public sealed class DirectoryListing
{
    public const int Most = 50;

    private static readonly string[] Numbers = ["no place", "one place", "two places", "three places", "four places", "five places", "six places", "seven places", "eight places", "nine places", "ten places"];

    private readonly DirectoryFilter filter;
    private readonly DirectoryFacets facets;
    private readonly IQueryCollection query;

    public DirectoryListing(PublicDirectory directory, IQueryCollection query)
    {
        (Directory, this.query, filter, Sort) = (directory, query, query.AsFilter(directory), query.AsSort());
        facets = new(directory.Accounts, filter);
        var order = directory.By(Sort);
        var found = (filter.IsEmpty ? order.Accounts : order.Accounts.Where(filter.Matches)).ToList();
        Officials = found.Count(IsOfficial);
        Former = found.Count - Officials;

        // By where an account stands, not by counting: the page stays the same when accounts before it come or go.
        var (after, before) = (order.PlaceOf(query.One(DirectoryQuery.After)), order.PlaceOf(query.One(DirectoryQuery.Before)));
        var page = before is { } end
            ? found.Where(account => order.PlaceOf(account.Slug) < end).TakeLast(Most).ToList()
            : found.Where(account => after is null || order.PlaceOf(account.Slug) > after).Take(Most).ToList();
        (OfficialsHere, FormerHere) = ([.. page.Where(IsOfficial)], [.. page.Where(account => !IsOfficial(account))]);
        if (page.Count > 0)
        {
            PreviousUrl = page[0] == found[0] ? null : PageAt(DirectoryQuery.Before, page[0]);
            NextUrl = page[^1] == found[^1] ? null : PageAt(DirectoryQuery.After, page[^1]);
        }
    }

    public PublicDirectory Directory { get; }

    public string? Word => query.One(DirectoryQuery.Word);

    public string? Unit => facets.Units.FirstOrDefault(choice => filter.IsUnit(choice.Value))?.Value ?? filter.Unit;

    public string? Platform => filter.Platform;

    public string? Language => filter.Language;

    public string? Status => filter.Status switch { DirectoryStatus.Official => "official", DirectoryStatus.Retired => "former", _ => null };

    public DirectorySort Sort { get; }

    public string? SortName => Sort is DirectorySort.Listed ? null : Sort.ToString().ToLowerInvariant();

    public bool IsFiltered => !filter.IsEmpty;

    /// <summary>How many there are on all pages.</summary>
    public int Officials { get; }

    public int Former { get; }

    public IReadOnlyList<DirectoryAccount> OfficialsHere { get; }

    public IReadOnlyList<DirectoryAccount> FormerHere { get; }

    public string JsonUrl => query.Keep("/directory.json");

    public string CsvUrl => query.Keep("/directory.csv");

    public string AtomUrl => query.Keep("/directory.atom");

    public string? PreviousUrl { get; }

    public string? NextUrl { get; }

    /// <summary>"five places": all official accounts, whatever is filtered.</summary>
    public string PlacesInWords => Directory.Accounts.Count(IsOfficial) is var count && count < Numbers.Length ? Numbers[count] : $"{count:N0} places";

    public string CountInWords => (Officials, Former) switch
    {
        (var count, 0) => $"{Accounts(count, "account")}{Narrowed}.",
        (0, var former) => $"{Accounts(former, "former account")}{Narrowed}.",
        var (count, former) => $"{Accounts(count, "official account")} and {Accounts(former, "former account")}{Narrowed}.",
    };

    public IEnumerable<(string Value, string Text)> Units => Options(facets.Units, Unit);

    public IEnumerable<(string Value, string Text)> Platforms => Options(facets.Platforms, Platform);

    public IEnumerable<(string Value, string Text)> Languages => Options(facets.Languages, Language);

    public IEnumerable<(string Value, string Text)> Statuses =>
        [("official", $"Official ({facets.Of(DirectoryStatus.Official):N0})"), ("former", $"Former ({facets.Of(DirectoryStatus.Retired):N0})")];

    /// <summary>Besides the usual one.</summary>
    public IEnumerable<(string Value, string Text)> Sorts => [.. IsNumbered ? new[] { ("name", "Name") } : [], ("unit", UnitWord), ("platform", "Platform")];

    public string UnitWord => Directory.Policy.UnitWord;

    /// <summary>The policy itself lists accounts, with numbers.</summary>
    public bool IsNumbered => Directory.Policy.ListNumbers.Count > 0;

    private string Narrowed => IsFiltered ? $" of {Directory.Accounts.Count:N0}" : "";

    private static bool IsOfficial(DirectoryAccount account) => account.Status is DirectoryStatus.Official;

    private static string Accounts(int count, string noun) => $"{count:N0} {noun}{(count == 1 ? "" : "s")}";

    private string PageAt(string direction, DirectoryAccount account) =>
        query.Keep("/directory", (DirectoryQuery.Sort, SortName), (direction, account.Slug)) + "#list";

    /// <summary>What is asked for stays chosen, even where no account has it.</summary>
    private static IEnumerable<(string Value, string Text)> Options(IReadOnlyList<DirectoryChoice> choices, string? asked)
    {
        var known = choices.Select(choice => (choice.Value, $"{choice.Text} ({choice.Count:N0})"));
        return asked is null || choices.Any(choice => choice.Value == asked) ? known : known.Append((asked, $"{asked} (0)"));
    }
}
