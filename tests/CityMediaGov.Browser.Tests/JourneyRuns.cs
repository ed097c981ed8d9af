namespace CityMediaGov.Browser.Tests;

/// <summary>
/// In which cities and windows a journey is made. All combinations where <see cref="Variable"/> says "all"; otherwise
/// few of them, chosen so that whatever goes wrong with two values together is met at least once.
/// </summary>
public static class JourneyRuns
{
    /// <summary>"all": every city, kind of unit, width, script and colour with every other.</summary>
    public const string Variable = "CITYMEDIAGOV_JOURNEYS";

    /// <summary>The units of a city are of the first kind that its policy names; in the one whose policy knows several, of each in turn.</summary>
    private static readonly (string Pack, string? UnitType)[] Everywhere =
    [
        ("west-st-paul", null), ("wausau", null), ("wanamingo", null), ("model", null),
        ("clinton-city", "board"), ("clinton-city", "committee"), ("clinton-city", "group"),
    ];

    private static readonly bool[] Either = [true, false];

    private static readonly Look[] Looks =
    [
        .. from isDesk in Either
           from script in Either
           from light in Either
           select new Look(isDesk ? 1280 : 375, script, Dark: !light),
    ];

    /// <summary>Every city meets every width, script and colour, and these each other.</summary>
    public static IEnumerable<object?[]> OfEachCity() => Choose(Everywhere, run => run.OfCity().Concat(run.OfWindow()));

    /// <summary>Width, script and colour meet each other, in another city each time.</summary>
    public static IEnumerable<object?[]> OfEachWindow() => Choose(Everywhere, run => run.OfWindow());

    /// <summary>Each width, script and colour once.</summary>
    public static IEnumerable<object?[]> OfEachValue() => Choose(Everywhere, run => run.Values());

    /// <summary>The same in one city.</summary>
    public static IEnumerable<object?[]> OfEachValueIn(string pack) => Choose(Everywhere.Where(place => place.Pack == pack), run => run.Values());

    private static IEnumerable<object?[]> Choose(IEnumerable<(string Pack, string? UnitType)> places, Func<Run, IEnumerable<(string?, string?)>> meetings)
    {
        var all = (
            from place in places
            from look in Looks
            select new Run(place.Pack, place.UnitType, look)).ToList();
        return (Environment.GetEnvironmentVariable(Variable) == "all" ? all : Few(all, meetings)).Select(run => run.AsData());
    }

    /// <summary>Always the run with most that was not met yet; among equals one from where there were fewest.</summary>
    private static List<Run> Few(List<Run> all, Func<Run, IEnumerable<(string?, string?)>> meetings)
    {
        var (open, few) = (all.SelectMany(meetings).ToHashSet(), new List<Run>());
        while (open.Count > 0)
        {
            var next = all.OrderByDescending(run => meetings(run).Count(open.Contains))
                .ThenBy(run => few.Count(chosen => (chosen.Pack, chosen.UnitType) == (run.Pack, run.UnitType))).First();
            open.ExceptWith(meetings(next));
            few.Add(next);
        }
        return few;
    }

    private sealed record Run(string Pack, string? UnitType, Look Look)
    {
        private string Width => $"{Look.Width}";

        private string Script => Look.Script ? "script" : "no script";

        private string Color => Look.Dark ? "dark" : "light";

        public IEnumerable<(string?, string?)> OfCity() => [(Pack, UnitType), (Pack, Width), (Pack, Script), (Pack, Color)];

        public IEnumerable<(string?, string?)> OfWindow() => [(Width, Script), (Width, Color), (Script, Color)];

        public IEnumerable<(string?, string?)> Values() => [(Width, null), (Script, null), (Color, null)];

        public object?[] AsData() => [Pack, UnitType, Look.Width, Look.Script, Look.Dark];
    }
}
