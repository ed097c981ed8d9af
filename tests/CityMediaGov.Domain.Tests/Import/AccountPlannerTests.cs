using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Import;

public sealed class AccountPlannerTests
{
    private static readonly KnownUnit Parks = new(Guid.CreateVersion7(), "Parks", "parks", "department", null, "U1", true);
    private static readonly KnownUnit Shut = new(Guid.CreateVersion7(), "Pools", "pools#1", "department", null, null, false);

    private static readonly KnownAccount Known = new(Guid.CreateVersion7(), AccountStatus.Live, "Parks", "Facebook", "facebook.com/parks", true, Parks.Id, "News", "en", null, null,
        new("The clerk, by the Council", "Cory, 555-0101", "Weekdays"), null);

    [Fact]
    public void An_account_from_before_the_register_comes_in_live_with_its_authority()
    {
        var plan = Plan("key,name,address,unit,purpose,official since,authority,approved on,approved by\nA1,Parks on Instagram,@parkspictures on,u1,Photos,2019-05-14,Resolution 14,5/13/2019,Council\n"
            .Replace("@parkspictures on", "https://instagram.com/ParksPictures/", StringComparison.Ordinal));
        Assert.Empty(plan.Problems);
        var account = Assert.IsType<SocialAccount>(Assert.Single(plan.Lines).Content);
        Assert.Equal((AccountStatus.Live, new DateOnly(2019, 5, 14), "instagram.com/parkspictures", "A1"), (account.Status, account.OfficialSince!.Value, account.AddressKey, account.ImportKey));
        Assert.Equal(("Resolution 14", new DateOnly(2019, 5, 13), "Council"), (account.EarlierAuthority, account.EarlierApprovedOn!.Value, account.EarlierApprover));
        Assert.Equal((null, null, "parks-on-instagram"), (account.RequestId, account.ApprovedAt, account.Slug));
        var fact = account.LastFact();
        Assert.Equal(("account.imported", "IMP-2026-000001, accounts.csv", Given.Coordinator.Id), (fact.Action.Code, fact.Reason, fact.By.Id));
    }

    [Fact]
    public void Where_the_policy_closes_its_list_another_account_comes_in_as_approved()
    {
        var plan = Plan("name,address,unit,purpose,authority\nParks,https://instagram.com/notlisted,Parks,Photos,Before\n", policy: Given.WestStPaul);
        Assert.Equal((AccountStatus.Approved, 1), (((SocialAccount)plan.Lines[0].Content!).Status, plan.Held));
        Assert.Contains("comes in as approved, and not live: Approved, but not in the policy’s list", Assert.Single(plan.Notes).Sentence, StringComparison.Ordinal);
        Assert.Null(((SocialAccount)plan.Lines[0].Content!).OfficialSince);
    }

    [Fact]
    public void A_name_with_a_platform_is_an_address_and_a_former_account_stays_former()
    {
        var plan = Plan("name,address,platform,unit,purpose,status,official since,retired on\nOld Parks,@oldparks,Instagram,Parks,Photos,Retired,2015-01-01,2020-02-02\nPlanned,@newparks,instagram,Parks,Photos,approved,,\n", "on record before");
        Assert.Empty(plan.Problems);
        var (old, planned) = ((SocialAccount)plan.Lines[0].Content!, (SocialAccount)plan.Lines[1].Content!);
        Assert.Equal((AccountStatus.Retired, new DateOnly(2020, 2, 2), "instagram.com/oldparks", "on record before"), (old.Status, old.RetiredOn!.Value, old.AddressKey, old.EarlierAuthority));
        Assert.Equal((AccountStatus.Approved, (DateOnly?)null), (planned.Status, planned.OfficialSince));
    }

    [Theory]
    [InlineData("Parks,https://www.instagram.com/one,Parks,", "purpose", "Say what the account is for")]
    [InlineData(",https://www.instagram.com/one,Parks,News", "name", "Name the account")]
    [InlineData("Parks,,Parks,News", "address", "Write the address")]
    [InlineData("Parks,parks@city.example,Parks,News", "address", "e-mail")]
    [InlineData("Parks,parks page,Parks,News", "address", "no spaces")]
    [InlineData("Parks,https://bit.ly/x,Parks,News", "address", "short link")]
    [InlineData("Parks,https://parks.example/blog,Parks,News", "platform", "Name the platform")]
    [InlineData("Parks,https://www.instagram.com/one,Nowhere,News", "unit", "No open unit is called “Nowhere”")]
    [InlineData("Parks,https://www.instagram.com/one,Pools,News", "unit", "No open unit is called “Pools”")]
    [InlineData("Parks,https://www.instagram.com/one,,News", "unit", "Name the unit")]
    [InlineData("Parks,https://www.instagram.com/one,Parks,News,Klingon", "language", "no language that the register knows")]
    [InlineData("Parks,https://www.instagram.com/one,Parks,News,en,often", "comments", "no way to treat comments in the policy")]
    [InlineData("Parks,https://www.instagram.com/one,Parks,News,en,,sleeping", "status", "no status")]
    [InlineData("Parks,https://www.instagram.com/one,Parks,News,en,,retired", "retired on", "on which day")]
    [InlineData("Parks,https://www.instagram.com/one,Parks,News,en,,,2027-01-01", "official since", "in the future")]
    public void A_bad_account_is_told_by_row_and_column(string row, string column, string expected)
    {
        var plan = Plan($"name,address,unit,purpose,language,comments,status,official since,retired on,platform\n{row}\n", "before");
        Assert.Empty(plan.Lines);
        Assert.Contains(plan.Problems, problem => problem is { Row: 2 } && problem.Column == column && problem.Sentence.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_persons_own_profile_is_refused_where_the_policy_excludes_it() => Assert.Contains("person’s own profile",
        Assert.Single(Plan("name,address,unit,purpose\nParks,https://www.facebook.com/profile.php?id=100012345678901,Parks,News\n", "before", policy: Given.WestStPaul).Problems).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Without_an_authority_no_account_comes_in() =>
        Assert.Equal("authority", Assert.Single(Plan("name,address,unit,purpose\nParks,https://www.instagram.com/one,Parks,News\n").Problems).Column);

    [Theory]
    [InlineData("name,address,unit,purpose\nParks,HTTPS://m.facebook.com/Parks/?ref=x,Parks,News\n")]
    [InlineData("name,address,unit,purpose,authority,status\n Parks ,facebook.com/parks,u1,News,something else,retired\n")]
    public void Every_spelling_of_an_address_finds_the_account_that_is_there(string file)
    {
        var plan = Plan(file, known: Known);
        Assert.Empty(plan.Problems);
        Assert.True(plan.ChangesNothing);
        Assert.Equal(Known.Id, Assert.Single(plan.Lines).Id);
    }

    [Fact]
    public void What_the_file_says_otherwise_changes_and_what_it_lacks_stays()
    {
        var line = Assert.Single(Plan("key,name,address,unit,purpose\nA1,City Parks,facebook.com/parks,Parks,News\n", known: Known).Lines);
        Assert.Equal([new FieldChange("key", null, "A1"), new("name", "Parks", "City Parks")], line.Changes);
        Assert.Equal(new("City Parks", Parks.Id, "News", "en", null, null, Known.Answering), ((ImportedEntry)line.Content!).Entry);
    }

    [Theory]
    [InlineData("A1", AccountStatus.Live, "A1,Parks,facebook.com/other,Parks,News", "Another address is another account")]
    [InlineData("A1", AccountStatus.Live, "B2,Parks,facebook.com/parks,Parks,News", "under the key “A1”")]
    [InlineData(null, AccountStatus.Requested, ",Parks,facebook.com/parks,Parks,News", "it is being decided")]
    [InlineData(null, AccountStatus.Retired, ",Other,facebook.com/parks,Parks,News", "cannot be done while this account is retired")]
    public void What_does_not_fit_the_account_that_is_there_is_a_problem(string? key, AccountStatus status, string row, string expected)
    {
        var plan = Plan($"key,name,address,unit,purpose\n{row}\n", "before", Known with { ImportKey = key, Status = status });
        Assert.Contains(expected, Assert.Single(plan.Problems).Sentence, StringComparison.Ordinal);
        Assert.Empty(plan.Lines);
    }

    [Fact]
    public void One_address_twice_in_a_file_is_told_however_it_is_spelled()
    {
        var plan = Plan("name,address,unit,purpose\nOne,instagram.com/one,Parks,News\nTwo,https://www.instagram.com/ONE/,Parks,News\n", "before");
        Assert.Equal((3, "address", "Row 2 has this already."), (plan.Problems[0].Row!.Value, plan.Problems[0].Column!, plan.Problems[0].Sentence));
        Assert.Single(plan.Lines);
    }

    [Fact]
    public void The_operator_may_import_and_somebody_without_the_register_may_not()
    {
        Assert.Single(Plan("name,address,unit,purpose\nOne,instagram.com/one,Parks,News\n", "before", by: ImportHand.Operator).Lines);
        Assert.Equal(Actor.Register.Id, ImportHand.Operator.Id);
        Assert.ThrowsAny<Exception>(() => Plan("name,address,unit,purpose\nOne,instagram.com/one,Parks,News\n", "before", by: Given.Nobody));
    }

    private static ImportPlan Plan(string file, string? authority = null, KnownAccount? known = null, PolicyInForce? policy = null, Actor? by = null)
    {
        var hand = new ImportHand(by ?? Given.Coordinator, "IMP-2026-000001, accounts.csv", Given.Now, policy ?? Given.Wausau, new(authority));
        var facts = new AccountFacts(known is null ? [] : [known], [Parks, Shut], new HashSet<string>(), new(hand.Policy, PlatformCatalogue.List, null, new HashSet<Guid>(), new HashSet<string>()));
        return new AccountPlanner(facts, hand).Plan(ImportSheet.Of(CsvTable.Read(file), AccountColumns.All));
    }
}
