using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Tests.Policies;

public sealed class PackFillingTests
{
    private static readonly PolicyPack Model = Packs.Named("model");

    public static TheoryData<string> Keys => [.. Model.Blanks.Select(blank => blank.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_pack_cannot_be_filled_while_one_blank_is_open_and_the_blank_is_named(string key)
    {
        foreach (var nothing in new[] { null, "", "  " })
        {
            var filling = Filling((key, nothing));
            var label = Model.Blanks.Single(blank => blank.Key == key).Label;
            Assert.Equal([(key, $"Fill in the blank: {label}")], filling.Problems.Select(problem => (problem.Field, problem.Sentence)));
            Assert.Equal($"This policy cannot be adopted yet. Fill in the blank: {label}.", Assert.Throws<RefusedException>(filling.Fill).Refusal.Sentence);
        }
    }

    [Fact]
    public void All_open_blanks_are_named_at_once()
    {
        Assert.Equal(Model.Blanks.Select(blank => blank.Key), new PackFilling(Model, new Dictionary<string, string?>()).Problems.Select(problem => problem.Field));
        var refusal = Assert.Throws<RefusedException>(() => PolicyVersion.First(Model, null, Given.Steward, Given.Now)).Refusal;
        Assert.All(Model.Blanks, blank => Assert.Contains(blank.Label, refusal.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_filled_pack_is_sound_and_has_no_blank_anywhere()
    {
        var filled = Filling().Fill();
        Assert.Empty(filled.Check());
        Assert.Empty(filled.Blanks);
        Assert.Empty(PackFilling.BlanksOf(filled));
        Assert.Equal("model", filled.Name);

        var policy = PolicyVersion.First(filled, null, Given.Steward, Given.Now).Read();
        Assert.Equal("City of Springdale Social Media Policy", policy.Profile.Policy.Title);
        Assert.Equal("City of Springdale Social Media Policy", policy.Find("LMC-TITLE-1")!.Quote);
        Assert.Equal(("City of Springdale", "Springdale", "https://www.springdale.gov", "America/Chicago"), (policy.Profile.City.Name, policy.Profile.City.ShortName, policy.Profile.City.WebsiteUrl, policy.Profile.City.TimeZone));
        Assert.Equal(["springdale.gov"], policy.Profile.City.EmailDomains);
        foreach (var words in new[] { "submit a request to the City Manager in order", "(www.springdale.gov)", "directed to the Town Crier", "or sensitive, contact the City Clerk.", "discuss the type of usage with the HR manager." })
            Assert.Contains(words, policy.Text.AllWords, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("city", "City of Springdale", "write the name alone")]
    [InlineData("city", "Spring<b>dale", "use plain words")]
    [InlineData("city", "____", "use plain words")]
    [InlineData("city", "[Springdale]", "use plain words")]
    [InlineData("city", "Spring\u202Edale", "use plain words")]
    [InlineData("coordinator", "A title that is longer than any title on any door of any town hall of any city in the whole of the country", "use at most 100 characters")]
    [InlineData("website", "our page", "is no domain")]
    [InlineData("website", "springdale.gov/city", "is no domain")]
    [InlineData("email-domain", "clerk@springdale.gov", "is no domain")]
    [InlineData("time-zone", "Europe/Paris", "choose one of the list")]
    [InlineData("approver", "Mayor", "choose one of those named")]
    [InlineData("scope-questions", "Council", "choose one of those named")]
    public void An_answer_that_cannot_stand_in_the_policy_is_told(string key, string typed, string expected)
    {
        var problem = Assert.Single(Filling((key, typed)).Problems);
        Assert.Equal(key, problem.Field);
        Assert.Contains(expected, problem.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("website", " https://www.Springdale.gov/ ", "https://www.springdale.gov")]
    [InlineData("website", "springdale.example", "https://www.springdale.example")]
    public void What_people_paste_around_a_domain_is_left_out(string key, string typed, string website) =>
        Assert.Equal(website, Filling((key, typed)).Fill().Read().Profile.City.WebsiteUrl);

    [Fact]
    public void Quotes_and_backslashes_in_an_answer_stay_what_they_are()
    {
        var filled = Filling(("city", """Spring "the dale\" O’Hara""")).Fill();
        Assert.Empty(filled.Check());
        Assert.Equal("""Spring "the dale\" O’Hara""", filled.Read().Profile.City.ShortName);
    }

    [Fact]
    public void A_council_that_decides_is_a_body_whose_clerk_records_it()
    {
        var council = Given.InForce(Filling(("approver", "Council")).Fill()).RouteOf(ApprovalChain.Account, "department");
        var step = Assert.Single(council.Steps);
        Assert.Equal(("City Council", "City Council", Role.Clerk), (step.Name, step.Body, step.Asks[0].Role));

        var manager = Given.InForce(Filling().Fill()).RouteOf(ApprovalChain.Account, "department");
        step = Assert.Single(manager.Steps);
        Assert.Equal(("City Manager", null, Role.Administrator), (step.Name, step.Body, step.Asks[0].Role));
    }

    [Fact]
    public void A_pack_without_blanks_is_its_own_sample() => Assert.Same(Packs.Named("wausau"), Packs.Named("wausau").WithSamples());

    private static PackFilling Filling(params IEnumerable<(string Key, string? Typed)> instead)
    {
        var typed = new Dictionary<string, string?>
        {
            ["city"] = "Springdale",
            ["website"] = "springdale.gov",
            ["email-domain"] = "@springdale.gov",
            ["time-zone"] = "America/Chicago",
            ["administrator"] = "City Manager",
            ["coordinator"] = "Town Crier",
            ["approver"] = "Administrator",
            ["scope-questions"] = "Coordinator",
            ["data-contact"] = "Clerk",
            ["private-data-contact"] = "Clerk",
            ["discipline-contact"] = "HumanResources",
        };
        foreach (var (key, value) in instead)
            typed[key] = value;
        return new(Model, typed);
    }
}
