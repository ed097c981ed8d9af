using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Data.Seed;

/// <summary>An invented town hall around a real policy: who works there, and what they asked for.</summary>
/// <param name="Name">As the command line names it.</param>
/// <param name="Pack">Name of the policy pack.</param>
/// <param name="Units">Name and type; those of the policy's own list exist already.</param>
public sealed record DemoCity(
    string Name, string Pack, DateOnly AdoptedOn, IReadOnlyList<(string Name, string Type)> Units,
    IReadOnlyList<DemoPerson> People, IReadOnlyList<DemoEntry> Entries, IReadOnlyList<DemoRequest> Requests)
{
    /// <summary>What an account rests on in a request that says nothing else.</summary>
    public AccountCharter Charter { get; init; } = AccountCharter.None;

    /// <summary>The cities that can be shown, the usual one first.</summary>
    public static IReadOnlyList<DemoCity> All { get; } = [WestStPaulDemo.City, WausauDemo.City, WanamingoDemo.City, ClintonDemo.City, ModelDemo.City];

    /// <summary>Plans of the units; empty where the policy asks for none.</summary>
    public IReadOnlyList<DemoPlan> Plans { get; init; } = [];

    /// <summary>What residents told about accounts.</summary>
    public IReadOnlyList<DemoReport> Reports { get; init; } = [];
}

/// <param name="Unit">Name of the unit; null for people of the city as a whole.</param>
/// <param name="Roles">A head heads the person's own unit.</param>
public sealed record DemoPerson(string Name, string Title, string Type, string? Unit, params IReadOnlyList<Role> Roles);

/// <summary>What residents read of an account that the policy lists.</summary>
public sealed record DemoEntry(string Address, string Name, string Purpose, string CommentMode, string Contact);

/// <param name="By">Name of the person who asks.</param>
/// <param name="DaysAgo">Days before today on which it was drafted.</param>
/// <param name="Then">What happened to it, in order; nothing leaves it a draft.</param>
public sealed record DemoRequest(
    string By, int DaysAgo, string Name, string Address, string Unit, string Purpose, IReadOnlyList<string> Purposes, string Audience,
    string CommentMode, string Email, string? EmailReason, string? Need, string? Risk, IReadOnlyList<string> Managers, params IReadOnlyList<DemoStep> Then)
{
    /// <summary>Null: as usual in the city.</summary>
    public AccountCharter? Charter { get; init; }
}

/// <param name="By">Name of the person who writes it.</param>
/// <param name="DaysAgo">Days before today on which it was drafted.</param>
/// <param name="Sections">By the key of the policy's section.</param>
/// <param name="Then">What happened to it, in order; nothing leaves it a draft.</param>
public sealed record DemoPlan(
    string By, int DaysAgo, string Unit, IReadOnlyList<(string Key, string Text)> Sections, IReadOnlyList<string> Platforms, params IReadOnlyList<DemoStep> Then);

/// <param name="DaysAgo">Days before today on which it was reported.</param>
/// <param name="Then">What happened to it, in order; nothing leaves it to be judged.</param>
public sealed record DemoReport(int DaysAgo, string Address, ReportClaim Claim, string Words, params IReadOnlyList<DemoStep> Then)
{
    /// <summary>Null: who told it left none.</summary>
    public string? Email { get; init; }
}

/// <summary>One thing that happened, a day after the thing before it.</summary>
public abstract record DemoStep
{
    public sealed record Send : DemoStep;

    public sealed record Decide(string By, Verdict Verdict, string? Note = null) : DemoStep;

    /// <summary>What a body decided that day, recorded by its clerk.</summary>
    public sealed record Record(string By, Verdict Verdict, int VotesFor, int VotesAgainst, string Minutes, string? Note = null) : DemoStep;

    public sealed record Withdraw : DemoStep;

    /// <summary>Approves a plan, with the answers that the policy has given.</summary>
    /// <param name="ConflictsWith">Unit whose plan it conflicts with; null when none does.</param>
    public sealed record Coordinate(string By, string Note, string? ConflictsWith = null, string? Resolution = null) : DemoStep;

    public sealed record Activate(string By) : DemoStep;

    public sealed record Suspend(string By, string? Reason) : DemoStep;

    public sealed record Retire(string By, string? Reason) : DemoStep;

    /// <summary>Somebody else reports the same address.</summary>
    public sealed record ReportAgain(string Words) : DemoStep;

    public sealed record Judge(string By, ReportVerdict Verdict, string Reason, string? PublicWords = null) : DemoStep;

    public sealed record TellPlatform(string By, string How, string? Reference = null) : DemoStep;

    public sealed record TakeAnswer(string By, string Answer) : DemoStep;

    public sealed record CloseReport(string By, ReportOutcome Outcome, string Reason) : DemoStep;
}
