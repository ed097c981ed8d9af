using System.Reflection;

namespace CityMediaGov.Domain.Audit;

/// <summary>One thing that can be on record: "account.retired".</summary>
public sealed record AuditAction
{
    public const int CodeLength = 60;

    internal AuditAction(string code, string text) => (Code, Text) = (code, text);

    /// <summary>Noun and participle; stored for ever and never renamed.</summary>
    public string Code { get; }

    /// <summary>What people read in a history: "Account retired".</summary>
    public string Text { get; }
}

/// <summary>All that can be on record: a closed list.</summary>
public static class AuditActions
{
    public static readonly AuditAction AccountRequestDrafted = new("account-request.drafted", "Draft begun");
    public static readonly AuditAction AccountRequestEdited = new("account-request.edited", "Request edited");
    public static readonly AuditAction AccountRequestSubmitted = new("account-request.submitted", "Asked");
    public static readonly AuditAction AccountRequestSettled = new("account-request.settled", "Request decided");
    public static readonly AuditAction AccountRequestWithdrawn = new("account-request.withdrawn", "Withdrawn");
    public static readonly AuditAction AccountRequestReopened = new("account-request.reopened", "Taken back for changes");
    public static readonly AuditAction AccountRequestDiscarded = new("account-request.discarded", "Draft thrown away");

    public static readonly AuditAction AccountProposed = new("account.proposed", "Account proposed");
    public static readonly AuditAction AccountApproved = new("account.approved", "Account approved");
    public static readonly AuditAction AccountDeclined = new("account.declined", "Account declined");
    public static readonly AuditAction AccountSeeded = new("account.seeded", "Entered from the policy's list");
    public static readonly AuditAction AccountImported = new("account.imported", "Taken on record by import");
    public static readonly AuditAction AccountOpenedEarly = new("account.opened-early", "Opened before it was approved");
    public static readonly AuditAction AccountActivated = new("account.activated", "Account live");
    public static readonly AuditAction AccountModified = new("account.modified", "Account changed");
    public static readonly AuditAction AccountCertified = new("account.certified", "Certified: still needed, and its entry true");
    public static readonly AuditAction AccountSuspended = new("account.suspended", "Account suspended");
    public static readonly AuditAction AccountResumed = new("account.resumed", "Account live again");
    public static readonly AuditAction AccountRetired = new("account.retired", "Account retired");
    public static readonly AuditAction AccountReactivated = new("account.reactivated", "Account taken up again");
    public static readonly AuditAction AccountFound = new("account.found", "Found without an approval");
    public static readonly AuditAction AccountFoundStill = new("account.found-still", "Still without an approval");
    public static readonly AuditAction AccountWrittenOff = new("account.written-off", "Found account off the record");

    public static readonly AuditAction AccountReported = new("account-report.received", "Report received");
    public static readonly AuditAction ReportOpened = new("reported-account.opened", "Account reported");
    public static readonly AuditAction ReportHeardMore = new("reported-account.heard-more", "More was reported");
    public static readonly AuditAction ReportLocated = new("reported-account.located", "Address of the account added");
    public static readonly AuditAction ReportAskedBack = new("reported-account.asked-back", "Asked those who reported it");
    public static readonly AuditAction ReportJudged = new("reported-account.judged", "Report judged");
    public static readonly AuditAction ReportPlatformTold = new("reported-account.platform-told", "Reported to the platform");
    public static readonly AuditAction ReportPlatformAnswered = new("reported-account.platform-answered", "The platform answered");
    public static readonly AuditAction ReportLeftUp = new("reported-account.left-up", "The platform leaves it up; no longer followed");
    public static readonly AuditAction ReportRevised = new("reported-account.revised", "Judgement taken back");
    public static readonly AuditAction ReportClosed = new("reported-account.closed", "Report closed");

    public static readonly AuditAction DirectoryConfirmed = new("directory.confirmed", "Directory confirmed as complete");
    public static readonly AuditAction AppearanceRecorded = new("directory-appearance.recorded", "Page with the directory put on record");
    public static readonly AuditAction AppearanceSeen = new("directory-appearance.seen", "Directory seen on the page");
    public static readonly AuditAction AppearanceMissing = new("directory-appearance.missing", "Directory not found on the page");
    public static readonly AuditAction AppearanceWithdrawn = new("directory-appearance.withdrawn", "Directory no longer on the page");

    public static readonly AuditAction WorkPlanDrafted = new("work-plan.drafted", "Plan begun");
    public static readonly AuditAction WorkPlanEdited = new("work-plan.edited", "Plan edited");
    public static readonly AuditAction WorkPlanSubmitted = new("work-plan.submitted", "Sent to those who decide");
    public static readonly AuditAction WorkPlanSettled = new("work-plan.settled", "Plan decided");
    public static readonly AuditAction WorkPlanWithdrawn = new("work-plan.withdrawn", "Plan withdrawn");
    public static readonly AuditAction WorkPlanDiscarded = new("work-plan.discarded", "Draft of the plan thrown away");
    public static readonly AuditAction WorkPlanConfirmed = new("work-plan.confirmed", "Looked at again: it still holds");
    public static readonly AuditAction WorkPlanReplaced = new("work-plan.replaced", "Replaced by a later version");

    public static readonly AuditAction PlatformAdded = new("platform.added", "Platform added");
    public static readonly AuditAction PlatformChanged = new("platform.changed", "Platform changed");
    public static readonly AuditAction PlatformTakenOutOfUse = new("platform.taken-out-of-use", "Platform taken out of use");
    public static readonly AuditAction PlatformTakenUp = new("platform.taken-up", "Platform in use again");
    public static readonly AuditAction PlatformAssessmentAsked = new("platform-assessment.asked", "Assessment asked for");
    public static readonly AuditAction PlatformAssessmentWithdrawn = new("platform-assessment.withdrawn", "Assessment withdrawn");
    public static readonly AuditAction PlatformAssessmentSettled = new("platform-assessment.settled", "Platform decided");

    public static readonly AuditAction AccountChangeAsked = new("account-change.asked", "Change asked for");
    public static readonly AuditAction AccountChangeSettled = new("account-change.settled", "Change decided");
    public static readonly AuditAction AccountChangeWithdrawn = new("account-change.withdrawn", "Change given up");

    public static readonly AuditAction ApprovalOpened = new("approval.opened", "Sent for approval");
    public static readonly AuditAction ApprovalDecided = new("approval.decided", "Step decided");
    public static readonly AuditAction ApprovalRefused = new("approval.refused", "Refused: tried to decide");
    public static readonly AuditAction ApprovalWithdrawn = new("approval.withdrawn", "Withdrawn");
    public static readonly AuditAction ApprovalVoided = new("approval.voided", "Approval void: the content changed");

    public static readonly AuditAction DutyOpened = new("duty.opened", "Duty began");
    public static readonly AuditAction DutyMet = new("duty.met", "Duty met in time");
    public static readonly AuditAction DutyMetLate = new("duty.met-late", "Duty met late");
    public static readonly AuditAction DutyCancelled = new("duty.cancelled", "Duty no longer needed");
    public static readonly AuditAction DutyReminded = new("duty.reminded", "Reminder sent");
    public static readonly AuditAction DutyEscalated = new("duty.escalated", "Overdue: told to those above");

    public static readonly AuditAction PersonAdded = new("person.added", "Person added");
    public static readonly AuditAction PersonChanged = new("person.changed", "Person changed");
    public static readonly AuditAction PersonDeactivated = new("person.deactivated", "Person may no longer sign in");
    public static readonly AuditAction PersonReactivated = new("person.reactivated", "Person may sign in again");
    public static readonly AuditAction PersonSignedIn = new("person.signed-in", "Signed in");
    public static readonly AuditAction PersonSignedOut = new("person.signed-out", "Signed out");
    public static readonly AuditAction PersonLockedOut = new("person.locked-out", "Locked after wrong passwords");
    public static readonly AuditAction PasswordChosen = new("person.password-chosen", "First password chosen, by invitation");
    public static readonly AuditAction PasswordChanged = new("person.password-changed", "Password changed");
    public static readonly AuditAction RoleGiven = new("role.given", "Role given");
    public static readonly AuditAction RoleEnded = new("role.ended", "Role ended");
    public static readonly AuditAction InvitationSent = new("invitation.sent", "Invited");
    public static readonly AuditAction InvitationAccepted = new("invitation.accepted", "Invitation accepted");
    public static readonly AuditAction InvitationRevoked = new("invitation.revoked", "Invitation withdrawn");
    public static readonly AuditAction DeputyNamed = new("deputy.named", "Deputy named");
    public static readonly AuditAction DeputyEnded = new("deputy.ended", "Deputy no longer acts");

    public static readonly AuditAction UnitAdded = new("unit.added", "Unit added");
    public static readonly AuditAction UnitChanged = new("unit.changed", "Unit changed");
    public static readonly AuditAction UnitClosed = new("unit.closed", "Unit closed");

    public static readonly AuditAction ImportReceived = new("import.received", "File received for import");
    public static readonly AuditAction ImportConfirmed = new("import.confirmed", "Import confirmed");
    public static readonly AuditAction ImportReturned = new("import.returned", "Import came back: nothing was stored");
    public static readonly AuditAction ImportApplied = new("import.applied", "Import stored");
    public static readonly AuditAction ImportDiscarded = new("import.discarded", "Import thrown away");

    public static readonly AuditAction PolicyAdopted = new("policy.adopted", "Policy version adopted");
    public static readonly AuditAction PolicyReplaced = new("policy.replaced", "Policy version replaced");

    public static readonly AuditAction EvidenceReceived = new("evidence.received", "File sealed");
    public static readonly AuditAction EvidenceRead = new("evidence.read", "File handed out");
    public static readonly AuditAction EvidenceRemoved = new("evidence.detached", "File taken off the draft");

    /// <summary>The only entry after which the words of earlier ones about the same record, and its row, may be missing.</summary>
    public static readonly AuditAction RecordDestroyed = new("record.destroyed", "Destroyed under the schedule");

    private static readonly Dictionary<string, AuditAction> ByCode = typeof(AuditActions)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (AuditAction)field.GetValue(null)!)
        .ToDictionary(action => action.Code, StringComparer.Ordinal);

    public static IReadOnlyCollection<AuditAction> All => ByCode.Values;

    /// <summary>The words for a stored code.</summary>
    public static string TextOf(string code) => ByCode.TryGetValue(code, out var action) ? action.Text : code;
}
