using CityMediaGov.Domain.Approvals;

namespace CityMediaGov.Web.Ui;

public static class HistoryLines
{
    /// <summary>A record's history as the history panel draws it: <c>(await history.ReadAsync(id, now, cancel)).AsLines()</c>.</summary>
    public static IReadOnlyList<HistoryLine> AsLines(this IEnumerable<HistoryEvent> history) => [.. history.Select(Line)];

    private static HistoryLine Line(HistoryEvent happened) => new(NodeOf(happened.Mark), happened.What)
    {
        Who = happened.Who,
        At = happened.At,
        Why = happened.Reason,
        Note = happened.Note,
        Clauses = happened.Clauses,
        EntrySeq = happened.EntrySeq,
        EntryHash = happened.EntryHash,
    };

    private static HistoryNode NodeOf(HistoryMark mark) => mark switch
    {
        HistoryMark.Recorded => HistoryNode.Seal,
        HistoryMark.Refused => HistoryNode.No,
        HistoryMark.Waiting => HistoryNode.Wait,
        _ => HistoryNode.Open,
    };
}
