using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.People;

public sealed class UnitTests
{
    [Fact]
    public void A_unit_is_added_and_changed()
    {
        var above = Guid.CreateVersion7();
        var unit = Unit.Add(new(" Parks  and Recreation ", "department", null), Given.Steward, Given.Now);
        Assert.Equal(("Parks  and Recreation", "parks and recreation", "department", true), (unit.Name, unit.NameKey, unit.Type, unit.IsOpen));

        unit.Change(new("Parks", "board", above), Given.Coordinator, Given.Later);
        Assert.Equal(("Parks", "parks", "board", (Guid?)above), (unit.Name, unit.NameKey, unit.Type, unit.ParentId));
        Assert.Equal(["unit.added", "unit.changed"], unit.Codes());
    }

    [Theory]
    [InlineData("PARKS", "parks")]
    [InlineData("Parks  and\tRecreation", "Parks and Recreation")]
    [InlineData("Ｐａｒｋｓ", "Parks")]
    [InlineData("Café Board", "Cafe Board")]
    [InlineData("Cafe\u0301", "Café")]
    public void Names_that_read_alike_are_the_same(string one, string other) => Assert.Equal(Unit.KeyOf(other), Unit.KeyOf(one));

    [Fact]
    public void A_unit_does_not_stand_above_itself()
    {
        var unit = Parks();
        Assert.Equal("A unit cannot stand above itself.", unit.Refuses(() => unit.Change(new("Parks", "department", unit.Id), Given.Steward, Given.Now)).Sentence);
    }

    [Theory]
    [InlineData(1, "Parks still has 1 account.")]
    [InlineData(3, "Parks still has 3 accounts.")]
    public void A_unit_with_accounts_is_not_closed(int accounts, string sentence)
    {
        var unit = Parks();
        var refusal = unit.Refuses(() => unit.Close(Given.Steward, accounts, "Merged", Given.Now));
        Assert.Equal((sentence, "Retire them, or give them to another unit."), (refusal.Sentence, refusal.WayOn));
    }

    [Fact]
    public void A_closed_units_name_is_free_again()
    {
        var unit = Parks();
        unit.Close(Given.Steward, 0, "Merged", Given.Later);

        Assert.Equal((false, Given.Later, "Parks"), (unit.IsOpen, unit.ClosedAt!.Value, unit.Name));
        Assert.NotEqual(Parks().NameKey, unit.NameKey);
        Assert.True(unit.NameKey.Length <= Unit.NameLength + 33);
        Assert.Equal(("unit.closed", "Merged"), (unit.LastFact().Action.Code, unit.LastFact().Reason));
    }

    [Fact]
    public void A_closed_unit_is_neither_changed_nor_closed_again()
    {
        var unit = Parks();
        unit.Close(Given.Steward, 0, "Merged", Given.Later);
        Assert.Equal("This unit is closed.", unit.Refuses(() => unit.Change(new("Parks", "department", null), Given.Steward, Given.Later)).Sentence);
        Assert.Equal("This unit is closed.", unit.Refuses(() => unit.Close(Given.Steward, 0, "Again", Given.Later)).Sentence);
    }

    [Fact]
    public void Nobody_else_changes_or_closes_a_unit()
    {
        var unit = Parks();
        foreach (var actor in new[] { Given.Nobody, Given.Somebody("Hanna Head", Role.DepartmentHead), Given.Somebody("Clara Clerk", Role.Clerk) })
        {
            Assert.Equal((RefusalKind.NotYours, "You do not keep the list of units."), (unit.Refuses(() => unit.Close(actor, 0, "No", Given.Now)).Kind, unit.WhyNotChange(actor)!.Sentence));
            unit.Refuses(() => unit.Change(new("Mine", "department", null), actor, Given.Now));
        }
    }

    private static Unit Parks() => Unit.Add(new("Parks", "department", null), Given.Steward, Given.Now);
}
