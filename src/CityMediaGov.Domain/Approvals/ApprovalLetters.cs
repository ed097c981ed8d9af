using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Approvals;

/// <summary>Tells people that a step waits for them. Opening the link decides nothing: a scanner of mail opens it too.</summary>
public sealed class ApprovalLetters(PossibleDeciders deciders, Postbox postbox)
{
    /// <param name="due">Null when neither policy nor city sets a time.</param>
    public async Task AskAsync(ApprovalRequest request, DueDate? due, PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        var asked = await deciders.ReadAsync(request, now, cancel);
        var clock = due is null ? null : ClockText.For(due, new(policy.Zone, now)).Line;
        await postbox.TellAsync([.. asked.Select(person => person.Id)], $"To decide: {request.SubjectTitle}", $"""
            {request.RequesterName}, {request.RequesterTitle}, asks: {request.SubjectTitle}

            {(request.Step!.Body is { } body ? $"The {body} decides this. Record what it decided, with day, vote and minutes." : $"The step “{request.Step.Name}” waits for you.")} {clock}

            Read it and decide: {postbox.Link($"/approvals/{request.Id}")}
            """, now, cancel);
    }
}
