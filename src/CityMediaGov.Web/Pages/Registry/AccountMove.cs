using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>A step of an account's life that needs nothing but a reason: one page serves them all.</summary>
/// <param name="Verb">Last part of the page's address.</param>
/// <param name="Text">What the link and the button say.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Follows">What will then be so, in sentences.</param>
/// <param name="IsClosure">The policy's terms for shutting an account apply.</param>
/// <param name="Done">What is now true.</param>
/// <param name="WhyNot">The guard.</param>
/// <param name="Do">The verb; saves nothing.</param>
public sealed record AccountMove(
    string Verb, string Text, string Title, IReadOnlyList<string> Follows, bool IsClosure, string Done,
    Func<SocialAccount, Actor, Refusal?> WhyNot, Func<RegisterDesk, SocialAccount, Actor, string?, DateTime, CancellationToken, Task> Do)
{
    public static IReadOnlyList<AccountMove> All { get; } =
    [
        new("suspend", "Deactivate", "Deactivate an account",
            ["Residents no longer find it among the official accounts, from this moment.", "What still waited on it ends.", "It can be made official again at any time."],
            true, "Deactivated. It is not among the official accounts.", (account, actor) => account.WhyNotSuspend(actor),
            (desk, account, by, reason, now, cancel) => desk.SuspendAsync(account, by, reason, now, cancel)),
        new("resume", "Make official again", "Make an account official again",
            ["Residents find it among the official accounts again, from this moment."],
            false, "Official again. Residents find it in the directory.", (account, actor) => account.WhyNotResume(actor),
            (_, account, by, reason, now, _) =>
            {
                account.ResumeNow(by, reason, now);
                return Task.CompletedTask;
            }),
        new("retire", "Shut down", "Shut down an account",
            ["Residents find it in the directory as a former account of the City.", "What still waited on it ends.", "Its records stay. It can be taken up again."],
            true, "Shut down. Residents find it as a former account.", (account, actor) => account.WhyNotRetire(actor),
            (desk, account, by, reason, now, cancel) => desk.RetireAsync(account, by, reason, now, cancel)),
        new("reactivate", "Take up again", "Take up an account again",
            ["It is approved again, and not official yet.", "Before it is, its registration is recorded anew and everything that the policy asks is looked at once more."],
            false, "Taken up again. Record how it is registered to make it official.", (account, actor) => account.WhyNotReactivate(actor),
            (desk, account, by, reason, now, cancel) => desk.ReactivateAsync(account, by, reason, now, cancel)),
        new("decline", "Do not open it", "Give up an approved account",
            ["It will not be opened. This is final.", "What still waited on it ends.", "Its address is free: somebody can ask for it again."],
            true, "Given up. The account will not be opened.", (account, actor) => account.WhyNotDecline(actor),
            (desk, account, by, reason, now, cancel) => desk.DeclineAsync(account, by, reason, now, cancel)),
    ];

    /// <summary>Whether the policy wants a reason for this.</summary>
    public bool NeedsReason(PolicyProfile profile) => IsClosure && ClosureTerms.Of(profile.Account.Closure).ReasonRequired;
}
