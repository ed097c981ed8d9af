using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Ui;

namespace CityMediaGov.Web.Pages.Registry.Publish;

/// <summary>The public directory and where it appears, in the words of the office.</summary>
public static class PublishWords
{
    public static string Of(ListingEvent what) => what switch
    {
        ListingEvent.Official => "Added as official",
        ListingEvent.Retired => "Now listed as former",
        ListingEvent.Withdrawn => "Withdrawn from the list",
        _ => "Its entry changed",
    };

    public static string Of(AppearanceState state) => state switch
    {
        AppearanceState.Recorded => "Not looked at yet",
        AppearanceState.Seen => "Seen there",
        AppearanceState.Missing => "Not found there",
        _ => "No longer there",
    };

    public static StatusKind KindOf(AppearanceState state) => state switch
    {
        AppearanceState.Seen => StatusKind.Live,
        AppearanceState.Recorded => StatusKind.Wait,
        AppearanceState.Missing => StatusKind.Late,
        _ => StatusKind.Over,
    };
}
