using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

/// <summary>What is approved is exactly what was read.</summary>
public sealed class AccountRequestContentTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();

    /// <summary>Every field of a request by name, with the change of it.</summary>
    public static TheoryData<string> Fields { get; } = [.. typeof(AccountRequestContent).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)];

    public static TheoryData<string> CharterFields { get; } = [.. typeof(AccountCharter).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Each_field_is_part_of_what_is_approved(string field)
    {
        var (content, changed) = (Given.Asked(Unit), Given.Asked(Unit));
        changed = changed with { Managers = content.Managers };
        var property = typeof(AccountRequestContent).GetProperty(field)!;
        property.SetValue(changed, property.GetValue(changed) switch
        {
            Guid or null when property.PropertyType == typeof(Guid?) => Guid.CreateVersion7(),
            IReadOnlyList<string> => (List<string>)["involvement"],
            IReadOnlyList<Guid> => new[] { Guid.CreateVersion7() },
            AccountCharter => AccountCharter.None,
            var value => $"{value}x",
        });
        Assert.NotEqual(content.Hash(), changed.Hash());
    }

    [Theory]
    [MemberData(nameof(CharterFields))]
    public void So_is_each_field_of_the_charter(string field)
    {
        var (content, charter) = (Given.Asked(Unit), Given.Charter with { InterestAreas = ["events"] });
        var property = typeof(AccountCharter).GetProperty(field)!;
        property.SetValue(charter, property.GetValue(charter) is string said ? $"{said}x" : Array.Empty<string>());
        Assert.NotEqual(content.Hash(), (content with { Charter = charter }).Hash());
        Assert.NotEqual((content with { Charter = AccountCharter.None with { Authority = "a" } }).Hash(), (content with { Charter = AccountCharter.None with { SecondContact = "a" } }).Hash());
    }

    [Fact]
    public void Without_a_charter_the_hash_is_the_one_that_earlier_approvals_have() => Assert.Equal(
        "e0f276a1e53ade5c968263e4c9015a2190ac611d1c74a233fdb4696e665b8ace", Convert.ToHexStringLower((AccountRequestContent.Empty with { Name = "Parks" }).Hash()));

    [Fact]
    public void The_order_of_purposes_and_managers_does_not_count()
    {
        Guid[] people = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        var one = Given.Asked(Unit, managers: people) with { Purposes = ["a", "b"] };
        Assert.Equal(one.Hash(), (one with { Purposes = ["b", "a"], Managers = [people[1], people[0]], Charter = Given.Charter with { InterestAreas = ["safety", "events"] } }).Hash());
    }

    [Fact]
    public void Words_moved_from_one_field_to_the_next_are_other_content()
    {
        var one = Given.Asked(Unit) with { Need = "a\u001f+b", Risk = "c" };
        Assert.NotEqual(one.Hash(), (one with { Need = "a", Risk = "b\u001f+c" }).Hash());
        Assert.NotEqual((one with { Need = null }).Hash(), (one with { Need = "" }).Hash());
        Assert.NotEqual((one with { Need = null }).Hash(), (one with { Need = "-" }).Hash());
    }
}
