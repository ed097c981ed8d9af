using System.Reflection;
using Xunit.Sdk;

namespace CityMediaGov.TestKit;

/// <summary>What says which clauses a test proves; <c>docs/coverage.md</c> is made from these.</summary>
public interface IClauseMark
{
    /// <summary>The clause ids that this mark gives to the test that bears it.</summary>
    IEnumerable<string> ClausesOf(MethodInfo test);
}

/// <summary>
/// The test performs these clauses' Given/When/Then in the city's own pack. At most three ids a test: a test that
/// claims more proves none of them well. One test for many alike clauses has a row for each:
/// <see cref="ClauseRowAttribute"/> or <see cref="ClauseRowsAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ClauseAttribute(params string[] ids) : Attribute, IClauseMark
{
    public IReadOnlyList<string> Ids { get; } = ids;

    public IEnumerable<string> ClausesOf(MethodInfo test) => Ids;
}

/// <summary>One row of a theory, and the clause it proves. The id is not handed to the test.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ClauseRowAttribute(string id, params object?[] row) : DataAttribute, IClauseMark
{
    public string Id { get; } = id;

    public IReadOnlyList<object?> Row { get; } = row;

    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) => [[.. Row]];

    public IEnumerable<string> ClausesOf(MethodInfo test) => Skip is null ? [Id] : [];
}

/// <summary>
/// The rows of a theory from a static member of the test's class. The first value of each row is the id of the clause
/// that the row proves, and the first argument of the test.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClauseRowsAttribute(string member) : DataAttribute, IClauseMark
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;

    public string Member { get; } = member;

    public override IEnumerable<object?[]> GetData(MethodInfo testMethod)
    {
        var owner = testMethod.ReflectedType!;
        var rows = owner.GetProperty(Member, Static)?.GetValue(null)
            ?? owner.GetField(Member, Static)?.GetValue(null)
            ?? owner.GetMethod(Member, Static, [])?.Invoke(null, null);
        return rows as IEnumerable<object?[]>
            ?? throw new ArgumentException($"{owner.Name}.{Member} has to be static and hold rows.", nameof(testMethod));
    }

    public IEnumerable<string> ClausesOf(MethodInfo test) => GetData(test).Select(row => row[0] as string
        ?? throw new ArgumentException($"{Member}: the first value of a row is the id of its clause.", nameof(test)));
}

/// <summary>
/// The clauses' tests need a feature that does not exist yet. Not counted as carried; whoever builds the feature
/// writes the test and takes the line away.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class WaitingAttribute(string feature, params string[] ids) : Attribute
{
    public string Feature { get; } = feature;

    public IReadOnlyList<string> Ids { get; } = ids;
}
