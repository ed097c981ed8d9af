using System.Net;
using CityMediaGov.Domain.People;

namespace CityMediaGov.TestKit.States;

/// <summary>One look of one page: who opens it, what is sent from it, and what it then has to say.</summary>
/// <param name="Page">The page as the application names it: "/Registry/Details".</param>
/// <param name="Name">"with errors after a bad post".</param>
/// <param name="As">Null: nobody is signed in.</param>
/// <param name="Address">Path and query.</param>
public sealed record PageState(string Page, string Name, AppHost Host, AppUser? As, string Address)
{
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    /// <summary>Words that the page has to have: else it is in another state than its name says.</summary>
    public string Words { get; init; } = "";

    /// <summary>Fields by name, typed before <see cref="Press"/>.</summary>
    public IReadOnlyList<(string Name, string Value)> Typed { get; init; } = [];

    /// <summary>Text of the button in the page's main part that sends the form; null: the page is only opened.</summary>
    public string? Press { get; init; }

    /// <summary>What somebody else does after the page was opened and before it is sent.</summary>
    public Func<Task>? Meanwhile { get; init; }

    /// <summary>It answers with a file or with data for a script: there is nothing to look at.</summary>
    public bool IsData { get; init; }

    public override string ToString() => $"{Page}, {Name} ({Address})";
}

public static class StatesOfCity
{
    public static PageState State(this TestCity city, string page, string name, AppUser? person, string address, string words = "") =>
        new(page, name, city.Host, person, address) { Words = words };

    /// <summary>There is no such record, or it is not for this person.</summary>
    public static PageState NotFound(this TestCity city, string page, AppUser? person, string address) =>
        new(page, "not found", city.Host, person, address) { Status = HttpStatusCode.NotFound, Words = "There is no record at this address" };

    public static PageState Forbidden(this TestCity city, string page, AppUser person, string address) =>
        new(page, "not theirs", city.Host, person, address) { Status = HttpStatusCode.Forbidden, Words = "someone else’s work" };

    /// <summary>The form as it stands, sent with these changes.</summary>
    public static PageState Sending(this PageState opened, string name, HttpStatusCode status, string words, string press, params (string Name, string Value)[] typed) =>
        opened with { Name = name, Status = status, Words = words, Press = press, Typed = typed };
}
