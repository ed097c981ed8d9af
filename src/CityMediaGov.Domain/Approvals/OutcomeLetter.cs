using CityMediaGov.Domain.Notifications;

namespace CityMediaGov.Domain.Approvals;

/// <summary>Tells whoever asked what became of it, whatever kind it was.</summary>
internal static class OutcomeLetter
{
    /// <param name="name">What the subject of the letter begins with: a reference, or a title.</param>
    /// <param name="path">The record's own page.</param>
    /// <param name="rejected">What this kind of record is called that was not agreed to.</param>
    public static Task TellOutcomeAsync(
        this Postbox postbox, ApprovalRequest request, string name, string path, DateTime now, CancellationToken cancel, string rejected = "rejected")
    {
        var (last, outcome) = (request.Decisions.Last(), OutcomeOf(request.State) ?? rejected);
        return postbox.TellAsync([request.RequestedBy], $"{name}: {outcome}", $"""
            {request.SubjectTitle}

            {last.DeciderName}, {last.ActedAs}: {outcome}.
            {string.Join(Environment.NewLine, new[] { last.Note, last.Answers }.OfType<string>())}

            Open it in the register: {postbox.Link(path)}
            """, now, cancel);
    }

    private static string? OutcomeOf(ApprovalState state) => state switch
    {
        ApprovalState.Approved => "approved",
        ApprovalState.Returned => "returned for changes",
        _ => null,
    };
}
