using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityMediaGov.Web.Tests.People;

/// <summary>A city for the tests of one class. Tries to sign in are not limited, because all come from one address.</summary>
public class Town : IAsyncLifetime
{
    private int added;

    public AppHost Host { get; } = new();

    public TestCity City { get; private set; } = null!;

    protected virtual string Pack => "west-st-paul";

    public virtual async Task InitializeAsync()
    {
        City = await Given.CityAsync(Host, Pack);
        Host.Services.GetRequiredService<IOptions<Limits>>().Value.SignInAsPerson.Tries = 100_000;
    }

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();

    /// <summary>Somebody new with <see cref="Given.Password"/>, for tests that change them.</summary>
    public Task<AppUser> JoinAsync(string name, Role? role = null, Unit? unit = null) => Host.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<Domain.Data.AppDbContext>();
        var steward = (await services.GetRequiredService<PeopleReader>().ActorAsync(City.Steward.Id, Host.Clock.Now, CancellationToken.None))!;
        var type = City.Policy.Profile.PersonTypes[0].Key;
        var person = AppUser.Join(new(name, "Analyst", type, unit?.Id, null), $"person{Interlocked.Increment(ref added)}@city.example", steward, Host.Clock.Now);
        var hash = await db.Users.Where(other => other.Id == City.Steward.Id).Select(other => other.PasswordHash).SingleAsync();
        person.TakePassword(hash!, Host.Clock.Now);
        db.Add(person);
        if (role is { } held)
            db.Add(RoleHolding.Give(person, new(held, unit?.Id), City.Policy.TitleOf(held), steward, Host.Clock.Now));
        await db.SaveChangesAsync();
        return person;
    });

    public Task<AppUser> StoredAsync(Guid id) => Host.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(person => person.Id == id));

    public Task<int> SessionsOfAsync(AppUser person) => Host.ReadAsync(db => db.UserSessions.CountAsync(session => session.PersonId == person.Id));

    /// <summary>Codes of what is on record about this record, oldest first.</summary>
    public Task<List<string>> FactsOfAsync(Guid id) => Host.ReadAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == id).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync());

    /// <summary>The words of the last entry about this record.</summary>
    public async Task<AuditStory> LastStoryOfAsync(Guid id) => AuditStory.Read((await Host.ReadAsync(db =>
        db.AuditEntries.Include(entry => entry.Payload).Where(entry => entry.SubjectId == id).OrderByDescending(entry => entry.Seq).FirstAsync())).Payload!.Content);

    public Task<int> EntriesAsync() => Host.ReadAsync(db => db.AuditEntries.CountAsync());
}
