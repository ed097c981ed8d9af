namespace CityMediaGov.Domain.Duties;

/// <summary>What a duty asks, in words, and where in the product it is done. One case for each kind.</summary>
public static class DutyPlace
{
    /// <summary>The page whose act closes the duty.</summary>
    public static string PathOf(DutyKind kind, Guid aboutId) => kind switch
    {
        DutyKind.Decide => $"/approvals/{aboutId}",
        DutyKind.ChangeReturned => $"/registry/requests/{aboutId}",
        DutyKind.AssessmentReturned => $"/registry/platforms/assessments/{aboutId}",
        DutyKind.ReviseAccountChange => $"/registry/changes/{aboutId}",
        DutyKind.ActivateAccount => $"/registry/{aboutId}/activate",
        DutyKind.CertifyAccount => $"/registry/{aboutId}/certify",
        DutyKind.ReviseWorkPlan or DutyKind.ReviewWorkPlan => $"/work-plans/{aboutId}",
        DutyKind.AmendPolicyList => $"/policy/amend?account={aboutId}",
        DutyKind.ConfirmDirectory => "/registry/publish/confirm",
        DutyKind.ShowDirectory => "/registry/publish/new",
        DutyKind.TriageReport or DutyKind.TellPlatform or DutyKind.FollowPlatform or DutyKind.SettleReport => $"/registry/reports/{aboutId}",
        _ => throw new NotSupportedException($"Nothing is known of {kind}."),
    };

    /// <param name="title">The title of the record that it is about.</param>
    public static string TaskOf(DutyKind kind, string title) => kind switch
    {
        DutyKind.Decide => title,
        DutyKind.ChangeReturned => $"Change what came back, or withdraw it: {title}",
        DutyKind.AssessmentReturned => $"Change what came back, or withdraw it: {title}",
        DutyKind.ReviseAccountChange => $"Change what came back, or withdraw it: {title}",
        DutyKind.ActivateAccount => $"Put {title} on the register",
        DutyKind.CertifyAccount => $"Certify that {title} is still needed and its entry true",
        DutyKind.ReviseWorkPlan => $"Change what came back, or withdraw it: {title}",
        DutyKind.ReviewWorkPlan => $"Look at it again: {title}",
        DutyKind.AmendPolicyList => $"Add {title} to the policy’s list",
        DutyKind.ConfirmDirectory => "Confirm that the public directory is complete",
        DutyKind.ShowDirectory => "Show the directory on the City’s website, and record where",
        DutyKind.TriageReport => $"Say what it is: {title}",
        DutyKind.TellPlatform => $"Tell the platform: {title}",
        DutyKind.FollowPlatform => $"See what the platform did: {title}",
        DutyKind.SettleReport => $"Settle what was found: {title}",
        _ => throw new NotSupportedException($"Nothing is known of {kind}."),
    };
}
