using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Web.Ui;

/// <param name="Text">In the words of the office.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Permission">Name of the permission that the page asks for; null when everybody who may see the menu may enter.</param>
/// <param name="Feature">The feature of the policy that it belongs to; null when every city has it.</param>
/// <param name="Count">Key into <see cref="StaffView.Counts"/>; null when nothing is counted.</param>
public sealed record MenuEntry(string Text, string Path, string? Permission = null, string? Feature = null, string? Count = null);

/// <param name="Heading">Null for the entries above all groups.</param>
/// <param name="Entries">In the order shown.</param>
public sealed record MenuGroup(string? Heading, IReadOnlyList<MenuEntry> Entries);

/// <summary>Every entry of every menu. A new feature adds its line here.</summary>
public static class Menu
{
    /// <summary>The overdue count that stays in sight on a phone.</summary>
    public const string OverdueCount = "work";

    public static IReadOnlyList<MenuGroup> Staff { get; } =
    [
        new(null, [new("Work list", "/work", Count: OverdueCount)]),
        new("Accounts",
        [
            new("Account requests", "/registry/requests", Feature: Features.AccountRequests, Count: "requests"),
            new("Register", "/registry", Feature: Features.AccountRegistry),
            new("Work plans", "/work-plans", Feature: Features.WorkPlans),
            new("Platforms", "/registry/platforms", Feature: Features.AccountRegistry),
            new("Public directory", "/registry/publish", Feature: Features.PublicDirectory),
            new("Reported accounts", "/registry/reports", Permission: nameof(Permission.SeeReports), Feature: Features.PublicDirectory, Count: "reports"),
        ]),
        new("Records",
        [
            new("Audit chain", "/audit", Permission: nameof(Permission.SeeAudit)),
            new("Outbox", "/outbox", Permission: nameof(Permission.SeeOutbox)),
        ]),
        new("The City",
        [
            new("People", "/people", Permission: nameof(Permission.SeePeople)),
            new("Units", "/units", Permission: nameof(Permission.SeePeople)),
            new("Policy", "/policy/edit"),
        ]),
    ];

    public static IReadOnlyList<MenuEntry> Public { get; } =
    [
        new("Official accounts", "/directory", Feature: Features.PublicDirectory),
        new("The policy", "/policy"),
        new("Check an account", "/verify", Feature: Features.PublicDirectory),
    ];

    /// <summary>What residents of this city find.</summary>
    public static IReadOnlyList<MenuEntry> PublicFor(Func<string, bool> cityHas) =>
        [.. Public.Where(entry => entry.Feature is null || cityHas(entry.Feature))];

    /// <summary>The groups with what this reader may enter and this city has; empty groups are left out.</summary>
    public static IEnumerable<MenuGroup> For(Func<string, bool> cityHas, Func<string, bool> readerMay) => Staff
        .Select(group => group with { Entries = [.. group.Entries.Where(entry => IsOpen(entry, cityHas, readerMay))] })
        .Where(group => group.Entries.Count > 0);

    /// <summary>The entry that the address belongs to: the longest that it begins with; null for none.</summary>
    public static MenuEntry? Current(IEnumerable<MenuEntry> entries, PathString path) => entries
        .Where(entry => path.StartsWithSegments(entry.Path, StringComparison.OrdinalIgnoreCase))
        .MaxBy(entry => entry.Path.Length);

    private static bool IsOpen(MenuEntry entry, Func<string, bool> cityHas, Func<string, bool> readerMay) =>
        (entry.Feature is null || cityHas(entry.Feature)) && (entry.Permission is null || readerMay(entry.Permission));
}

/// <summary>The staff menu as one of its two copies, beside the page or in the phone's fold.</summary>
public sealed record MenuView(IReadOnlyList<MenuGroup> Groups, MenuEntry? Current, IReadOnlyDictionary<string, MenuCount> Counts, string Label, string Class);
