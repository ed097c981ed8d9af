using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.Import;

/// <summary>Units and people: records with others of their kind above them.</summary>
public sealed class RankedPlannerTests
{
    private static readonly ImportHand Hand = new(Given.Steward, "IMP-2026-000001, units.csv", Given.Now, Given.Wausau, new());
    private static readonly KnownUnit Parks = new(Guid.CreateVersion7(), "Parks", "parks", "department", null, null, true);
    private static readonly KnownPerson Boss = new(Guid.CreateVersion7(), "Bea Boss", "bea@city.example", "Director", "employee", null, null, "E1", true, false);

    [Fact]
    public void New_units_come_in_from_the_top_down_wherever_they_stand_in_the_file()
    {
        var plan = Units("name,type,parent\nTrails,department,Outdoors\nOutdoors,Department,parks\n");
        Assert.Empty(plan.Problems);
        Assert.Equal(["Outdoors", "Trails"], plan.Lines.Select(line => line.Title));
        var (outdoors, trails) = ((Unit)plan.Lines[0].Content!, (Unit)plan.Lines[1].Content!);
        Assert.Equal((Parks.Id, outdoors.Id, "department"), (outdoors.ParentId!.Value, trails.ParentId!.Value, trails.Type));
        Assert.Equal("IMP-2026-000001, units.csv", trails.LastFact().Reason);
    }

    [Fact]
    public void A_row_that_says_what_the_register_says_keeps_it()
    {
        Assert.True(Units("name,type\nPARKS,department\nParks Board,department\n").Lines[0] is { Act: ImportAct.Change, Changes: [{ Column: "name" }] });
        var plan = Units("name,type\nParks,department\n");
        Assert.Equal((ImportAct.Keep, Parks.Id, true), (plan.Lines[0].Act, plan.Lines[0].Id, plan.ChangesNothing));
    }

    [Fact]
    public void A_key_finds_a_unit_again_under_another_name()
    {
        var plan = Units("id,name,type\nu1,Parks and Trails,department\n", Parks with { ImportKey = "U1" });
        Assert.Equal([new FieldChange("key", "U1", "u1"), new("name", "Parks", "Parks and Trails")], Assert.Single(plan.Lines).Changes);
        Assert.Equal([new FieldChange("key", null, "U1")], Assert.Single(Units("id,name,type\nU1,Parks,department\n").Lines).Changes);
    }

    [Theory]
    [InlineData("name,type,parent\nA,department,B\nB,department,A\n", "parent", "circle")]
    [InlineData("name,type,parent\nA,department,A\n", "parent", "circle")]
    [InlineData("name,type,parent\nA,department,Nowhere\n", "parent", "No open unit is called “Nowhere”")]
    [InlineData("name,type,parent\nA,empire,\n", "type", "“empire” is no kind of unit in the policy. It may be “Department”")]
    [InlineData("name,type,parent\nA,empire,\nB,department,A\n", "parent", "in row 2, is not taken")]
    [InlineData("name,type,parent\n,department,\n", "name", "Give the unit’s name")]
    [InlineData("name,type\nA,department\nÁ,department\n", "name", "Row 2 has this already")]
    [InlineData("key,name,type\n1,A,department\n1,B,department\n", "key", "Row 2 has the key “1” already")]
    public void A_bad_unit_is_told_by_row_and_column(string file, string column, string expected) =>
        Assert.Contains(Units(file).Problems, problem => problem.Column == column && problem.Row is not null && problem.Sentence.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void People_find_their_supervisor_in_the_file_or_in_the_register()
    {
        var plan = People("name,e-mail,title,type,unit,supervisor\nAnn Ash,ANN@city.example,Clerk,employee,parks,bob@city.example\nBob Birch,bob@city.example,Chief,employee,,E1\n");
        Assert.Empty(plan.Problems);
        var (bob, ann) = (((PersonContent)plan.Lines[0].Content!).Person!, ((PersonContent)plan.Lines[1].Content!).Person!);
        Assert.Equal((Boss.Id, bob.Id, Parks.Id, "ann@city.example"), (bob.SupervisorId!.Value, ann.SupervisorId!.Value, ann.UnitId!.Value, ann.Email));
        Assert.Null(ann.PasswordHash);
    }

    [Theory]
    [InlineData("Ann,not-an-address,Clerk,employee,,", "e-mail", "such as name@city.gov")]
    [InlineData("Ann,ann+x@city.example,Clerk,employee,,", "e-mail", "Leave out the +")]
    [InlineData("Ann,ann@city.example,,employee,,", "title", "Give the person’s title")]
    [InlineData("Ann,ann@city.example,Clerk,emperor,,", "type", "no kind of person in the policy")]
    [InlineData("Ann,ann@city.example,Clerk,employee,Nowhere,", "unit", "No open unit is called")]
    [InlineData("Ann,ann@city.example,Clerk,employee,,nobody@city.example", "supervisor", "Nobody who may sign in")]
    [InlineData("Ann,ann@city.example,Clerk,employee,,ann@city.example", "supervisor", "circle")]
    public void A_bad_person_is_told_by_row_and_column(string row, string column, string expected)
    {
        var problem = Assert.Single(People($"name,e-mail,title,type,unit,supervisor\n{row}\n").Problems);
        Assert.Equal((2, column), (problem.Row!.Value, problem.Column!));
        Assert.Contains(expected, problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_who_has_no_password_is_invited_and_only_by_a_person()
    {
        const string file = "name,e-mail,title,type,invite\nAnn,ann@city.example,Clerk,employee,yes\nBea Boss,bea@city.example,Director,employee,yes\n";
        var plan = People(file);
        Assert.Equal([false, true], plan.Lines.OrderBy(line => line.Title == "Ann").Select(line => (line.Content as PersonContent)?.Invite ?? false));
        Assert.Contains("--by", Assert.Single(People(file, ImportHand.Operator).Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_plan_has_the_same_fingerprint_and_another_register_another_one()
    {
        const string file = "key,name,type,parent\n1,A,department,Parks\n2,B,department,A\n";
        Assert.Equal(Units(file).Fingerprint(), Units(file).Fingerprint());
        Assert.NotEqual(Units(file).Fingerprint(), Units(file, Parks, new(Guid.CreateVersion7(), "A", "a", "department", null, null, true)).Fingerprint());
    }

    private static ImportPlan Units(string file, params KnownUnit[] known) =>
        new UnitPlanner(known.Length > 0 ? known : [Parks], Hand).Plan(ImportSheet.Of(CsvTable.Read(file), [ImportColumn.Key, UnitPlanner.Name, UnitPlanner.Type, UnitPlanner.Parent]));

    private static ImportPlan People(string file, Actor? by = null) => new PersonPlanner([Boss], [Parks], Hand with { By = by ?? Given.Steward }).Plan(ImportSheet.Of(CsvTable.Read(file),
        [ImportColumn.Key, PersonPlanner.Name, PersonPlanner.Email, PersonPlanner.Title, PersonPlanner.Type, PersonPlanner.InUnit, PersonPlanner.Supervisor, PersonPlanner.Invite]));
}
