using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>One press of a button on the form of a request.</summary>
/// <param name="RequestId">The draft that was opened; null on the form for a new one.</param>
/// <param name="Key">Made when the form was shown; see <see cref="AccountRequest.SubmissionKey"/>.</param>
/// <param name="Stamp">The draft's stamp as it was read; null while there was none.</param>
/// <param name="PlatformName">As printed; null until it is known.</param>
/// <param name="Files">Sealed already.</param>
public sealed record HandedIn(Guid? RequestId, string Key, Guid? Stamp, AccountRequestContent Content, string? PlatformName, IReadOnlyList<SealedUpload> Files);

/// <param name="Request">Null when it could not be sent.</param>
public sealed record SendOutcome(AccountRequest? Request, IReadOnlyList<FieldProblem> Problems);

/// <summary>
/// Takes in what the form brings. All of it happens in one write transaction: whoever presses twice, or fifty times at
/// once, finds what the first press made and gets the same answer.
/// </summary>
public sealed class RequestDesk(AppDbContext db, AccountOffice office, EvidenceDesk evidence)
{
    /// <summary>Before anything else, and outside of the transaction: see <see cref="EvidenceDesk.SealAsync"/>.</summary>
    public Task<Uploads> SealAsync(IEnumerable<Upload> uploads, CancellationToken cancel) => evidence.SealAsync(uploads, cancel);

    public Task<AccountRequest> SaveDraftAsync(HandedIn handed, Actor by, DateTime now, CancellationToken cancel) =>
        db.InOneTransactionAsync(async again =>
        {
            var asked = await TakeAsync(await FindAsync(handed, by, again), handed, by, now, again);
            await db.SaveChangesAsync(again);
            return asked;
        }, cancel);

    /// <summary>Sends it, or says everything that is to be corrected first; then nothing is stored.</summary>
    public Task<SendOutcome> SendAsync(HandedIn handed, Actor by, DateTime now, CancellationToken cancel) =>
        db.InOneTransactionAsync(async again =>
        {
            var found = await FindAsync(handed, by, again);
            if (found is { Status: not (AccountRequestStatus.Draft or AccountRequestStatus.Returned) } sent && sent.Says(handed.Content))
                return new SendOutcome(sent, []);
            var problems = await office.ProblemsOfAsync(handed.Content, found?.Id, by, again);
            if (problems.Count > 0)
                return new(null, problems);
            var asked = await TakeAsync(found, handed, by, now, again);
            await office.SubmitAsync(asked, by, now, again);
            await db.SaveChangesAsync(again);
            return new(asked, []);
        }, cancel);

    /// <summary>Begins a draft with what another request says; its files stay where they are.</summary>
    /// <param name="key">Made when the button was shown.</param>
    public Task<AccountRequest> CopyAsync(AccountRequest original, string key, Actor by, DateTime now, CancellationToken cancel) =>
        SaveDraftAsync(new(null, key, null, original.Content, original.PlatformName, []), by, now, cancel);

    /// <summary>Takes a file off a draft. The sealed bytes stay.</summary>
    public async Task DetachAsync(AccountRequest asked, Guid fileId, Actor by, DateTime now, CancellationToken cancel)
    {
        RefusedException.ThrowIf(asked.WhyNotEdit(by));
        if (await evidence.Of(asked.Id).SingleOrDefaultAsync(file => file.Id == fileId, cancel) is { } file)
        {
            file.Detach(by, now);
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task<AccountRequest?> FindAsync(HandedIn handed, Actor by, CancellationToken cancel)
    {
        db.ChangeTracker.Clear(); // a second attempt after a lost connection begins anew
        if (handed.RequestId is { } id)
            return await db.AccountRequests.SingleAsync(request => request.Id == id, cancel);
        var made = await db.AccountRequests.SingleOrDefaultAsync(request => request.RequestedBy == by.Id && request.SubmissionKey == handed.Key, cancel);
        // An old form, come back to and filled in anew, is no second click: it makes a request of its own.
        return made is not null && (made.Stamp == handed.Stamp || made.Says(handed.Content)) ? made : null;
    }

    private async Task<AccountRequest> TakeAsync(AccountRequest? found, HandedIn handed, Actor by, DateTime now, CancellationToken cancel)
    {
        if (found is null)
        {
            var isKeyFree = !await db.AccountRequests.AnyAsync(request => request.RequestedBy == by.Id && request.SubmissionKey == handed.Key, cancel);
            found = AccountRequest.Begin(handed.Content, handed.PlatformName, isKeyFree ? handed.Key : AccountRequest.NewKey(), by, now);
            db.Add(found);
        }
        else if (!found.Says(handed.Content))
        {
            if (handed.Stamp is { } read)
                db.Entry(found).Property(request => request.Stamp).OriginalValue = read;
            found.EditContent(handed.Content, handed.PlatformName, by, now);
        }
        if (handed.Files.Count > 0)
            RefusedException.ThrowIf(found.WhyNotEdit(by));
        await evidence.AttachAsync(handed.Files, SubjectKind.AccountRequest, found.Id, by, now, cancel);
        return found;
    }
}
