using System.Text.Json.Nodes;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Tests.Policies;

public sealed class PackFindingTests
{
    /// <summary>A fault by its name: the file, the change, the place (without its line) and the start of the sentence.</summary>
    private static readonly Dictionary<string, (Action<JsonNode> Change, string Place, string Sentence)> ProfileFaults = new()
    {
        ["unknown property"] = (json => json["account"]!["approvalChian"] = new JsonArray(), "$.account.approvalChian", "There is no property"),
        ["missing property"] = (json => json["city"]!.AsObject().Remove("timeZone"), "$.city.timeZone", "It is missing."),
        ["missing source"] = (json => json["account"]!["minManagers"]!.AsObject().Remove("source"), "$.account.minManagers.source", "It is missing."),
        ["missing text"] = (json => json["roles"]![0]!["title"] = " ", "$.roles[0].title", "The text is missing."),
        ["null for a value"] = (json => json["city"]!["name"] = null, "$.city.name", "It is empty (null)"),
        ["text for a number"] = (json => json["account"]!["minManagers"]!["value"] = "one", "$.account.minManagers.value", "It must be a whole number."),
        ["number for a choice"] = (json => json["account"]!["approvalChain"]![0]!["rule"] = 1, "$.account.approvalChain[0].rule", "It must be one of anyOf, allOf."),
        ["object for a list"] = (json => json["roles"] = new JsonObject(), "$.roles", "It must be a list"),
        ["source without clause"] = (json => json["account"]!["minManagers"]!["source"] = "WSP-RULES-99", "$.account.minManagers.source", "The pack has no clause \"WSP-RULES-99\"."),
        ["step without source"] = (json => json["account"]!["approvalChain"]![1]!["sources"] = new JsonArray(), "$.account.approvalChain[1].sources", "A source is missing"),
        ["chain role without entry"] = (json => json["account"]!["approvalChain"]![0]!["ask"]![0] = "Mayor", "$.account.approvalChain[0].ask[0]", "The role \"Mayor\" has no entry"),
        ["substitute without entry"] = (json => json["account"]!["approvalChain"]![1]!["substitute"]!["role"] = "Mayor", "$.account.approvalChain[1].substitute.role", "The role \"Mayor\" has no entry"),
        ["nobody approves"] = (json => json["account"]!["approvalChain"] = new JsonArray(), "$.account.approvalChain", "Account requests are on"),
        ["body without recorder"] = (json => json["roles"]![2]!["body"] = true, "$.roles[2].recordedBy", "A body needs the role"),
        ["listed account, unknown platform"] = (json => json["account"]!["closedList"]!["accounts"]![4]!["platform"] = "myspace", "$.account.closedList.accounts[4].platform", "There is no platform \"myspace\""),
        ["listed account, unknown unit type"] = (json => json["account"]!["closedList"]!["accounts"]![0]!["unit"]!["type"] = "board", "$.account.closedList.accounts[0].unit.type", "There is no unit type \"board\""),
        ["listed account, other address"] = (json => json["account"]!["closedList"]!["accounts"]![0]!["address"] = "facebook.com/other", "$.account.closedList.accounts[0].address", "The clause WSP-SCOPE-3 names another address."),
        ["unknown feature"] = (json => json["features"]!["telepathy"] = "on", "$.features.telepathy", "There is no feature \"telepathy\"."),
        ["undecided feature"] = (json => json["features"]!.AsObject().Remove("audit"), "$.features", "\"audit\" is neither on nor off."),
        ["feature off that a clause needs"] = (json => json["features"]!["appeals"] = "off", "$.features.appeals", "It is off, but WSP-RULES-64 needs it."),
        ["blank not filled in"] = (json => json["roles"]![1]!["title"] = "[Insert title]", "$.roles[1].title", "A blank is not filled in: [Insert title]"),
        ["line to fill in"] = (json => json["city"]!["shortName"] = "City of ______", "$.city.shortName", "A blank is not filled in: ______"),
        ["blank that the text lacks"] = (json => json["blanks"]![0]!["marker"] = "[Insert name]", "$.blanks[0].marker", "The policy's text has no [Insert name]."),
        ["unknown time zone"] = (json => json["city"]!["timeZone"] = "America/Springfield", "$.city.timeZone", "There is no time zone"),
        ["website without https"] = (json => json["city"]!["websiteUrl"] = "http://city.example", "$.city.websiteUrl", "It must be an address that begins with https://."),
        ["impossible day"] = (json => (json["city"]!["holidays"]![0]!["month"], json["city"]!["holidays"]![0]!["day"]) = (2, 30), "$.city.holidays[0]", "New Year's Day: The month has no such day."),
        ["impossible month"] = (json => json["city"]!["holidays"]![0]!["month"] = 13, "$.city.holidays[0]", "New Year's Day: There is no such month."),
        ["sixth Monday"] = (json => json["city"]!["holidays"]![1]!["nth"] = 6, "$.city.holidays[1]", "Martin Luther King Jr. Day: nth is 1 to 4"),
        ["day and weekday"] = (json => json["city"]!["holidays"]![0]!["weekday"] = "friday", "$.city.holidays[0]", "New Year's Day: A holiday has either"),
        ["two lengths of time"] = (json => json["account"]!["decideWithin"]!["hours"] = 5, "$.account.decideWithin", "A time is given in hours, in business days or in days, not in two of them."),
        ["no length of time"] = (json => json["account"]!["decideWithin"]!["businessDays"] = 0, "$.account.decideWithin", "Days must be between 1 and"),
        ["no managers"] = (json => json["account"]!["minManagers"]!["value"] = 0, "$.account.minManagers.value", "It must be 1 or more"),
        ["role twice"] = (json => json["roles"]![1]!["role"] = "Coordinator", "$.roles[1].role", "\"Coordinator\" is there twice."),
        ["definition in other words"] = (json => json["terms"]![0]!["text"] = "Anything online", "$.terms[0].text", "It does not stand word for word"),
        ["script"] = (json => json["city"]!["name"] = "City <script>alert(1)</script>", "$.city.name", "Script and markup are not allowed here: <script>"),
        ["script address"] = (json => json["policy"]!["relatedPolicies"]![0]!["url"] = "JavaScript:alert(1)", "$.policy.relatedPolicies[0].url", "Script and markup are not allowed here"),
        ["image with handler"] = (json => json["roles"]![0]!["title"] = "<img src=x onerror=alert(1)>", "$.roles[0].title", "Script and markup are not allowed here"),
        ["text turned around"] = (json => json["roles"]![0]!["title"] = "Clerk\u202Egnp", "$.roles[0].title", "The text has control characters"),
        ["endless text"] = (json => json["roles"]![0]!["title"] = new string('a', 20_000), "$.roles[0].title", "The text has 20000 characters"),
    };

    public static TheoryData<string> FaultNames => [.. ProfileFaults.Keys];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void A_fault_in_the_profile_is_found_with_its_place(string fault)
    {
        var (change, place, sentence) = ProfileFaults[fault];
        var found = Packs.WithProfile(change).Check();
        Assert.Contains(found, finding =>
            finding.File == PolicyPack.ProfileFile
            && finding.Place.StartsWith($"{place} (line ", StringComparison.Ordinal)
            && finding.Sentence.StartsWith(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Malformed_json_is_found_with_its_line()
    {
        var found = Assert.Single(Packs.With(PolicyPack.ProfileFile, _ => "{\n  \"city\": {\n    oops\n").Check());
        Assert.Equal((PolicyPack.ProfileFile, "line 3"), (found.File, found.Place));
        Assert.StartsWith("This is not valid JSON", found.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_is_not_json()
    {
        var found = Assert.Single(Packs.With(PolicyPack.ProfileFile, text => text.Replace("{\n", "{\n  // note\n", StringComparison.Ordinal)).Check());
        Assert.Equal("line 2", found.Place);
    }

    [Fact]
    public void A_name_given_twice_is_found_with_the_line_of_its_value()
    {
        var found = Packs.With(PolicyPack.ProfileFile, text => text.Replace("\"kind\": \"City\",", "\"kind\": \"City\",\n    \"kind\": \"Town\",", StringComparison.Ordinal)).Check();
        Assert.Contains(found, finding => finding.Place == "$.city.kind (line 6)" && finding.Sentence == "It is given twice.");
    }

    [Fact]
    public void Every_fault_is_reported_not_just_the_first()
    {
        var found = Packs.WithProfile(json =>
        {
            json["city"]!["colour"] = "blue";
            json["account"]!["colour"] = "red";
            json["city"]!.AsObject().Remove("kind");
        }).Check();
        Assert.Equal(["$.city.colour", "$.city.kind", "$.account.colour"], found.Select(finding => finding.Place.Split(' ')[0]));
    }

    [Theory]
    [InlineData(PolicyPack.ProfileFile)]
    [InlineData(PolicyPack.TextFile)]
    [InlineData(PolicyPack.ClausesFile)]
    public void A_file_of_a_megabyte_is_refused(string file)
    {
        var found = Packs.With(file, text => text + new string(' ', 1_000_000)).Check();
        Assert.Equal(new Finding(file, "", "The file is larger than 512 KB."), Assert.Single(found));
    }

    [Theory]
    [InlineData(PolicyPack.ProfileFile)]
    [InlineData(PolicyPack.TextFile)]
    [InlineData(PolicyPack.ClausesFile)]
    public void An_empty_file_is_found(string file) =>
        Assert.Contains(new Finding(file, "", "The file is empty."), Packs.With(file, _ => " \n").Check());
}
