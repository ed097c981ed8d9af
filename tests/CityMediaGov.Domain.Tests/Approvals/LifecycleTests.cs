using System.Reflection;
using CityMediaGov.Domain.Approvals;

namespace CityMediaGov.Domain.Tests.Approvals;

public sealed class LifecycleTests
{
    private static readonly Lifecycle<Bulb, Hand> Table = new(
        "this bulb", Bulb.InTheBox, [Bulb.Broken],
        (Hand.Screw, [Bulb.InTheBox], Bulb.Dark),
        (Hand.Switch, [Bulb.Dark], Bulb.Lit),
        (Hand.Drop, [Bulb.InTheBox, Bulb.Dark, Bulb.Lit], Bulb.Broken));

    private enum Bulb
    {
        InTheBox,
        Dark,
        Lit,
        Broken,
    }

    private enum Hand
    {
        Screw,
        Switch,
        Drop,
    }

    /// <summary>Every table of the domain, by the record that has it.</summary>
    public static TheoryData<string> Names { get; } = [.. Declared().Keys];

    private static Dictionary<string, ILifecycle> Declared() => typeof(ILifecycle).Assembly.GetTypes()
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(table => table.FieldType.IsAssignableTo(typeof(ILifecycle)))
        .ToDictionary(table => table.DeclaringType!.Name, table => (ILifecycle)table.GetValue(null)!);

    [Fact]
    public void A_move_of_the_table_is_made()
    {
        Assert.Null(Table.WhyNot(Bulb.Dark, Hand.Switch));
        Assert.Equal(Bulb.Lit, Table.After(Bulb.Dark, Hand.Switch));
        Assert.Equal(Bulb.Broken, Table.After(Bulb.Lit, Hand.Drop));
    }

    [Fact]
    public void Any_other_move_is_refused_in_words()
    {
        var refusal = Assert.Throws<RefusedException>(() => Table.After(Bulb.InTheBox, Hand.Switch)).Refusal;

        Assert.Equal("This cannot be done while this bulb is in the box.", refusal.Sentence);
        Assert.Equal(RefusalKind.Rule, refusal.Kind);
        Assert.Equal(refusal, Table.WhyNot(Bulb.InTheBox, Hand.Switch));
        Assert.NotNull(Table.WhyNot(Bulb.Broken, Hand.Screw));
    }

    [Fact]
    public void A_table_that_leads_one_move_to_two_states_is_not_accepted() => Assert.Throws<ArgumentException>(() => new Lifecycle<Bulb, Hand>(
        "this bulb", Bulb.Dark, [], (Hand.Switch, [Bulb.Dark], Bulb.Lit), (Hand.Switch, [Bulb.Dark], Bulb.Broken)));

    [Fact]
    public void It_tells_its_moves_for_the_documents()
    {
        ILifecycle told = Table;
        Assert.Equal(("this bulb", "InTheBox"), (told.Noun, told.Initial));
        Assert.Equal(["Broken"], told.Final);
        Assert.Equal(["InTheBox", "Dark", "Lit", "Broken"], told.States);
        Assert.Equal(5, told.Moves.Count());
        Assert.Contains(("Dark", "Switch", "Lit"), told.Moves);
    }

    [Fact]
    public void The_domain_declares_its_tables() =>
        Assert.Subset(Declared().Keys.ToHashSet(), new HashSet<string> { "AccountRequest", "ApprovalRequest", "Duty", "PolicyVersion", "SocialAccount" });

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_state_can_be_reached_and_every_state_but_the_last_can_be_left(string record)
    {
        var table = Declared()[record];
        var moves = table.Moves.ToList();
        HashSet<string> reached = [table.Initial];
        while (moves.Exists(move => reached.Contains(move.From) && reached.Add(move.To)))
        {
        }

        Assert.Equal(table.States.Order(), reached.Order());
        Assert.All(table.States.Except(table.Final), state => Assert.Contains(moves, move => move.From == state && move.To != state));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_action_of_a_record_starts_somewhere(string record)
    {
        var table = Declared()[record];
        var actions = Enum.GetNames(table.GetType().GenericTypeArguments[1]);
        Assert.Equal(actions.Order(), table.Moves.Select(move => move.Action).Distinct().Order());
    }

    [Theory]
    [InlineData("InReview", "in review")]
    [InlineData("Live", "live")]
    [InlineData("", "")]
    public void Names_of_code_become_words(string name, string words) => Assert.Equal(words, Words.Of(name));
}
