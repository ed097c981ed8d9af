using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Approvals;

/// <summary>One step of the route as pinned when the request was opened; a later change of policy does not move it.</summary>
public sealed class ApprovalStep
{
    public const int NameLength = 100;
    public const int ClausesLength = 400;

    private ApprovalStep() { }

    internal ApprovalStep(int number, RouteStep step)
    {
        (Number, Name, Rule, InWriting, Body, Cooperates) = (number, step.Name, step.Rule, step.InWriting, step.Body, step.Cooperates);
        Clauses = string.Join(' ', step.Clauses);
    }

    /// <summary>1 is asked first.</summary>
    public int Number { get; private init; }

    public string Name { get; private init; } = "";

    public StepRule Rule { get; private init; }

    public bool InWriting { get; private init; }

    /// <summary>Agrees or raises concerns, and cannot reject: the matter is another step's.</summary>
    public bool Cooperates { get; private init; }

    /// <summary>Null when a person decides; else the verdict is a body's, recorded with date, vote and minutes.</summary>
    public string? Body { get; private init; }

    /// <summary>Clause ids, separated by spaces.</summary>
    public string Clauses { get; private init; } = "";
}

/// <summary>One role that is asked at one step.</summary>
public sealed class ApprovalSeat
{
    public const int TitleLength = 100;

    private ApprovalSeat() { }

    internal ApprovalSeat(int step, int order, RouteAsk ask, Guid? unitId, bool isSubstitute) =>
        (Step, Order, Role, Title, UnitId, IsSubstitute) = (step, order, ask.Role, ask.Title, unitId, isSubstitute);

    public int Step { get; private init; }

    /// <summary>Counts through the whole request, from 1.</summary>
    public int Order { get; private init; }

    public Role Role { get; private init; }

    public string Title { get; private init; } = "";

    /// <summary>Null when holders of any unit may decide.</summary>
    public Guid? UnitId { get; private init; }

    /// <summary>Stands in because nobody else may decide the step.</summary>
    public bool IsSubstitute { get; private init; }

    /// <summary>Waiting now. The inbox reads this column.</summary>
    public bool IsOpen { get; internal set; }

    public bool MayBeTakenBy(RoleSeat seat) => seat.Answers(Role, UnitId);
}

/// <summary>A person who may not decide, for a reason of the case: who decided the removal that an appeal contests.</summary>
public sealed class BarredPerson
{
    private BarredPerson() { }

    internal BarredPerson(Guid personId) => PersonId = personId;

    public Guid PersonId { get; private init; }
}

public enum Verdict
{
    Approve,
    ReturnForChanges,
    Reject,
}

/// <summary>What one person said at one step. Written once: the database refuses to change or delete it.</summary>
public sealed class Decision
{
    public const int NoteLength = 4000;
    public const int MinutesLength = 200;
    public const int AnswersLength = 8000;

    private Decision() { }

    internal Decision(ApprovalSeat seat, Actor by, Deputizing? principal, Verdict verdict, string? note, Meeting? meeting, bool given, DateTime at, string? answers = null)
    {
        Answers = answers;
        (Step, Seat, Verdict, Note, GivenWithRequest, DecidedAt) = (seat.Step, seat.Order, verdict, note, given, at);
        (DecidedBy, DeciderName, DeciderTitle, ActedAs) = (by.Id, by.Name, by.Title, seat.Title);
        (OnBehalfOf, OnBehalfOfName) = (principal?.PersonId, principal?.Name);
        (MetOn, VotesFor, VotesAgainst, Minutes) = (meeting?.HeldOn, meeting?.VotesFor, meeting?.VotesAgainst, meeting?.Minutes);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary><see cref="ApprovalStep.Number"/> that it answers.</summary>
    public int Step { get; private init; }

    /// <summary><see cref="ApprovalSeat.Order"/> that it fills.</summary>
    public int Seat { get; private init; }

    public Guid DecidedBy { get; private init; }

    public string DeciderName { get; private init; } = "";

    public string DeciderTitle { get; private init; } = "";

    /// <summary>The city's title of the role that was asked.</summary>
    public string ActedAs { get; private init; } = "";

    /// <summary>Whose deputy decided; null when the holder did.</summary>
    public Guid? OnBehalfOf { get; private init; }

    public string? OnBehalfOfName { get; private init; }

    public Verdict Verdict { get; private init; }

    /// <summary>Null only when approving.</summary>
    public string? Note { get; private init; }

    /// <summary>What was confirmed or chosen with the approval, a line each; null when nothing was asked.</summary>
    public string? Answers { get; private init; }

    /// <summary>The one who asked held this step's role: asking was agreeing. Somebody else decided another step.</summary>
    public bool GivenWithRequest { get; private init; }

    public DateTime DecidedAt { get; private init; }

    /// <summary>Day of the body's meeting, in the city's zone; null when a person decided.</summary>
    public DateOnly? MetOn { get; private init; }

    public int? VotesFor { get; private init; }

    public int? VotesAgainst { get; private init; }

    /// <summary>Where the minutes are: a number, an address.</summary>
    public string? Minutes { get; private init; }
}

/// <summary>A body's decision as its clerk records it.</summary>
public sealed record Meeting(DateOnly HeldOn, int VotesFor, int VotesAgainst, string Minutes)
{
    /// <summary>Why this is no record of that verdict; null when it is. How many votes a body needs is its own rule.</summary>
    public Refusal? WhyNot(Verdict verdict, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(Minutes))
            return Refusal.Rule("Say where the minutes of the meeting are.");
        if (HeldOn > DateOnly.FromDateTime(now).AddDays(1)) // the city's day may be ahead of UTC's
            return Refusal.Rule("The day of the meeting lies in the future.", "Record it when it has happened.");
        if (VotesFor < 0 || VotesAgainst < 0 || VotesFor + VotesAgainst == 0)
            return Refusal.Rule("Record how many voted for and against.");
        return verdict is Verdict.Approve && VotesFor <= VotesAgainst
            ? Refusal.Rule($"{VotesFor} for and {VotesAgainst} against is no approval.")
            : null;
    }
}
