using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Ui;

namespace CityMediaGov.Web.Pages.Registry.Requests;

/// <summary>How a request stands, in a word and a shape.</summary>
public static class RequestWords
{
    public static string Of(AccountRequestStatus status) => status switch
    {
        AccountRequestStatus.InReview => "Waiting for a decision",
        AccountRequestStatus.Returned => "Returned for changes",
        AccountRequestStatus.Discarded => "Thrown away",
        _ => status.ToString(),
    };

    public static StatusKind KindOf(AccountRequestStatus status) => status switch
    {
        AccountRequestStatus.Approved => StatusKind.Live,
        AccountRequestStatus.InReview or AccountRequestStatus.Returned => StatusKind.Wait,
        _ => StatusKind.Over,
    };

    /// <summary>For a tab without rows.</summary>
    public static string EmptyHeading(RequestTab tab) => tab switch
    {
        RequestTab.Mine => "You have asked for no account yet",
        RequestTab.Waiting => "No request waits for a decision",
        RequestTab.Returned => "No request came back for changes",
        RequestTab.Decided => "No request is decided yet",
        _ => "There is no request yet",
    };
}
