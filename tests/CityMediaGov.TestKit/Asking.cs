using System.Text;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.TestKit;

/// <summary>Requests for accounts and what becomes of them, by the verbs that the pages use.</summary>
public static class Asking
{
    /// <summary>A whole request, as this city's policy wants it.</summary>
    public static AccountRequestContent Content(this TestCity city, AppUser manager, string address = "https://www.instagram.com/parkspictures/", Unit? unit = null)
    {
        var (rules, read) = (city.Policy.Profile.Account, RequestedAddress.Of(AddressRecognition.Read(address))!);
        var mailbox = $"parks@{city.Policy.Profile.City.EmailDomains[0]}";
        return new("Parks in Pictures", address, read.Platform, null, read.Handle, read.Key, read.Url, (unit ?? city.Parks).Id, "Photos of programs and parks",
            [.. rules.PurposeChoices.Take(1).Select(choice => choice.Key)], "Families", Languages.Usual, rules.CommentModes.Select(mode => mode.Key).FirstOrDefault(),
            mailbox, null, mailbox, "No other page shows pictures.", "Two people look after it.", [manager.Id])
        { Charter = rules.Charter() };
    }

    /// <summary>Everything that an account can rest on in this city.</summary>
    public static AccountCharter Charter(this AccountRules rules) => new(
        rules.Bases.Select(basis => basis.Key).FirstOrDefault(), rules.Kinds.Select(kind => kind.Key).FirstOrDefault(), [.. rules.InterestAreas.Take(1).Select(area => area.Key)],
        "The supervisor of recreation programs, by the head of Parks", "Cory Colleague, 555-0101", "Weekdays, 8 a.m. to 4:30 p.m.");

    /// <summary>What is asked of whoever approves now, answered by somebody who found nothing wrong.</summary>
    public static async Task<IReadOnlyList<DecisionAnswer>> AnswersAsync(this IServiceProvider services, ApprovalRequest approval)
    {
        var policy = (await services.GetRequiredService<PolicyBook>().FindAsync(approval.PolicyVersionId, CancellationToken.None))!;
        var questions = await services.GetRequiredService<SubjectDesk>().QuestionsAsync(approval, policy, CancellationToken.None);
        return [.. questions.Select(Affirm)];
    }

    /// <returns>The request's id.</returns>
    public static Task<Guid> DraftAsync(this TestCity city, AppUser by, AccountRequestContent? content = null) => city.DoAsync(by, async (services, actor, now) =>
    {
        content ??= city.Content(by);
        var request = AccountRequest.Begin(content, content.Platform is { } platform ? city.Policy.PlatformNameOf(platform) : null, Guid.NewGuid().ToString("N"), actor, now);
        services.GetRequiredService<AppDbContext>().Add(request);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return request.Id;
    });

    /// <returns>The request's id.</returns>
    public static async Task<Guid> AskAsync(this TestCity city, AppUser by, AccountRequestContent? content = null) =>
        await city.SendAsync(await city.DraftAsync(by, content), by);

    /// <summary>Sends a draft to those who decide.</summary>
    public static Task<Guid> SendAsync(this TestCity city, Guid request, AppUser by) => city.DoAsync(by, async (services, actor, now) =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        await services.GetRequiredService<AccountOffice>().SubmitAsync(await db.AccountRequests.SingleAsync(found => found.Id == request), actor, now, CancellationToken.None);
        await db.SaveChangesAsync();
        return request;
    });

    /// <summary>The open step, decided by this person, who answers whatever the policy has answered; of a body, at today's meeting.</summary>
    public static Task<Guid> DecideAsync(this TestCity city, Guid request, AppUser by, Verdict verdict = Verdict.Approve, string? note = null) =>
        city.DoAsync(by, async (services, actor, now) =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var approval = await db.ApprovalRequests.SingleAsync(found => found.SubjectId == request && found.State == ApprovalState.Open);
            var meeting = approval.Step!.Body is null ? null : new Meeting(city.Policy.Today(now), 4, 1, "Minutes of the meeting, item 7");
            await services.GetRequiredService<ApprovalDesk>().DecideAsync(approval, actor, approval.CurrentStep, verdict, note, meeting, now, CancellationToken.None, await services.AnswersAsync(approval));
            await db.SaveChangesAsync();
            return approval.Id;
        });

    /// <summary>Everybody agrees whom the policy asks, one after the other.</summary>
    public static async Task AgreeAsync(this TestCity city, Guid request)
    {
        while (await city.Host.ReadAsync(db => db.ApprovalRequests.AsNoTracking().SingleOrDefaultAsync(found => found.SubjectId == request && found.State == ApprovalState.Open)) is { } open)
            await city.DecideAsync(request, await city.DeciderAsync(open));
    }

    /// <summary>Somebody who may take the open step.</summary>
    public static async Task<AppUser> DeciderAsync(this TestCity city, ApprovalRequest open)
    {
        foreach (var person in city.People.Values)
        {
            if (open.WhyNotDecide(await city.Host.ActorAsync(person)) is null)
                return person;
        }
        throw new InvalidOperationException($"Nobody may take the step “{open.Step!.Name}”.");
    }

    private static DecisionAnswer Affirm(DecisionQuestion question) =>
        new(question.Key, question.Choices.Count > 0 ? question.Choices[0].Key : DecisionQuestion.Confirmed, "As the policy asks.", question.Basis);

    public static Task<Guid> WithdrawAsync(this TestCity city, Guid request, AppUser by) => city.DoAsync(by, async (services, actor, now) =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        await services.GetRequiredService<AccountOffice>().WithdrawAsync(await db.AccountRequests.SingleAsync(found => found.Id == request), actor, now, CancellationToken.None);
        await db.SaveChangesAsync();
        return request;
    });

    /// <summary>Seals a file of text with a draft.</summary>
    /// <returns>The file's id.</returns>
    public static Task<Guid> AttachAsync(this TestCity city, Guid request, AppUser by, string name, string text) => city.DoAsync(by, async (services, actor, now) =>
    {
        var (db, desk) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<RequestDesk>());
        var uploads = await desk.SealAsync([new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)))], CancellationToken.None);
        var asked = await db.AccountRequests.AsNoTracking().SingleAsync(found => found.Id == request);
        await desk.SaveDraftAsync(new(request, asked.SubmissionKey, asked.Stamp, asked.Content, asked.PlatformName, uploads.Taken), actor, now, CancellationToken.None);
        return await services.GetRequiredService<EvidenceDesk>().Of(request).Select(file => file.Id).SingleAsync();
    });

    /// <summary>The accounts of the policy's own list, by name.</summary>
    public static Task<List<SocialAccount>> ListedAsync(this TestCity city) =>
        city.Host.ReadAsync(db => db.SocialAccounts.AsNoTracking().Where(account => account.RequestId == null).OrderBy(account => account.Name).ThenBy(account => account.Platform).ToListAsync());

    public static Task<Guid> ApprovalOfAsync(this TestCity city, Guid request) =>
        city.Host.ReadAsync(db => db.ApprovalRequests.Where(found => found.SubjectId == request).OrderByDescending(found => found.OpenedAt).Select(found => found.Id).FirstAsync());

    public static Task<SocialAccount> AccountOfAsync(this TestCity city, Guid request) =>
        city.Host.ReadAsync(db => db.SocialAccounts.AsNoTracking().SingleAsync(account => account.RequestId == request));

    public static async Task<T> DoAsync<T>(this TestCity city, AppUser person, Func<IServiceProvider, Actor, DateTime, Task<T>> act)
    {
        var actor = await city.Host.ActorAsync(person);
        return await city.Host.InScopeAsync(services => act(services, actor, city.Host.Clock.Now));
    }
}
