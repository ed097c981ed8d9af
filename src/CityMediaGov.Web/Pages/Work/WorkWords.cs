namespace CityMediaGov.Web.Pages.Work;

/// <summary>What the bands are called.</summary>
public static class WorkWords
{
    public static string Of(WorkBand band) => band switch
    {
        WorkBand.Overdue => "Overdue",
        WorkBand.TodayAndTomorrow => "Today and tomorrow",
        WorkBand.NextTenBusinessDays => "Next 10 business days",
        _ => "Later",
    };
}
