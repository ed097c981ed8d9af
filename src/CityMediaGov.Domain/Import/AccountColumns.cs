using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Import;

/// <summary>The columns of a file of accounts. What stands after <see cref="Contact"/> is read for new accounts only: later it changes in the register, with its reasons.</summary>
internal static class AccountColumns
{
    public static readonly ImportColumn Name = new("name", "The account’s name as residents read it.", true, "Parks and Recreation", "account", "account name", "title");
    public static readonly ImportColumn Address = new("address", "Its web address. With a platform, the name of the account is enough.", true, "https://www.facebook.com/example", "url", "link", "web address", "handle");
    public static readonly ImportColumn Platform = new("platform", "Needed where the address does not tell it.", false, "Facebook", "network", "site");
    public static readonly ImportColumn Unit = new("unit", "Name or key of the unit that runs it.", true, "Parks and Recreation", "department", "owner");
    public static readonly ImportColumn Purpose = new("purpose", "What it is for.", true, "Programs, closings and events", "description", "about");
    public static readonly ImportColumn Language = new("language", $"English unless it says otherwise: {string.Join(", ", Languages.All.Keys.Take(3))} …", false, "en", "lang");
    public static readonly ImportColumn Comments = new("comments", "How the account treats residents’ comments, as the policy names it.", false, "", "comment mode");
    public static readonly ImportColumn Contact = new("contact", "Where residents reach those who run it.", false, "parks@city.example", "public contact", "e-mail", "phone");
    public static readonly ImportColumn Status = new("status", "Official unless it says approved (agreed to, not open yet) or retired.", false, "official", "state");
    public static readonly ImportColumn OfficialSince = new("official since", "Day since when it is official; today unless it says otherwise.", false, "2019-05-14", "since", "start date", "opened on");
    public static readonly ImportColumn RetiredOn = new("retired on", "Needed for a retired account.", false, "", "shut down on", "closed on", "end date");
    public static readonly ImportColumn Authority = new("authority", "What its approval rests on. Needed unless one statement is given for the whole file.", false, "Council resolution 2019-14", "approval", "basis");
    public static readonly ImportColumn ApprovedOn = new("approved on", "Day of that approval.", false, "2019-05-13", "approval date");
    public static readonly ImportColumn ApprovedBy = new("approved by", "Who gave it.", false, "City Council", "approver");

    public static IReadOnlyList<ImportColumn> All { get; } =
        [ImportColumn.Key, Name, Address, Platform, Unit, Purpose, Language, Comments, Contact, Status, OfficialSince, RetiredOn, Authority, ApprovedOn, ApprovedBy];
}
