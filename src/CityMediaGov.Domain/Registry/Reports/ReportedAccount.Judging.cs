using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry.Reports;

using static ReportAction;
using static ReportedAccountStatus;

/// <content>The keeper of the register looks at it and says what it is.</content>
public sealed partial class ReportedAccount
{
    /// <summary>Refused to who does not keep the register, and to who reported it.</summary>
    public Refusal? WhyNotJudge(Actor actor, IReadOnlyCollection<Guid> reporters) => WhyNotDecide(actor, reporters) ?? Lifecycle.WhyNot(Status, Dismiss);

    /// <summary>Why the verdict does not fit what the register says.</summary>
    public Refusal? WhyNot(ReportVerdict verdict, JudgementFacts facts) => verdict switch
    {
        ReportVerdict.Impostor or ReportVerdict.Found when IsNameAlone =>
            Refusal.Rule("A name alone can be anybody’s, so nobody can be judged by it.", "Add the whole address of the account first."),
        ReportVerdict.Impostor when facts.OnRegister is { Status: not AccountStatus.Retired } ours =>
            Refusal.Rule($"The register has this account: {ours.Title}. It cannot be judged an impostor.", "If its password is in other hands, deactivate it on the register."),
        ReportVerdict.Found when facts.OnRegister is { } ours => Refusal.Rule($"The register has this account already: {ours.Title}.", "There it can be put right."),
        ReportVerdict.EntryWrong or ReportVerdict.AlreadyOfficial when facts.OnRegister is null =>
            Refusal.Rule("The register has no account at this address.", "Judge it as found, as an impostor, or as no problem."),
        ReportVerdict.AlreadyOfficial when facts.OnRegister is { Status: not AccountStatus.Live } ours => Refusal.Rule($"{ours.Title} is not official now."),
        ReportVerdict.Unclear when !facts.CanAskBack => Refusal.Rule("Nobody who reported it can be asked.", "None of the reports has an e-mail address. Decide with what there is."),
        ReportVerdict.Unclear => Lifecycle.WhyNot(Status, AskBack),
        _ => null,
    };

    /// <summary>Tells which account on which platform a reported name means.</summary>
    public void Locate(Actor by, ReportedAddress address, JudgementFacts facts, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotJudge(by, facts.Reporters) ?? (IsNameAlone ? null : Refusal.Rule("Its address is known.", "Another address is another account: report that one.")));
        Take(address);
        Note(AuditActions.ReportLocated, by, now);
    }

    /// <param name="foundAs">The account that was put on the register with the verdict <see cref="ReportVerdict.Found"/>; null where the policy takes none on record.</param>
    public void Judge(Actor by, Judgement judgement, JudgementFacts facts, Guid? foundAs, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotJudge(by, facts.Reporters) ?? WhyNot(judgement.Verdict, facts));
        Status = Lifecycle.After(Status, judgement.Verdict switch
        {
            ReportVerdict.Impostor => JudgeImpostor,
            ReportVerdict.Found => JudgeFound,
            ReportVerdict.EntryWrong => JudgeEntryWrong,
            ReportVerdict.Unclear => AskBack,
            _ => Dismiss,
        });
        (JudgedBy, JudgedAt, Reason) = (by.Id, now, judgement.Reason);
        PublicWords = judgement.Verdict is ReportVerdict.Impostor ? judgement.PublicWords : null;
        AccountId = judgement.Verdict switch
        {
            ReportVerdict.Found => foundAs,
            ReportVerdict.EntryWrong or ReportVerdict.AlreadyOfficial => facts.OnRegister!.Id,
            _ => null,
        };
        if (Status is Closed)
            End(OutcomeOf(judgement.Verdict), now);
        Note(Status is Unclear ? AuditActions.ReportAskedBack : AuditActions.ReportJudged, by, now, judgement.Reason, new AuditDetail("Found to be", Words.Of(judgement.Verdict.ToString())));
    }

    private static ReportOutcome OutcomeOf(ReportVerdict verdict) => verdict switch
    {
        ReportVerdict.AlreadyOfficial => ReportOutcome.AlreadyOfficial,
        ReportVerdict.SameAsAnother => ReportOutcome.SameAsAnother,
        _ => ReportOutcome.NoProblem,
    };

    private void End(ReportOutcome outcome, DateTime now) => (Outcome, ClosedAt, OpenKey) = (outcome, now, null);
}
