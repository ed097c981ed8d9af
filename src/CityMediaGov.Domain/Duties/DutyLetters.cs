using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Duties;

/// <summary>Writes what is to be said about a duty into the outbox.</summary>
public sealed class DutyLetters(DutyCircle circle, PolicyBook policies, Postbox postbox)
{
    internal async Task WriteAsync(Duty duty, DutyNotice notice, DateTime now, CancellationToken cancel)
    {
        if (notice is DutyNotice.None)
            return;
        var policy = await policies.FindAsync(duty.PolicyVersionId, cancel) ?? throw new InvalidOperationException("The duty's policy version is missing.");
        var task = DutyPlace.TaskOf(duty.Kind, duty.Title);
        var clock = ClockText.For(duty.Due!, new(policy.Zone, now)).Line;
        var link = postbox.Link(DutyPlace.PathOf(duty.Kind, duty.AboutId));
        if (notice is DutyNotice.Reminder)
        {
            await postbox.TellAsync(await circle.RemindedAsync(duty, now, cancel), $"Reminder: {task}", $"""
                {task}

                {clock}

                It waits for you here: {link}
                """, now, cancel);
            return;
        }
        var holders = await circle.HoldersAsync(duty, now, cancel);
        await postbox.TellAsync(await circle.AboveAsync([.. holders.Keys], policy, now, cancel), $"Overdue: {task}", $"""
            {task}

            {clock}
            It is for: {(holders.Count == 0 ? "nobody at present" : string.Join("; ", holders.Values))}

            {link}
            """, now, cancel);
    }
}
