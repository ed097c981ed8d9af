using System.Reflection;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>A test and the clauses that it is marked with.</summary>
/// <param name="Name">Project, class and method: "Domain: Approvals.LifecycleTests.A_move_not_in_the_table_is_refused".</param>
/// <param name="Clauses">Every id, those of rows too.</param>
/// <param name="OwnClauses">How many ids the method itself bears, rows not counted.</param>
/// <param name="Runs">False for a skipped test and for a method that is no test.</param>
public sealed record MarkedTest(string Name, IReadOnlyList<string> Clauses, int OwnClauses, bool Runs);

/// <summary>What the compiled tests say about clauses.</summary>
public sealed record ClauseMarks(IReadOnlyList<MarkedTest> Tests, IReadOnlyList<(string Id, string Feature)> Waiting)
{
    private static readonly string[] Projects = ["CityMediaGov.Domain.Tests", "CityMediaGov.Web.Tests", "CityMediaGov.Browser.Tests"];

    public static ClauseMarks OfAllTests() => Of([.. Projects.Select(Load)]);

    public static ClauseMarks Of(params Assembly[] assemblies) => new(
        [.. from assembly in assemblies
            from type in assembly.GetTypes()
            where type.IsVisible // the runner looks at no other
            from test in TestsOf(type)
            orderby test.Name
            select test],
        [.. from assembly in assemblies
            from waiting in assembly.GetCustomAttributes<WaitingAttribute>()
            from id in waiting.Ids
            select (id, waiting.Feature)]);

    /// <summary>The marked methods of a class that the runner makes; contract tests are found in each of their heirs.</summary>
    public static IEnumerable<MarkedTest> TestsOf(Type type) =>
        from method in type.IsAbstract && !type.IsSealed
            ? []
            : type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        let marks = method.GetCustomAttributes().Select(AsMark).OfType<IClauseMark>().ToList()
        where marks.Count > 0
        select new MarkedTest(
            NameOf(type, method),
            [.. marks.SelectMany(mark => mark.ClausesOf(method))],
            marks.OfType<ClauseAttribute>().Sum(mark => mark.Ids.Count),
            method.IsPublic && method.CustomAttributes.Any(IsFact));

    // The domain's tests must not know the kit, which knows the web application: they compile the marks for themselves, so
    // that theirs are types of the same name in another assembly.
    private static IClauseMark? AsMark(Attribute attribute) => attribute switch
    {
        IClauseMark mark => mark,
        _ when attribute.GetType().FullName == typeof(ClauseAttribute).FullName => new ClauseAttribute([.. (IEnumerable<string>)((dynamic)attribute).Ids]),
        _ when attribute.GetType().GetInterface(typeof(IClauseMark).FullName!) is not null => new LinkedMark(attribute),
        _ => null,
    };

    private sealed record LinkedMark(dynamic Of) : IClauseMark
    {
        public IEnumerable<string> ClausesOf(MethodInfo test) => Of.ClausesOf(test);
    }

    // A skip that is written down counts. One that the attribute finds for itself (no browser here) does not: the document
    // has to read the same on every machine.
    private static bool IsFact(CustomAttributeData attribute) =>
        typeof(FactAttribute).IsAssignableFrom(attribute.AttributeType) && attribute.NamedArguments.All(argument => argument.MemberName != nameof(FactAttribute.Skip));

    // All test projects are built to the same place under their own folder.
    private static Assembly Load(string project) => project == typeof(ClauseMarks).Assembly.GetName().Name
        ? typeof(ClauseMarks).Assembly
        : Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory.Replace(typeof(ClauseMarks).Assembly.GetName().Name!, project, StringComparison.Ordinal), project + ".dll"));

    private static string NameOf(Type type, MethodInfo method)
    {
        var project = type.Assembly.GetName().Name!;
        var place = type.FullName!.StartsWith(project, StringComparison.Ordinal) ? type.FullName[(project.Length + 1)..] : type.FullName;
        return $"{project.Replace("CityMediaGov.", "", StringComparison.Ordinal).Replace(".Tests", "", StringComparison.Ordinal)}: {place.Replace('+', '.')}.{method.Name}";
    }
}
