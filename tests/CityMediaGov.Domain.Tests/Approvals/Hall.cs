using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.Approvals;

/// <summary>A city hall with two departments, and the routes that its policy could have.</summary>
internal sealed class Hall
{
    public static readonly Role Council = new("CityCouncil");

    public static readonly RouteAsk AskHead = new(Role.DepartmentHead, "Department Head", WithinUnit: true);
    public static readonly RouteAsk AskCoordinator = new(Role.Coordinator, "Communications Manager");
    public static readonly RouteAsk AskClerk = new(Role.Clerk, "City Clerk");
    public static readonly RouteAsk AskAttorney = new(Role.CityAttorney, "City Attorney");

    public static readonly RouteStep HeadStep = new("Department", [AskHead], Clauses: ["OWN-5"]);
    public static readonly RouteStep CoordinatorStep = new("Communications", [AskCoordinator], Clauses: ["DEF-10", "DEF-11"]);
    public static readonly RouteStep CoordinatorOrClerk = CoordinatorStep with { Substitute = AskClerk };

    /// <summary>The head of the subject's unit, then the coordinator; nobody stands in.</summary>
    public static readonly ApprovalRoute TwoSteps = Route(HeadStep, CoordinatorStep);

    public static readonly ApprovalRoute OneStep = Route(CoordinatorStep);

    public Hall()
    {
        (Parks, Police) = (Town.Unit("Parks"), Town.Unit("Police"));
        (Head, PoliceHead) = (Town.Holder("Hanna Head", Role.DepartmentHead, Parks), Town.Holder("Paul Police", Role.DepartmentHead, Police));
        Coordinator = Town.Holder("Cora Coordinator", Role.Coordinator);
        Asker = Town.Person("Ann Asker", Parks);
    }

    public Town Town { get; } = new();

    public Unit Parks { get; }

    public Unit Police { get; }

    public AppUser Head { get; }

    public AppUser PoliceHead { get; }

    public AppUser Coordinator { get; }

    /// <summary>Of the parks department; holds no role.</summary>
    public AppUser Asker { get; }

    public static ApprovalRoute Route(params RouteStep[] steps) => new("account", steps);

    public static ApprovalRoute Emergency(RouteStep confirmation) => TwoSteps with { Emergency = new(confirmation, new TimeRule(null, 24, null, null, "city")) };

    public ApprovalRequest Open(ApprovalRoute? route = null, AppUser? by = null, Unit? unit = null, params AppUser[] barred) => ApprovalRequest.Open(
        Given.Subject((unit ?? Parks).Id), route ?? TwoSteps, Guid.CreateVersion7(), Actor(by ?? Asker), Town.Staffing(), Given.Now, [.. barred.Select(person => person.Id)]);

    public ApprovalRequest OpenAfterEmergency(ApprovalRoute route, AppUser? by = null, string reason = "The river rose") => ApprovalRequest.OpenAfterEmergency(
        Given.Subject(Parks.Id), route, Guid.CreateVersion7(), Actor(by ?? Asker), reason, Town.Staffing(), Given.Now);

    public Actor Actor(AppUser person, DateTime? at = null) => Town.Actor(person, at);

    public void Decide(
        ApprovalRequest request, AppUser person, Verdict verdict = Verdict.Approve, string? note = null, Meeting? meeting = null, DateTime? at = null, int? stepRead = null) =>
        request.Decide(Actor(person, at), stepRead ?? request.CurrentStep, verdict, note, meeting, at ?? Given.Later);

    /// <summary>The refusal of an approval, told beforehand and when tried; nothing changed.</summary>
    public Refusal RefusesToLet(ApprovalRequest request, AppUser person, DateTime? at = null)
    {
        var refusal = request.Refuses(() => Decide(request, person, at: at));
        Assert.Equal(refusal, request.WhyNotDecide(Actor(person, at)));
        return refusal;
    }
}
