using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Docs;

public sealed class WorkflowsTests
{
    private static readonly IReadOnlyList<DeclaredLifecycle> Lifecycles = DeclaredLifecycle.In(typeof(ILifecycle).Assembly);

    [Fact]
    public void The_committed_workflows_are_those_of_this_build()
    {
        Assert.NotEmpty(Lifecycles);
        Assert.NotEmpty(PackRoutes.All());
        GeneratedDocument.Check("docs/workflows.md", WorkflowsDocument.Render(Lifecycles, PackRoutes.All()));
    }

    [Fact]
    public void Every_state_is_reached_and_every_state_that_is_no_end_can_be_left() =>
        Findings.None(Lifecycles.SelectMany(declared => declared.Findings()));

    [Fact]
    public void A_state_out_of_reach_and_a_dead_end_are_findings()
    {
        var broken = new DeclaredLifecycle("Broken", new Lifecycle<Lamp, Press>("this lamp", Lamp.Off, [Lamp.Broken],
            (Press.Switch, [Lamp.Off], Lamp.On), (Press.Smash, [Lamp.Flickering], Lamp.Broken)));
        Assert.Equal(
        [
            "Broken: Flickering cannot be reached from Off.",
            "Broken: Broken cannot be reached from Off.",
            "Broken: On is no final state, yet cannot be left.",
        ], broken.Findings());
        Assert.Empty(new DeclaredLifecycle("Whole", Specimen.Lifecycle).Findings());
    }

    [Fact]
    public void Lifecycles_are_found_in_static_fields_whatever_their_access() => Assert.Equal(
        ["Pair.First", "Pair.Second", "Specimen"],
        DeclaredLifecycle.In(typeof(WorkflowsTests).Assembly).Select(declared => declared.Name));

    [Fact]
    public void A_lifecycle_is_printed_as_a_table_and_a_diagram_and_a_route_step_by_step()
    {
        var document = WorkflowsDocument.Render(
            [new("Lamp", Specimen.Lifecycle)],
            [("sample-city", new("account",
            [
                new("Head", [new(Role.DepartmentHead, "Chair", WithinUnit: true)], InWriting: true, Substitute: new(Role.Administrator, "City Manager"), Clauses: ["SMP-1", "SMP-2"]),
                new("City", [new(Role.Coordinator, "Coordinator"), new(Role.Clerk, "Clerk")], StepRule.AllOf, Body: "City Council"),
            ], new TimeRule(null, null, 5, null, TimeRule.City)))]);

        Assert.Contains("### Lamp\n\nBegins off; ends broken.\n", document);
        Assert.Contains("| switch | off, flickering | on |\n", document);
        Assert.Contains("| dust | on, off | stays as it is |\n", document);
        Assert.Contains("```mermaid\nstateDiagram-v2\n    [*] --> Off\n    Off --> On : switch\n", document);
        Assert.Contains("    Broken --> [*]\n```\n", document);
        Assert.Contains("### sample-city\n\n**account**\n", document);
        Assert.Contains("| 1 | Chair of the unit | in writing; substitute: City Manager | SMP-1, SMP-2 |\n", document);
        Assert.Contains("| 2 | Coordinator and Clerk | decided by the City Council | set by the City |\n", document);
        Assert.EndsWith("Each step within 5 business days (set by the City).\n", document);
    }

    private enum Lamp { Off, On, Flickering, Broken }

    private enum Press { Switch, Wear, Smash, Dust }

    private static class Specimen
    {
        internal static readonly Lifecycle<Lamp, Press> Lifecycle = new("this lamp", Lamp.Off, [Lamp.Broken],
            (Press.Switch, [Lamp.Off, Lamp.Flickering], Lamp.On), (Press.Wear, [Lamp.On], Lamp.Flickering),
            (Press.Smash, [Lamp.On], Lamp.Broken), (Press.Dust, [Lamp.On], Lamp.On), (Press.Dust, [Lamp.Off], Lamp.Off));
    }

    private static class Pair
    {
        public static readonly ILifecycle First = Specimen.Lifecycle;

        public static ILifecycle Second { get; } = Specimen.Lifecycle;
    }
}
