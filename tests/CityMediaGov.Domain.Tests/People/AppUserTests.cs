using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.People;

public sealed class AppUserTests
{
    private static readonly PersonDetails Marla = new("Marla Jensen", "Recreation Supervisor", "employee", null, null);

    private readonly AppUser person = AppUser.Join(Marla, "marla@city.example", Given.Steward, Given.Now);

    [Fact]
    public void A_person_joins()
    {
        Assert.Equal(("Marla Jensen", "marla@city.example", "marla@city.example", Given.Now, true), (person.FullName, person.Email, person.UserName, person.JoinedAt, person.IsActive));
        Assert.True(person.LockoutEnabled);
        Assert.Equal(("person.added", Given.Steward.Id), (person.LastFact().Action.Code, person.LastFact().By.Id));
    }

    [Fact]
    public void The_first_person_adds_themselves()
    {
        var first = AppUser.Join(Marla, "marla@city.example", by: null, Given.Now);
        Assert.Equal((first.Id, "Marla Jensen"), (first.LastFact().By.Id, first.LastFact().By.Name));
    }

    [Fact]
    public void What_others_enter_is_changed_under_the_new_name()
    {
        person.Change(Marla with { FullName = " Marla Okafor " }, Given.Steward, Given.Later);
        Assert.Equal("Marla Okafor", person.FullName);
        Assert.Equal(("person.changed", "Marla Okafor"), (person.LastFact().Action.Code, person.LastFact().SubjectTitle));
        Assert.Equal("Marla Jensen", ((IAuditedRecord)person).Facts[0].SubjectTitle);
    }

    [Fact]
    public void Nobody_is_their_own_supervisor() =>
        Assert.Equal("Nobody is their own supervisor.", person.Refuses(() => person.Change(Marla with { SupervisorId = person.Id }, Given.Steward, Given.Later)).Sentence);

    [Fact]
    public void A_person_is_deactivated_and_every_session_ends()
    {
        person.SecurityStamp = "before";
        person.Deactivate(Given.Steward, "Left the city", Given.Later);
        Assert.Equal((false, Given.Later), (person.IsActive, person.DeactivatedAt!.Value));
        Assert.NotEqual("before", person.SecurityStamp);
        Assert.Equal(("person.deactivated", "Left the city"), (person.LastFact().Action.Code, person.LastFact().Reason));

        Assert.Equal("This person may no longer sign in.", person.Refuses(() => person.Deactivate(Given.Steward, "Again", Given.Later)).Sentence);
        Assert.Equal("Let them in again first.", person.Refuses(() => person.Change(Marla, Given.Steward, Given.Later)).WayOn);
    }

    [Fact]
    public void Nobody_shuts_themselves_out()
    {
        var myself = new Actor(person.Id, person.FullName, "", null, [new(Role.Steward, null)], []);
        var refusal = person.Refuses(() => person.Deactivate(myself, "Holiday", Given.Later));
        Assert.Equal((RefusalKind.NotYours, "You cannot shut yourself out; somebody else must."), (refusal.Kind, refusal.Sentence));
    }

    [Fact]
    public void A_person_who_comes_back_is_let_in_again()
    {
        Assert.Equal("This person can sign in already.", person.Refuses(() => person.Reactivate(Given.Steward, "Back", Given.Later)).Sentence);
        person.Deactivate(Given.Steward, "Left", Given.Later);
        person.Reactivate(Given.Steward, "Back", Given.Later.AddDays(1));
        Assert.True(person.IsActive);
        Assert.Equal(["person.added", "person.deactivated", "person.reactivated"], person.Codes());
    }

    [Fact]
    public void Nobody_else_changes_people()
    {
        foreach (var actor in new[] { Given.Nobody, Given.Coordinator, Given.Somebody("Hanna Head", Role.DepartmentHead), person.AsActor() })
            Assert.Equal((RefusalKind.NotYours, "You do not keep the list of people."), (person.Refuses(() => person.Change(Marla, actor, Given.Later)).Kind, person.WhyNotChange(actor)!.Sentence));
        person.Refuses(() => person.Deactivate(Given.Coordinator, "No", Given.Later));
        person.Deactivate(Given.Steward, "Left", Given.Later);
        person.Refuses(() => person.Reactivate(Given.Coordinator, "No", Given.Later));
    }

    [Fact]
    public void What_happens_at_the_door_is_the_persons_own_doing()
    {
        person.NoteAtTheDoor(AuditActions.PersonSignedIn, Given.Later);
        Assert.Equal(("person.signed-in", person.Id, Given.Later), (person.LastFact().Action.Code, person.LastFact().By.Id, person.LastFact().At));
    }
}
