using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Data.Seed;

/// <summary>Fills an empty database with a demonstration: every state is reached by the verbs that people use, in the order of time.</summary>
public sealed class DemoSeed(
    AppDbContext db, FirstSetUp setUp, PolicyBook policies, PeopleReader people, AccountOffice office, ApprovalDesk desk, SubjectDesk subjects, DemoPlans plans, DemoReports reports)
{
    private const string StewardName = "Robin Marsh";

    private readonly Dictionary<string, Guid> persons = [];
    private readonly Dictionary<string, Guid> units = [];

    /// <param name="addPerson">Adds a person to the sign-in, without a password.</param>
    public async Task RunAsync(DemoCity city, Func<AppUser, Task> addPerson, DateTime now, CancellationToken cancel)
    {
        var begin = now.Date.AddDays(-150).AddHours(15);
        var steward = await setUp.RunAsync(PolicyPack.Shipped.Single(pack => pack.Name == city.Pack).WithSamples(), city.AdoptedOn,
            new(StewardName, "Assistant to the City", "employee", null, null), "robin.marsh@demo.example", addPerson, begin, cancel);
        persons[StewardName] = steward.Id;
        await AddUnitsAsync(city, begin, cancel);
        await AddPeopleAsync(city, addPerson, begin, cancel);
        await DescribeListedAccountsAsync(city, begin.AddHours(2), cancel);

        // All events in the order of time, so that the audit chain reads as it happened.
        var begun = new Dictionary<object, Guid>();
        var events = city.Requests.SelectMany(request => Happenings(request, request.DaysAgo, request.Then))
            .Concat(city.Plans.SelectMany(plan => Happenings(plan, plan.DaysAgo, plan.Then)))
            .Concat(city.Reports.SelectMany(report => Happenings(report, report.DaysAgo, report.Then)));
        foreach (var (of, step, at) in events.OrderBy(happening => happening.At))
        {
            db.ChangeTracker.Clear();
            if (of is DemoPlan plan)
                begun[of] = await plans.HappenAsync(plan, begun.GetValueOrDefault(of), step, name => ActorAsync(name, at, cancel), units, at, cancel);
            else if (of is DemoReport report)
                begun[of] = await reports.HappenAsync(report, begun.GetValueOrDefault(of), step, name => ActorAsync(name, at, cancel), at, cancel);
            else if (step is null)
                begun[of] = await DraftAsync((DemoRequest)of, city.Charter, at, cancel);
            else
                await FollowAsync(begun[of], step, at < now ? at : now, cancel);
        }

        IEnumerable<(object Of, DemoStep? Step, DateTime At)> Happenings(object of, int daysAgo, IReadOnlyList<DemoStep> then) =>
            then.Prepend(null).Select((step, index) => (of, step, AtWork(now, daysAgo, index)));
    }

    /// <summary>A step a day from then on, at ten in the morning or so, on Friday instead of the weekend, never in the future.</summary>
    private static DateTime AtWork(DateTime now, int daysAgo, int step)
    {
        var day = now.Date.AddDays(step - daysAgo);
        day = day.AddDays(day.DayOfWeek switch { DayOfWeek.Saturday => -1, DayOfWeek.Sunday => -2, _ => 0 });
        var at = day.AddHours(15).AddMinutes(7 * (step + (daysAgo % 7)) + step * 20);
        return at < now ? at : now.AddMinutes(step - 30);
    }

    private async Task AddUnitsAsync(DemoCity city, DateTime at, CancellationToken cancel)
    {
        var by = await ActorAsync(StewardName, at, cancel);
        foreach (var (name, type) in city.Units)
            db.Add(Unit.Add(new(name, type, null), by, at));
        await db.SaveChangesAsync(cancel);
        foreach (var unit in await db.Units.AsNoTracking().ToListAsync(cancel))
            units[unit.Name] = unit.Id;
    }

    private async Task AddPeopleAsync(DemoCity city, Func<AppUser, Task> addPerson, DateTime at, CancellationToken cancel)
    {
        var by = await ActorAsync(StewardName, at, cancel);
        var policy = await policies.InForceAsync(cancel);
        foreach (var entry in city.People)
        {
            Guid? unit = entry.Unit is null ? null : units[entry.Unit];
            var person = AppUser.Join(new(entry.Name, entry.Title, entry.Type, unit, null), $"{Slugs.Of(entry.Name).Replace('-', '.')}@demo.example", by, at);
            await addPerson(person);
            persons[entry.Name] = person.Id;
            foreach (var role in entry.Roles)
                db.Add(RoleHolding.Give(person, new(role, role == Role.DepartmentHead ? unit : null), policy.TitleOf(role), by, at));
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task DescribeListedAccountsAsync(DemoCity city, DateTime at, CancellationToken cancel)
    {
        var coordinator = city.People.Single(person => person.Roles.Contains(Role.Coordinator)).Name;
        var (by, policy) = (await ActorAsync(coordinator, at, cancel), await policies.InForceAsync(cancel));
        foreach (var entry in city.Entries)
        {
            var key = RequestedAddress.Of(AddressRecognition.Read(entry.Address))!.Key;
            var account = await db.SocialAccounts.SingleAsync(found => found.AddressKey == key, cancel);
            account.ModifyEntry(by, account.Entry with { Name = entry.Name, Purpose = entry.Purpose, CommentMode = entry.CommentMode, Contact = entry.Contact }, new(policy.Profile, UnitIsOpen: true), null, at);
        }
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Guid> DraftAsync(DemoRequest asked, AccountCharter usual, DateTime at, CancellationToken cancel)
    {
        var by = await ActorAsync(asked.By, at, cancel);
        var policy = await policies.InForceAsync(cancel);
        var address = RequestedAddress.Of(AddressRecognition.Read(asked.Address)) ?? throw new InvalidOperationException($"{asked.Address} is no address of an account.");
        var content = new AccountRequestContent(asked.Name, asked.Address, address.Platform, null, address.Handle, address.Key, address.Url, units[asked.Unit],
            asked.Purpose, asked.Purposes, asked.Audience, Languages.Usual, asked.CommentMode, asked.Email, asked.EmailReason, asked.Email, asked.Need, asked.Risk,
            [.. asked.Managers.Select(name => persons[name])])
        { Charter = asked.Charter ?? usual };
        var request = AccountRequest.Begin(content, policy.PlatformNameOf(address.Platform), Guid.CreateVersion7().ToString("N"), by, at);
        db.Add(request);
        await db.SaveChangesAsync(cancel);
        return request.Id;
    }

    private async Task FollowAsync(Guid requestId, DemoStep step, DateTime at, CancellationToken cancel)
    {
        var asked = await db.AccountRequests.SingleAsync(request => request.Id == requestId, cancel);
        var account = await db.SocialAccounts.SingleOrDefaultAsync(found => found.RequestId == requestId, cancel);
        var policy = await policies.InForceAsync(cancel);
        switch (step)
        {
            case DemoStep.Send:
                await office.SubmitAsync(asked, await ActorAsync(asked.RequestedBy, at, cancel), at, cancel);
                break;
            case DemoStep.Decide decide:
                await DecideAsync(requestId, decide, null, at, cancel);
                break;
            case DemoStep.Record(var by, var verdict, var votesFor, var votesAgainst, var minutes, var note):
                await DecideAsync(requestId, new(by, verdict, note), new(policy.Today(at), votesFor, votesAgainst, minutes), at, cancel);
                break;
            case DemoStep.Withdraw:
                await office.WithdrawAsync(asked, await ActorAsync(asked.RequestedBy, at, cancel), at, cancel);
                break;
            case DemoStep.Activate activate:
                var registration = new AccountRegistration(policy.Today(at), policy.Profile.City.Name, null, asked.OfficialEmail!, null, asked.PublicContact) { ReportedAddress = account!.Url };
                await office.ActivateAsync(account, registration, await ActorAsync(activate.By, at, cancel), at, cancel);
                break;
            case DemoStep.Suspend suspend:
                account!.SuspendNow(await ActorAsync(suspend.By, at, cancel), new(suspend.Reason), new(false, null), at);
                break;
            case DemoStep.Retire retire:
                account!.RetireNow(await ActorAsync(retire.By, at, cancel), new(retire.Reason), new(false, null), policy.Today(at), at);
                break;
            default:
                throw new NotSupportedException($"A demonstration does not know {step}.");
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Whatever the policy has answered is answered as it wants it.</summary>
    private async Task DecideAsync(Guid requestId, DemoStep.Decide decide, Meeting? meeting, DateTime at, CancellationToken cancel)
    {
        var approval = await db.ApprovalRequests.SingleAsync(request => request.SubjectId == requestId && request.SubjectKind == SubjectKind.AccountRequest && request.State == ApprovalState.Open, cancel);
        var questions = await subjects.QuestionsAsync(approval, await policies.InForceAsync(cancel), cancel);
        IReadOnlyList<DecisionAnswer> answers = [.. questions.Select(question => new DecisionAnswer(question.Key, question.Choices.Count > 0 ? question.Choices[0].Key : DecisionQuestion.Confirmed, "Looked at together.", question.Basis))];
        await desk.DecideAsync(approval, await ActorAsync(decide.By, at, cancel), approval.CurrentStep, decide.Verdict, decide.Note, meeting, at, cancel, answers);
    }

    private Task<Actor> ActorAsync(string name, DateTime at, CancellationToken cancel) => ActorAsync(persons[name], at, cancel);

    private async Task<Actor> ActorAsync(Guid person, DateTime at, CancellationToken cancel) =>
        await people.ActorAsync(person, at, cancel) ?? throw new InvalidOperationException("This person may not act.");
}
