using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry.Reports;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Data.Seed;

/// <summary>Plays what people told about accounts in a demonstration, and what the keeper of the register made of it.</summary>
public sealed class DemoReports(AppDbContext db, PolicyBook policies, ReportIntake intake, TriageDesk desk)
{
    /// <param name="caseId">Empty before it was reported.</param>
    /// <param name="step">Null: it is reported.</param>
    internal async Task<Guid> HappenAsync(DemoReport told, Guid caseId, DemoStep? step, Func<string, Task<Actor>> actor, DateTime at, CancellationToken cancel)
    {
        if (step is null or DemoStep.ReportAgain)
        {
            var content = ReportContent.Of(told.Address, told.Claim, step is DemoStep.ReportAgain again ? again.Words : told.Words, step is null ? told.Email : null);
            return (await intake.ReceiveAsync(new(Guid.CreateVersion7().ToString("N"), content, []), Actor.Public, at, cancel)).CaseId;
        }
        var account = await db.ReportedAccounts.SingleAsync(found => found.Id == caseId, cancel);
        var today = (await policies.InForceAsync(cancel)).Today(at);
        switch (step)
        {
            case DemoStep.Judge judge:
                await desk.JudgeAsync(account, new(judge.Verdict, judge.Reason, judge.PublicWords), null, new(null, null), await actor(judge.By), at, cancel);
                break;
            case DemoStep.TellPlatform notice:
                await desk.RecordNoticeAsync(account, today, notice.How, notice.Reference, [], await actor(notice.By), at, cancel);
                break;
            case DemoStep.TakeAnswer answered:
                await desk.RecordAnswerAsync(account, today, answered.Answer, [], await actor(answered.By), at, cancel);
                break;
            case DemoStep.CloseReport close:
                await desk.CloseAsync(account, close.Outcome, close.Reason, await actor(close.By), at, cancel);
                break;
            default:
                throw new NotSupportedException($"A demonstration does not know {step} of a report.");
        }
        await db.SaveChangesAsync(cancel);
        return caseId;
    }
}
