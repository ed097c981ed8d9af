using CityMediaGov.Domain.Notifications;
using CityMediaGov.Web.Ui;

namespace CityMediaGov.Web.Pages.Outbox;

/// <summary>How a message stands, in a word and a shape.</summary>
public static class MessageWords
{
    public static string Of(MessageState state) => state switch
    {
        MessageState.Waiting => "Waiting",
        MessageState.Sent => "Sent",
        _ => "Given up",
    };

    public static StatusKind KindOf(MessageState state) => state switch
    {
        MessageState.Waiting => StatusKind.Wait,
        MessageState.Sent => StatusKind.Over,
        _ => StatusKind.Late,
    };
}
