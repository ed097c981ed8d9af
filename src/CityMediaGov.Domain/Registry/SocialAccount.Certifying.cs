using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry;

/// <summary>What somebody answers who certifies an account.</summary>
/// <param name="Words">What they add; null when nothing.</param>
public sealed record CertificationAnswers(bool IsNeeded, bool IsTrue, bool IsReachable, string? Words = null)
{
    /// <summary>An account of which one of these is not so is not certified: something else is to be done with it.</summary>
    public IEnumerable<FieldProblem> Problems()
    {
        if (!IsNeeded)
            yield return new(nameof(IsNeeded), "Confirm that it is still needed. If it is not, shut it down instead.");
        if (!IsTrue)
            yield return new(nameof(IsTrue), "Confirm that its entry is true. If it is not, change the entry first.");
        if (!IsReachable)
            yield return new(nameof(IsReachable), "Confirm that those who run it can be reached. If they cannot, change the contact first.");
        if (Words?.Trim().Length > SocialAccount.ReasonLength)
            yield return new(nameof(Words), $"Use at most {SocialAccount.ReasonLength} characters");
    }
}

/// <content>That somebody looks at it again from time to time.</content>
public sealed partial class SocialAccount
{
    /// <param name="head">Who certifies it beside the keeper of the register; null when nobody does.</param>
    public Refusal? WhyNotCertify(Actor actor, RoleSeat? head = null) => WhyNotRun(actor, head) ?? Lifecycle.WhyNot(Status, AccountAction.Certify);

    public void CertifyNow(Actor by, CertificationAnswers answers, RoleSeat? head, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotCertify(by, head) ?? FieldProblem.FirstOf(answers.Problems()));
        Status = Lifecycle.After(Status, AccountAction.Certify);
        CertifiedAt = now;
        Note(AuditActions.AccountCertified, by, now, string.IsNullOrWhiteSpace(answers.Words) ? null : answers.Words.Trim(),
            new AuditDetail("Still needed", "yes"), new AuditDetail("Entry true", "yes"), new AuditDetail("Contact reachable", "yes"));
    }
}
