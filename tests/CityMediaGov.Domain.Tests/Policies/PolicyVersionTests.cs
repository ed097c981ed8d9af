using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Tests.Policies;

public sealed class PolicyVersionTests
{
    private static readonly PolicyPack Pack = Packs.Named("west-st-paul");

    private readonly PolicyVersion draft = PolicyVersion.First(Pack, null, Given.Steward, Given.Now);

    [Fact]
    public void The_first_version_is_the_pack_as_it_is()
    {
        Assert.Equal((1, "west-st-paul", "City of West St. Paul, Minnesota Social Media Policy", (string?)null, Given.Now), (draft.Number, draft.Pack, draft.Title, draft.ChangeNote, draft.InForceAt));
        Assert.Equal((Pack.TextOf(PolicyPack.ProfileFile), Pack.TextOf(PolicyPack.TextFile), Pack.TextOf(PolicyPack.ClausesFile)), (draft.ProfileJson, draft.Text, draft.ClausesJson));
        Assert.Equal((Pack.Read().Hash, Pack.Read().Hash), (draft.Hash, draft.Read().Hash));
        Assert.Equal("City of West St. Paul, Minnesota Social Media Policy, version 1", draft.AuditTitle);
        Assert.Equal(("policy.adopted", Given.Steward.Id), (draft.LastFact().Action.Code, draft.LastFact().By.Id));
    }

    [Fact]
    public void It_is_a_draft_until_the_city_has_adopted_it()
    {
        Assert.Equal((PolicyVersionStatus.Draft, (DateOnly?)null), (draft.Status, draft.AdoptedOn));
        var adopted = PolicyVersion.First(Pack, Given.Today, Given.Steward, Given.Now);
        Assert.Equal((PolicyVersionStatus.Adopted, Given.Today), (adopted.Status, adopted.AdoptedOn!.Value));

        draft.RecordAdoption(Given.Today, Given.Today, Given.Coordinator, Given.Later);
        Assert.Equal((PolicyVersionStatus.Adopted, Given.Today, "policy.adopted"), (draft.Status, draft.AdoptedOn!.Value, draft.LastFact().Action.Code));
        Assert.Equal("This cannot be done while this version of the policy is adopted.", draft.Refuses(() => draft.RecordAdoption(Given.Today, Given.Today, Given.Coordinator, Given.Later)).Sentence);
    }

    [Fact]
    public void An_adoption_in_the_future_is_refused()
    {
        var tomorrow = Given.Today.AddDays(1);
        const string sentence = "The day of adoption lies in the future.";
        Assert.Equal(sentence, draft.Refuses(() => draft.RecordAdoption(tomorrow, Given.Today, Given.Coordinator, Given.Later)).Sentence);
        Assert.Equal(sentence, draft.Refuses(() => Replace(adoptedOn: tomorrow)).Sentence);
        Assert.Equal(sentence, Assert.Throws<RefusedException>(() => PolicyVersion.First(Pack, tomorrow, Given.Steward, Given.Now)).Refusal.Sentence);
    }

    [Fact]
    public void The_future_begins_with_the_citys_day()
    {
        var night = new DateTime(2026, 11, 21, 5, 59, 0, DateTimeKind.Utc); // 11:59 p.m. on the 20th
        Assert.Throws<RefusedException>(() => PolicyVersion.First(Pack, new(2026, 11, 21), Given.Steward, night));
        Assert.NotNull(PolicyVersion.First(Pack, new(2026, 11, 21), Given.Steward, night.AddMinutes(1)));
    }

    [Fact]
    public void A_change_is_a_new_version_and_this_one_is_replaced()
    {
        var next = Replace(adoptedOn: Given.Today);

        Assert.Equal((2, (string?)null, "A second line", PolicyVersionStatus.Adopted, Given.Later), (next.Number, next.Pack, next.ChangeNote, next.Status, next.InForceAt));
        Assert.NotEqual(draft.Hash, next.Hash);
        Assert.Equal(("policy.adopted", "A second line"), (next.LastFact().Action.Code, next.LastFact().Reason));
        Assert.Equal((PolicyVersionStatus.Replaced, Given.Later, "policy.replaced"), (draft.Status, draft.ReplacedAt!.Value, draft.LastFact().Action.Code));
        Assert.Equal(Pack.TextOf(PolicyPack.ProfileFile), draft.ProfileJson);
    }

    [Fact]
    public void What_was_replaced_is_neither_adopted_nor_changed()
    {
        Replace();
        Assert.Equal("This cannot be done while this version of the policy is replaced.", draft.Refuses(() => Replace()).Sentence);
        draft.Refuses(() => draft.RecordAdoption(Given.Today, Given.Today, Given.Coordinator, Given.Later));
    }

    [Fact]
    public void Nobody_changes_or_adopts_it_without_keeping_the_policy()
    {
        foreach (var actor in new[] { Given.Nobody, Given.Steward, Given.Somebody("Clara Clerk", Role.Clerk), Given.Somebody("Hanna Head", Role.DepartmentHead) })
        {
            var refusal = draft.Refuses(() => Replace(by: actor));
            Assert.Equal((RefusalKind.NotYours, "You do not keep the policy."), (refusal.Kind, refusal.Sentence));
            Assert.Equal(refusal, draft.Refuses(() => draft.RecordAdoption(Given.Today, Given.Today, actor, Given.Later)));
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("")]
    public void A_version_of_unsound_texts_is_refused_and_this_one_stays(string profile)
    {
        var refusal = draft.Refuses(() => Replace(profile));
        Assert.StartsWith("This version cannot be adopted: ", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_names_one_account_in_two_spellings_is_refused()
    {
        var twice = draft.ProfileJson.Replace("\"twitter.com/WestStPaul\"", "\"www.facebook.com/CityOfWSP\"", StringComparison.Ordinal);
        Assert.Equal("This version cannot be adopted: \"facebook.com/cityofwsp\" is there twice.", draft.Refuses(() => Replace(twice)).Sentence);
    }

    [Fact]
    public void A_pack_without_rules_cannot_be_adopted()
    {
        var refusal = Assert.Throws<RefusedException>(() => PolicyVersion.First(PolicyPack.FromTexts("empty", null, null, "[]"), null, Given.Steward, Given.Now)).Refusal;
        Assert.StartsWith("This policy cannot be adopted yet: ", refusal.Sentence, StringComparison.Ordinal);
    }

    private PolicyVersion Replace(string? profile = null, DateOnly? adoptedOn = null, Actor? by = null) =>
        draft.ReplaceWith((profile ?? draft.ProfileJson + "\n", draft.Text, draft.ClausesJson), "A second line", adoptedOn, by ?? Given.Coordinator, Given.Later);
}
