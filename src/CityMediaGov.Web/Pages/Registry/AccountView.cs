using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>What one reader sees of an account beside the account itself.</summary>
public sealed record AccountView
{
    public required string UnitName { get; init; }

    public required string? OpenedBy { get; init; }

    /// <summary>Null when the account came with the policy's list.</summary>
    public required AccountBasis? Basis { get; init; }

    public required bool HasNobody { get; init; }

    public required IReadOnlyList<GateFinding> Gates { get; init; }

    public required IReadOnlyList<Duty> Duties { get; init; }

    /// <summary>Changes that are asked for and not decided yet.</summary>
    public required IReadOnlyList<OpenChange> Changes { get; init; }

    /// <summary>What stood on it when it was shut down; empty for a reader who may not see that.</summary>
    public required IReadOnlyList<EvidenceFile> Captures { get; init; }

    public required IReadOnlyList<HistoryEvent> History { get; init; }

    /// <summary>What its state allows this reader next, but for opening, changing and certifying it, which have pages of their own.</summary>
    public required IReadOnlyList<AccountMove> Moves { get; init; }

    public required bool MayActivate { get; init; }

    public required bool MayCertify { get; init; }

    public required bool MayAskChange { get; init; }
}

/// <param name="IsVisible">The reader may open the request.</param>
public sealed record AccountBasis(Guid RequestId, string? Reference, bool IsVisible);

public sealed record OpenChange(Guid Id, string Author, DateTime AskedAt, AccountChangeStatus Status);

/// <summary>Reads <see cref="AccountView"/>.</summary>
public sealed class AccountViews(AppDbContext db, AccountOffice office, RegisterDesk register, ChangeDesk changes, CertificationDesk certifications, EvidenceDesk evidence)
{
    private const int MostDuties = 20;

    /// <summary>Who keeps the register, reads all requests, or works in the account's unit.</summary>
    public static bool MaySeeCaptures(SocialAccount account, Actor reader) =>
        reader.Can(Permission.RunRegister) || reader.Can(Permission.SeeAllRequests) || reader.UnitId == account.UnitId;

    public async Task<AccountView> ReadAsync(SocialAccount account, PolicyInForce policy, Actor reader, DateTime now, CancellationToken cancel)
    {
        var terms = await register.TermsAsync(account, now, cancel);
        var words = await EntryWords.ReadAsync(db, policy, cancel);
        return new()
        {
            UnitName = await db.Units.Where(unit => unit.Id == account.UnitId).Select(unit => unit.Name).SingleAsync(cancel),
            OpenedBy = await db.Users.Where(person => person.Id == account.RequestedBy).Select(person => person.FullName).SingleOrDefaultAsync(cancel),
            Basis = await db.AccountRequests.Where(asked => asked.Id == account.RequestId)
                .Select(asked => new AccountBasis(asked.Id, asked.Reference, db.AccountRequests.VisibleTo(reader).Any(seen => seen.Id == asked.Id))).SingleOrDefaultAsync(cancel),
            HasNobody = policy.Profile.Account.MinManagers is not null && await db.SocialAccounts.Where(found => found.Id == account.Id).WithoutManager(db).AnyAsync(cancel),
            Gates = account.Status is AccountStatus.Approved or AccountStatus.Live or AccountStatus.Suspended ? await office.GatesOfAsync(account, account.Registration, cancel) : [],
            Duties = await db.Duties.AsNoTracking().Where(duty => duty.AboutId == account.Id && duty.State == DutyState.Open).MostUrgentFirst().Take(MostDuties).ToListAsync(cancel),
            Changes = await db.AccountChanges.AsNoTracking()
                .Where(change => change.AccountId == account.Id && (change.Status == AccountChangeStatus.InReview || change.Status == AccountChangeStatus.Returned)).OrderBy(change => change.AskedAt)
                .Select(change => new OpenChange(change.Id, db.Users.Where(person => person.Id == change.RequestedBy).Select(person => person.FullName).First(), change.AskedAt, change.Status))
                .ToListAsync(cancel),
            Captures = MaySeeCaptures(account, reader) ? await evidence.Of(account.Id).AsNoTracking().ToListAsync(cancel) : [],
            History = await RecordHistory.ReadAsync(db, account.Id, cancel, name: words.InHistory),
            Moves = [.. AccountMove.All.Where(move => move.WhyNot(account, reader, terms) is null)],
            MayActivate = account.WhyNotActivate(reader, await office.OpenerOfAsync(account, now, cancel)) is null,
            MayCertify = account.WhyNotCertify(reader, await certifications.HeadAsync(account, now, cancel)) is null,
            MayAskChange = await changes.WhyNotAskAsync(account, reader, cancel) is null,
        };
    }
}
