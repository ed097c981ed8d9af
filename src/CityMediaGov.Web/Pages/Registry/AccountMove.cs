using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>A step of an account's life that ends or renews it: one page serves them all.</summary>
/// <param name="Verb">Last part of the page's address.</param>
/// <param name="Text">What the link and the button say.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Follows">What will then be so, in sentences.</param>
/// <param name="IsClosure">The policy's terms for ending an account apply.</param>
/// <param name="Done">What is now true.</param>
/// <param name="WhyNot">The guard.</param>
/// <param name="Do">The verb; saves nothing.</param>
public sealed record AccountMove(
    string Verb, string Text, string Title, IReadOnlyList<string> Follows, bool IsClosure, string Done,
    Func<SocialAccount, Actor, ClosureTerms, Refusal?> WhyNot, Func<RegisterDesk, MoveStep, CancellationToken, Task> Do)
{
    public static IReadOnlyList<AccountMove> All { get; } =
    [
        new("suspend", "Deactivate", "Deactivate an account",
            ["Residents no longer find it among the official accounts, from this moment.", "What still waited on it ends.", "It can be made official again at any time."],
            true, "Deactivated. It is not among the official accounts.", (account, actor, terms) => account.WhyNotSuspend(actor, terms.AlsoBy),
            (desk, step, cancel) => desk.SuspendAsync(step.Account, step.By, step.Closing, step.Now, cancel)),
        new("resume", "Make official again", "Make an account official again",
            ["Residents find it among the official accounts again, from this moment."],
            false, "Official again. Residents find it in the directory.", (account, actor, _) => account.WhyNotResume(actor),
            (desk, step, cancel) => desk.ResumeAsync(step.Account, step.By, step.Closing, step.Now, cancel)),
        new("retire", "Shut down", "Shut down an account",
            ["Residents find it in the directory as a former account of the City.", "What still waited on it ends.", "Its records stay. It can be taken up again."],
            true, "Shut down. Residents find it as a former account.", (account, actor, terms) => account.WhyNotRetire(actor, terms.AlsoBy),
            (desk, step, cancel) => desk.RetireAsync(step.Account, step.By, step.Closing, step.Captures, step.Now, cancel)) { IsFinal = true },
        new("reactivate", "Take up again", "Take up an account again",
            ["It is approved again, and not official yet.", "Before it is, its registration is recorded anew and everything that the policy asks is looked at once more."],
            false, "Taken up again. Record how it is registered to make it official.", (account, actor, _) => account.WhyNotReactivate(actor),
            (desk, step, cancel) => desk.ReactivateAsync(step.Account, step.By, step.Closing, step.Now, cancel)),
        new("decline", "Do not open it", "Give up an approved account",
            ["It will not be opened. This is final.", "What still waited on it ends.", "Its address is free: somebody can ask for it again."],
            true, "Given up. The account will not be opened.", (account, actor, _) => account.WhyNotDecline(actor),
            (desk, step, cancel) => desk.DeclineAsync(step.Account, step.By, step.Closing, step.Now, cancel)),
    ];

    /// <summary>What stands on it has to be captured, and what else is done confirmed.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Everything missing from what was said, field by field.</summary>
    public IEnumerable<FieldProblem> ProblemsOf(Closing closing, ClosureTerms terms) =>
        IsFinal ? terms.ProblemsOfRetiring(closing) : IsClosure ? terms.ProblemsOf(closing) : EntryRules.CheckReason(closing.Reason, missing: null);
}

/// <param name="Captures">Sealed already.</param>
public sealed record MoveStep(SocialAccount Account, Actor By, Closing Closing, IReadOnlyList<SealedUpload> Captures, DateTime Now);
