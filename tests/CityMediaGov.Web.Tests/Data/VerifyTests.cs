using System.Text;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Audit.Verification;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>What the product itself does verifies.</summary>
public abstract class VerifyContract : DatabaseContract
{
    private protected Task<VerifyReport> VerifyAsync(bool full = true) =>
        Database.InScopeAsync(services => services.GetRequiredService<Verify>().RunAsync(full));

    private protected async Task<EvidenceFile> SealAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var sealedObject = await Database.Evidence.SealAsync(stream, SealLimits.Standard);
        var file = EvidenceFile.Receive(sealedObject, "notes.txt", SubjectKind.AccountRequest, await Office.DraftAsync(), await Office.ActorAsync(Office.Staff), Now);
        await SaveAsync(async db => await db.AddAsync(file));
        return file;
    }
}

public abstract class CleanContract : VerifyContract
{
    [DatabaseFact]
    public async Task A_city_at_work_verifies()
    {
        await Office.ActivateAsync();
        var (_, returned) = await Office.SubmitAsync();
        await Office.DecideAsync(returned, Office.Head, Verdict.ReturnForChanges, "More words");
        var (_, rejected) = await Office.SubmitAsync();
        await Office.DecideAsync(rejected, Office.Head);
        await Office.DecideAsync(rejected, Office.Coordinator, Verdict.Reject, "No");
        var file = await SealAsync("Evidence.");
        await SaveAsync(async db => (await db.EvidenceFiles.SingleAsync(f => f.Id == file.Id)).NoteRead(await Office.ActorAsync(Office.Head), Now));
        await SaveAsync(async db => (await db.Users.SingleAsync(p => p.Id == Office.Staff.Id)).NoteAtTheDoor(AuditActions.PersonSignedIn, Now));
        var (invitation, _) = Invitation.Send(new("Nia New", "Planner", "employee", null, null), "nia@city.example", [new(Role.Clerk, null)], await Office.ActorAsync(Office.Steward), Now);
        await SaveAsync(async db => await db.AddAsync(invitation));

        var report = await VerifyAsync();
        Assert.Empty(report.Findings);
        Assert.True(report.IsClean);
        Assert.True(report.BytesRead);
        Assert.Equal(1, report.EvidenceFiles);
        var last = await ReadAsync(db => db.AuditEntries.OrderByDescending(entry => entry.Seq).FirstAsync());
        Assert.Equal((last.Seq, Convert.ToHexStringLower(last.Chain)), (report.Entries, report.Head));
        Assert.Equal(await ReadAsync(db => db.AuditEntries.Select(entry => entry.SubjectId).Distinct().CountAsync()), report.Records);
    }

    [DatabaseFact]
    public async Task More_than_one_page_verifies_and_says_how_far_it_is()
    {
        await SaveAsync(db =>
        {
            db.AddRange(Enumerable.Range(1, 1200).Select(number => Unit.Add(new($"Unit {number}", "department", null), Actor.Register, Now)));
            return Task.CompletedTask;
        });
        var progress = new Steps();
        var report = await Database.InScopeAsync(services => services.GetRequiredService<Verify>().RunAsync(full: false, progress));
        Assert.Empty(report.Findings);
        Assert.True(report.Entries > 1200);
        Assert.Contains(new("Audit chain", 1000, report.Entries), progress.Seen);
        Assert.Contains(progress.Seen, step => step.Step == "Records" && step.Done == report.Records);
    }

    [DatabaseFact]
    public async Task Odd_text_reads_back_as_it_was_sealed()
    {
        string[] odd = ["half \ud83d", "line\r\nbreak\nName=4:fake", "zero \0 inside", " blanks ", "\ufeffmark", "e\u0301 é", "ﬁ ŁÓDŹ 🚦\u202e", new('x', 120)];
        await SaveAsync(db =>
        {
            db.AddRange(odd.Select(name => AppUser.Join(new($"{name}|", name, "employee", null, null), $"{Guid.NewGuid():N}@city.example", null, Now)));
            return Task.CompletedTask;
        });
        Assert.Empty((await VerifyAsync()).Findings);
    }

    [DatabaseFact]
    public async Task A_fact_about_a_record_that_somebody_else_changed_meanwhile_seals_what_is_stored()
    {
        await using var slow = Database.Open();
        var read = await slow.Users.SingleAsync(p => p.Id == Office.Staff.Id);
        var by = await Office.ActorAsync(Office.Steward);
        await SaveAsync(async db => (await db.Users.SingleAsync(p => p.Id == Office.Staff.Id)).Change(new("Stef Married", "Title", "employee", null, null), by, Now));
        read.NoteAtTheDoor(AuditActions.PersonSignedIn, Now);
        await slow.SaveChangesAsync();
        Assert.Empty((await VerifyAsync()).Findings);
    }

    [DatabaseFact]
    public async Task Words_and_a_record_that_were_lawfully_destroyed_may_be_missing()
    {
        var unit = Unit.Add(new("Library", "department", null), Actor.Register, Now);
        await SaveAsync(async db => await db.AddAsync(unit));
        await ReadAsync(db => Forger.AppendAsync(db, AuditActions.RecordDestroyed.Code, SubjectKind.Unit, unit.Id));
        await SaveAsync(async db =>
        {
            var before = await db.Set<AuditPayload>().Where(words => db.AuditEntries.Any(entry => entry.Seq == words.Seq && entry.SubjectId == unit.Id && entry.Action == "unit.added")).ToListAsync();
            db.RemoveRange(before);
            await db.Units.Where(u => u.Id == unit.Id).ExecuteDeleteAsync();
        });
        Assert.Empty((await VerifyAsync()).Findings);
    }

    [DatabaseFact]
    public async Task It_can_run_while_others_write()
    {
        var writers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
                await Office.DecideAsync((await Office.SubmitAsync()).Approval, Office.Head);
        })).ToList();
        var all = Task.WhenAll(writers);
        do
            Assert.Empty((await VerifyAsync(full: false)).Findings);
        while (!all.IsCompleted);
        await all;
    }

    private sealed class Steps : IProgress<VerifyProgress>
    {
        public List<VerifyProgress> Seen { get; } = [];

        public void Report(VerifyProgress value) => Seen.Add(value);
    }
}

public sealed class CleanOnSqlite : CleanContract;

[OnSqlServer]
public sealed class CleanOnSqlServer : CleanContract
{
    protected override Task<TestDatabase> MakeAsync() => TestDatabase.OnSqlServerAsync();
}
