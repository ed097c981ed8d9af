using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Audit.Verification;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>A row that changed without the product is found, whatever column of whatever record.</summary>
public sealed class TamperedRecordTests : VerifyContract
{
    [Fact]
    public async Task A_change_by_hand_is_found_by_record_and_column()
    {
        await using var intruder = await Intruder.EnterAsync(Database);
        await intruder.DoAsync("UPDATE Units SET Type = 'police' WHERE Id = $id", ("$id", Office.Parks.Id));
        var finding = Assert.Single((await VerifyAsync()).Findings);
        Assert.Equal((VerifyArea.Records, SubjectKind.Unit, Office.Parks.Id), (finding.Area, finding.Kind, finding.Id));
        Assert.Equal($"Unit {Office.Parks.Id}: Type changed behind the product's back, no entry tells of it.", finding.Sentence);
    }

    [Fact]
    public async Task A_change_by_hand_stays_found_after_a_lawful_change_of_the_same_record()
    {
        var by = await Office.ActorAsync(Office.Coordinator);
        await using var intruder = await Intruder.EnterAsync(Database);
        await intruder.DoAsync("UPDATE Units SET Type = 'police' WHERE Id = $id", ("$id", Office.Parks.Id));
        await SaveAsync(async db => (await db.Units.SingleAsync(u => u.Id == Office.Parks.Id)).Change(new("Parks and Trails", "police", null), by, Now));
        Assert.Contains("Type changed behind", Assert.Single((await VerifyAsync()).Findings).Sentence, StringComparison.Ordinal);

        await SaveAsync(async db => (await db.Units.SingleAsync(u => u.Id == Office.Parks.Id)).Change(new("Parks and Trails", "facility", null), by, Now));
        var last = (await HistoryOfAsync(Office.Parks.Id))[^1].Entry.Seq;
        var finding = Assert.Single((await VerifyAsync()).Findings);
        Assert.Equal(($"Unit {Office.Parks.Id}: Type changed behind the product's back before entry {last}.", last), (finding.Sentence, finding.Entry));
    }

    [Fact]
    public async Task A_record_put_in_by_hand_has_no_entry()
    {
        await using var intruder = await Intruder.EnterAsync(Database);
        var id = Guid.CreateVersion7();
        await intruder.DoAsync("INSERT INTO RoleHoldings (Id, PersonId, Role, GivenAt, Title, Stamp) SELECT $id, PersonId, 'Administrator', GivenAt, 'x', $id FROM RoleHoldings LIMIT 1", ("$id", id));
        var finding = Assert.Single((await VerifyAsync()).Findings);
        Assert.Equal((SubjectKind.RoleHolding, id, $"RoleHolding {id}: it has no entry in the audit."), (finding.Kind, finding.Id, finding.Sentence));
    }

    [Fact]
    public async Task A_record_deleted_by_hand_is_missed_once()
    {
        var by = await Office.ActorAsync(Office.Coordinator);
        await SaveAsync(async db => (await db.Units.SingleAsync(u => u.Id == Office.Works.Id)).Change(new("Works", "facility", null), by, Now));
        await using var intruder = await Intruder.EnterAsync(Database);
        await intruder.DoAsync("DELETE FROM Units WHERE Id = $id", ("$id", Office.Works.Id));
        var finding = Assert.Single((await VerifyAsync()).Findings);
        Assert.Equal((SubjectKind.Unit, Office.Works.Id, (await HistoryOfAsync(Office.Works.Id))[0].Entry.Seq), (finding.Kind, finding.Id, finding.Entry));
    }

    [Fact]
    public async Task A_row_that_no_longer_can_be_read_is_a_finding_and_stops_nothing()
    {
        var (_, approval) = await Office.SubmitAsync();
        await using var intruder = await Intruder.EnterAsync(Database);
        await intruder.DoAsync("UPDATE ApprovalRequests SET State = 'Granted', OpenedAt = 'yesterday'");
        await intruder.DoAsync("UPDATE Units SET Id = lower(Id) WHERE Id = $id", ("$id", Office.Works.Id));
        var found = (await VerifyAsync()).Findings;
        Assert.Contains(found, finding => finding.Sentence == $"ApprovalRequest {approval}: OpenedAt and State cannot be read.");
        Assert.Contains(found, finding => finding.Sentence.EndsWith("Id cannot be read.", StringComparison.Ordinal));
        Assert.Contains(found, finding => finding.Entry is not null && finding.Id == Office.Works.Id);
    }

    [Fact]
    public async Task A_request_that_asks_nobody_or_was_decided_by_who_asked_breaks_the_rules()
    {
        var (_, approval) = await Office.SubmitAsync();
        await Office.DecideAsync(approval, Office.Head);
        await using var intruder = await Intruder.EnterAsync(Database);
        await intruder.DoAsync("UPDATE ApprovalSeats SET IsOpen = 0");
        await intruder.DoAsync("UPDATE ApprovalDecisions SET DecidedBy = $id", ("$id", Office.Staff.Id));
        await intruder.DoAsync("UPDATE Duties SET ClosedAt = OpenedAt WHERE State = 'Open'");
        var states = (await VerifyAsync()).Findings.Where(finding => finding.Area == VerifyArea.States).Select(finding => finding.Sentence).ToList();
        Assert.Contains($"ApprovalRequest {approval}: it is open and asks nobody.", states);
        Assert.Contains($"ApprovalRequest {approval}: the person who asked decided it.", states);
        Assert.Contains(states, sentence => sentence.StartsWith("Duty ", StringComparison.Ordinal));
    }
}
