using CityMediaGov.Domain.Approvals;
using CityMediaGov.Web.Ui;

namespace CityMediaGov.Web.Pages.Approvals;

/// <summary>How a request for approval stands, in words and shapes.</summary>
public static class DecideWords
{
    public static string Of(ApprovalState state) => state switch
    {
        ApprovalState.Returned => "Returned for changes",
        ApprovalState.Voided => "Approval void",
        _ => state.ToString(),
    };

    public static StatusKind KindOf(ApprovalState state) => state switch
    {
        ApprovalState.Open => StatusKind.Wait,
        ApprovalState.Approved => StatusKind.Live,
        _ => StatusKind.Over,
    };

    public static CheckMark MarkOf(CheckResult result) => result switch
    {
        CheckResult.Passed => CheckMark.Ok,
        CheckResult.Caution => CheckMark.Warn,
        _ => CheckMark.No,
    };

    /// <summary>What follows from approving, beside the choice.</summary>
    public static string IfApproved(DecideScreen screen)
    {
        if (screen.Request.IsEmergency)
            return "What was already done is then approved.";
        var written = screen.Step.InWriting ? "This is the written approval. " : "";
        if (screen.Request.IsLastApproval)
            return written + screen.Subject.IfApproved;
        var next = screen.Request.Steps.FirstOrDefault(step => step.Number == screen.Request.CurrentStep + 1);
        return written + (next is null ? "The others of this step are still asked." : $"Then the {next.Name} decides.");
    }

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
