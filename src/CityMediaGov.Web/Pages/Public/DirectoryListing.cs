using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>One page of the directory as it is shown, with its filters.</summary>
public sealed class DirectoryListing
{
    public const int Most = 50;

    private static readonly string[] Numbers = ["no place", "one place", "two places", "three places", "four places", "five places", "six places", "seven places", "eight places", "nine places", "ten places"];

    public DirectoryListing(PublicDirectory directory, IQueryCollection query)
    {
        (Directory, Word, Unit, Platform, Language) =
            (directory, query.One(DirectoryQuery.Word), query.One(DirectoryQuery.Unit), query.One(DirectoryQuery.Platform), query.One(DirectoryQuery.Language));
        var filter = query.AsFilter();
        IsFiltered = !filter.IsEmpty;
        var found = directory.Where(filter).ToList();
        (Officials, Former) = (found.Count(IsOfficial), found.Count(account => !IsOfficial(account)));
        JsonUrl = query.Keep("/directory.json");

        // By where an account stands, not by counting: the page stays the same when accounts before it come or go.
        var (after, before) = (directory.PlaceOf(query.One(DirectoryQuery.After)), directory.PlaceOf(query.One(DirectoryQuery.Before)));
        var page = before is { } end
            ? found.Where(account => directory.PlaceOf(account.Slug) < end).TakeLast(Most).ToList()
            : found.Where(account => after is null || directory.PlaceOf(account.Slug) > after).Take(Most).ToList();
        (OfficialsHere, FormerHere) = ([.. page.Where(IsOfficial)], [.. page.Where(account => !IsOfficial(account))]);
        if (page.Count > 0)
        {
            PreviousUrl = page[0] == found[0] ? null : query.Keep("/directory", (DirectoryQuery.Before, page[0].Slug)) + "#list";
            NextUrl = page[^1] == found[^1] ? null : query.Keep("/directory", (DirectoryQuery.After, page[^1].Slug)) + "#list";
        }
    }

    public PublicDirectory Directory { get; }

    public string? Word { get; }

    public string? Unit { get; }

    public string? Platform { get; }

    public string? Language { get; }

    public bool IsFiltered { get; }

    /// <summary>How many there are on all pages.</summary>
    public int Officials { get; }

    public int Former { get; }

    public IReadOnlyList<DirectoryAccount> OfficialsHere { get; }

    public IReadOnlyList<DirectoryAccount> FormerHere { get; }

    public string JsonUrl { get; }

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

    public IEnumerable<(string Value, string Text)> Units => Choices(account => (account.Unit, account.Unit));

    public IEnumerable<(string Value, string Text)> Platforms => Choices(account => (account.Platform, account.PlatformName));

    public IEnumerable<(string Value, string Text)> Languages => Choices(account => (account.Language, Domain.Registry.Languages.NameOf(account.Language)));

    private string Narrowed => IsFiltered ? $" of {Directory.Accounts.Count:N0}" : "";

    private static bool IsOfficial(DirectoryAccount account) => account.Status is DirectoryStatus.Official;

    private static string Accounts(int count, string noun) => $"{count:N0} {noun}{(count == 1 ? "" : "s")}";

    private IEnumerable<(string Value, string Text)> Choices(Func<DirectoryAccount, (string Value, string Text)> choice) =>
        Directory.Accounts.Select(choice).DistinctBy(pair => pair.Value).OrderBy(pair => pair.Text, StringComparer.OrdinalIgnoreCase);
}
