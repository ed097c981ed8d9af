using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Audit;

/// <summary>One entry in full, checked anew while it is shown.</summary>
[RequirePermission(Permission.SeeAudit)]
public sealed class EntryModel(AppDbContext db) : PageModel
{
    public AuditEntry Entry { get; private set; } = null!;

    /// <summary>Null once destroyed under the retention schedule.</summary>
    public AuditStory? Story { get; private set; }

    /// <summary>What does not hold; null when the entry is as it was sealed.</summary>
    public string? Broken { get; private set; }

    public string What => AuditActions.TextOf(Entry.Action);

    public string Kind => IndexModel.NameOf(Entry.SubjectKind);

    public async Task<IActionResult> OnGetAsync(long seq, CancellationToken cancel)
    {
        if (await db.AuditEntries.AsNoTracking().Include(found => found.Payload).SingleOrDefaultAsync(found => found.Seq == seq, cancel) is not { } entry)
            return NotFound();
        Entry = entry;
        var before = await db.AuditEntries.AsNoTracking().Where(found => found.Seq == seq - 1).Select(found => found.Chain).SingleOrDefaultAsync(cancel);
        Broken = AuditChain.WhatIsWrong(entry, seq, before ?? AuditChain.Beginning);
        Story = entry.Payload is { } payload && Broken is null ? AuditStory.Read(payload.Content) : null;
        return Page();
    }
}
