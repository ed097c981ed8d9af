using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Requests;

/// <summary>Reads how one request stands.</summary>
public sealed class RequestStatusReader(AppDbContext db, PolicyBook policies, ApprovalHistory history, RequestFormReader form)
{
    public async Task<RequestStatus> ReadAsync(AccountRequest asked, DateTime now, CancellationToken cancel)
    {
        var approval = await db.ApprovalRequests.AsNoTracking().AsSplitQuery().Where(request => request.SubjectId == asked.Id)
            .OrderByDescending(request => request.State == ApprovalState.Open).ThenByDescending(request => request.SubjectRevision).ThenByDescending(request => request.OpenedAt).FirstOrDefaultAsync(cancel);
        var policy = (approval is null ? null : await policies.FindAsync(approval.PolicyVersionId, cancel)) ?? await policies.InForceAsync(cancel);
        var managers = asked.Content.Managers;
        var people = await db.Users.AsNoTracking().Where(person => person.Id == asked.RequestedBy || managers.Contains(person.Id))
            .Select(person => new { person.Id, person.FullName, person.JobTitle }).ToListAsync(cancel);
        var author = people.Single(person => person.Id == asked.RequestedBy);
        var account = await db.SocialAccounts.Where(account => account.RequestId == asked.Id).Select(account => new { account.Id, account.Status }).SingleOrDefaultAsync(cancel);
        return new()
        {
            Policy = policy,
            Author = author.JobTitle.Length == 0 ? author.FullName : $"{author.FullName}, {author.JobTitle}",
            Unit = await db.Units.Where(unit => unit.Id == asked.UnitId).Select(unit => unit.Name).SingleOrDefaultAsync(cancel),
            Managers = [.. people.Where(person => managers.Contains(person.Id)).Select(person => person.FullName).Order(StringComparer.CurrentCulture)],
            AccountId = account?.Id,
            WhyNotReconsider = account is null ? null : SocialAccount.Lifecycle.WhyNot(account.Status, AccountAction.Reconsider),
            Files = await form.FilesOfAsync(asked.Id, cancel),
            History = await history.ReadAsync(asked.Id, now, cancel),
            Approval = approval,
            Waiting = approval is { State: ApprovalState.Open }
                ? await db.Duties.AsNoTracking().Where(duty => duty.AboutId == approval.Id && duty.Kind == DutyKind.Decide && duty.State == DutyState.Open)
                    .OrderBy(duty => duty.SortAt).ThenBy(duty => duty.Id).ToListAsync(cancel)
                : [],
        };
    }
}

/// <summary>How one request stands, for the page of whoever asked.</summary>
public sealed record RequestStatus
{
    /// <summary>The version under which it is decided; the one in force while nothing was sent.</summary>
    public required PolicyInForce Policy { get; init; }

    public required string Author { get; init; }

    public required string? Unit { get; init; }

    public required IReadOnlyList<string> Managers { get; init; }

    /// <summary>The account that it proposes; null before it is sent.</summary>
    public required Guid? AccountId { get; init; }

    /// <summary>Why the account is past taking its approval back; null when it is not.</summary>
    public required Refusal? WhyNotReconsider { get; init; }

    public required IReadOnlyList<AttachedFile> Files { get; init; }

    public required IReadOnlyList<HistoryEvent> History { get; init; }

    /// <summary>The latest; null before it is sent.</summary>
    public required ApprovalRequest? Approval { get; init; }

    /// <summary>The duties of those who decide now.</summary>
    public required IReadOnlyList<Duty> Waiting { get; init; }

    /// <summary>"Kao Vang, Department Head"; null while nobody is asked.</summary>
    public string? WaitsFor => History.Select(line => line.WaitsFor).FirstOrDefault(words => words is not null);

    /// <summary>What the last decider said when it was returned or rejected.</summary>
    public Decision? SaidNo => Approval is { State: ApprovalState.Returned or ApprovalState.Rejected } ? Approval.Decisions.Last() : null;

    /// <summary>For somebody who acts on a page that was read before the last thing happened.</summary>
    public Refusal ChangedMeanwhile(WrittenTime time)
    {
        var last = History.LastOrDefault(line => line.At is not null);
        return last is null
            ? Refusal.ChangedMeanwhile("This changed while you were reading.", "Nothing of yours was recorded.")
            : Refusal.ChangedMeanwhile($"{last.Who?.Split(',')[0] ?? "Someone"} changed this while you were reading.",
                $"{last.What}, {time.Words(last.At!.Value, TimeForm.Brief)}. Nothing of yours was recorded.");
    }
}
