using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Evidence;

/// <summary>A file that somebody sends.</summary>
public sealed record Upload(string ClientName, Func<Stream> Open);

/// <summary>Its bytes are safe; no record names it yet.</summary>
public sealed record SealedUpload(string ClientName, SealedObject Sealed);

/// <summary>A file that was not taken, and why, for the person who chose it.</summary>
/// <param name="TooLarge">It is larger than any file that is kept.</param>
/// <param name="StoreFailed">Nothing was wrong with the file: the storage could not take it.</param>
public sealed record RefusedUpload(string ClientName, string Why, bool TooLarge = false, bool StoreFailed = false);

public sealed record Uploads(IReadOnlyList<SealedUpload> Taken, IReadOnlyList<RefusedUpload> Refused)
{
    public static Uploads None { get; } = new([], []);
}

/// <summary>Takes files in for a record and hands them out again.</summary>
public sealed class EvidenceDesk(AppDbContext db, IEvidenceStore store)
{
    /// <summary>How many files one record may have.</summary>
    public const int MostFiles = 5;

    /// <summary>
    /// Seals what was sent, before and outside of any transaction. One refused file does not hold up the others. Sealing
    /// the same bytes again is harmless: they are one object.
    /// </summary>
    public async Task<Uploads> SealAsync(IEnumerable<Upload> uploads, CancellationToken cancel)
    {
        var (taken, refused) = (new List<SealedUpload>(), new List<RefusedUpload>());
        foreach (var upload in uploads)
        {
            var name = ClientFileName.Clean(upload.ClientName);
            try
            {
                await using var bytes = upload.Open();
                var made = await store.SealAsync(bytes, SealLimits.Standard, cancel);
                if (made.Content.ActiveContent.Count > 0)
                    refused.Add(new(name, $"It is a document that does something on its own ({string.Join(", ", made.Content.ActiveContent)}). Print it to a new PDF and send that."));
                else
                    taken.Add(new(name, made));
            }
            catch (FileRefusedException no)
            {
                refused.Add(new(name, no.Message, TooLarge: no.Refusal.Fault is FileFault.TooLarge));
            }
            catch (EvidenceStoreException fault)
            {
                refused.Add(new(name, fault.Message, StoreFailed: true));
            }
        }
        return new(taken, refused);
    }

    /// <summary>Names sealed files in the record. A second click brings the same files again; they are taken once.</summary>
    /// <param name="most">How many the record may have, for one that grows over months.</param>
    public async Task AttachAsync(IReadOnlyList<SealedUpload> files, SubjectKind aboutKind, Guid aboutId, Actor by, DateTime now, CancellationToken cancel, int most = MostFiles)
    {
        if (files.Count == 0)
            return;
        var there = await Of(aboutId).ToListAsync(cancel);
        var fresh = files.Where(file => !there.Exists(other => other.ClientName == file.ClientName && new Sha256(other.Hash) == file.Sealed.Sha256))
            .DistinctBy(file => (file.ClientName, file.Sealed.Sha256)).ToList();
        if (there.Count + fresh.Count > most)
            throw new RefusedException(Refusal.Rule($"There can be {most} files at most.", "Remove one first."));
        db.AddRange(fresh.Select(file => EvidenceFile.Receive(file.Sealed, file.ClientName, aboutKind, aboutId, by, now)));
    }

    /// <summary>The record's files, oldest first.</summary>
    public IOrderedQueryable<EvidenceFile> Of(Guid aboutId) =>
        db.EvidenceFiles.Where(file => file.AboutId == aboutId && file.DetachedAt == null).OrderBy(file => file.ReceivedAt).ThenBy(file => file.Id);

    /// <summary>Opens the original for this person and puts that on record first. The record itself must be visible to them.</summary>
    /// <exception cref="EvidenceStoreException">The bytes are gone or cannot be read.</exception>
    public async Task<Stream> HandOutAsync(EvidenceFile file, Actor to, DateTime now, CancellationToken cancel)
    {
        var bytes = await store.OpenAsync(new Sha256(file.Hash), cancel);
        file.NoteRead(to, now);
        await db.SaveChangesAsync(cancel);
        return bytes;
    }
}
