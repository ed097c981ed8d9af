using System.Text;

namespace CityMediaGov.Domain.Approvals;

/// <summary>The moves one kind of record may make. Declared once for each kind of record, as data.</summary>
public sealed class Lifecycle<TState, TAction> : ILifecycle
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly Dictionary<(TState From, TAction Action), TState> moves = [];
    private readonly string noun;

    /// <param name="noun">The record in the office's words: "this account".</param>
    /// <param name="initial">The state in which every record begins.</param>
    /// <param name="final">The states that are meant to be the end; every other one can be left.</param>
    /// <param name="table">Each row: the action, the states that it starts from, the state that it leads to.</param>
    public Lifecycle(string noun, TState initial, TState[] final, params IEnumerable<(TAction Action, TState[] From, TState To)> table)
    {
        (this.noun, Initial, Final) = (noun, initial, final);
        foreach (var (action, froms, to) in table)
        {
            foreach (var from in froms)
                moves.Add((from, action), to);
        }
    }

    public TState Initial { get; }

    public IReadOnlyList<TState> Final { get; }

    public IEnumerable<(TState From, TAction Action, TState To)> Moves => moves.Select(move => (move.Key.From, move.Key.Action, move.Value));

    string ILifecycle.Noun => noun;

    string ILifecycle.Initial => Initial.ToString();

    IEnumerable<string> ILifecycle.States => Enum.GetNames<TState>();

    IEnumerable<string> ILifecycle.Final => Final.Select(state => state.ToString());

    IEnumerable<(string From, string Action, string To)> ILifecycle.Moves =>
        Moves.Select(move => (move.From.ToString(), move.Action.ToString(), move.To.ToString()));

    public Refusal? WhyNot(TState state, TAction action) => moves.ContainsKey((state, action))
        ? null
        : Refusal.Rule($"This cannot be done while {noun} is {Words.Of(state.ToString())}.");

    /// <summary>The state after the action; throws the refusal when the table has no such move.</summary>
    public TState After(TState state, TAction action)
    {
        RefusedException.ThrowIf(WhyNot(state, action));
        return moves[(state, action)];
    }
}

/// <summary>A lifecycle without its types, for the generated documents and the tests over all of them.</summary>
public interface ILifecycle
{
    string Noun { get; }

    string Initial { get; }

    IEnumerable<string> States { get; }

    IEnumerable<string> Final { get; }

    IEnumerable<(string From, string Action, string To)> Moves { get; }
}

/// <summary>Names of code as words of prose.</summary>
public static class Words
{
    /// <summary>"InReview" becomes "in review".</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
