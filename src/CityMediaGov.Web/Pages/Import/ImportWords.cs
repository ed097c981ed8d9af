using CityMediaGov.Domain.Import;
using CityMediaGov.Web.Ui;

namespace CityMediaGov.Web.Pages.Import;

/// <summary>What the pages of one kind of file say in their own words.</summary>
/// <param name="Many">"accounts".</param>
/// <param name="List">The list that they come into.</param>
/// <param name="ListAddress">Where that is.</param>
public sealed record ImportWords(string Many, string List, string ListAddress)
{
    public string Heading => $"Import {Many} from a file";

    public string Address => $"{ListAddress}/import";

    public static ImportWords Of(ImportWhat what) => what switch
    {
        ImportWhat.Accounts => new("accounts", "Register", "/registry"),
        ImportWhat.People => new("people", "People", "/people"),
        _ => new("units", "Units", "/units"),
    };

    public static string Of(ImportStatus status) => status switch
    {
        ImportStatus.Checked => "Not confirmed yet",
        ImportStatus.Waiting => "Being stored",
        ImportStatus.Applied => "Stored",
        _ => "Thrown away",
    };

    public static StatusKind KindOf(ImportStatus status) => status switch
    {
        ImportStatus.Checked or ImportStatus.Waiting => StatusKind.Wait,
        ImportStatus.Applied => StatusKind.Live,
        _ => StatusKind.Over,
    };
}
