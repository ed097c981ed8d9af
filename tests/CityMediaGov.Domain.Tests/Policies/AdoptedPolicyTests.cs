using System.Text.Json;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Tests.Policies;

public sealed class AdoptedPolicyTests
{
    private static readonly PolicyPack Pack = Packs.Named("west-st-paul");

    [Fact]
    public void A_clause_is_found_by_its_id_and_its_feature()
    {
        var policy = Pack.Read();
        Assert.Equal("and receive written approval from, the Marketing and Communications Manager prior to establishing any new social media presence", policy.Find("WSP-RULES-4")!.Quote);
        Assert.Equal(Enforcement.Enforce, policy.Find("WSP-RULES-4")!.Enforcement);
        Assert.Null(policy.Find("WSP-RULES-99"));
        Assert.Equal(["WSP-RULES-64", "WSP-RULES-65", "WSP-RULES-66", "WSP-RULES-67"], policy.ClausesOf(Features.Appeals).Select(clause => clause.Id));
        Assert.Empty(policy.ClausesOf(Features.WorkPlans));
    }

    [Fact]
    public void The_same_texts_have_the_same_hash_and_one_changed_letter_has_another()
    {
        var (profile, text, clauses) = (Pack.TextOf(PolicyPack.ProfileFile)!, Pack.TextOf(PolicyPack.TextFile)!, Pack.TextOf(PolicyPack.ClausesFile)!);
        var hash = AdoptedPolicy.Read(profile, text, clauses).Hash;
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(Pack.Read().Hash, hash);
        Assert.NotEqual(hash, AdoptedPolicy.Read(profile, text.Replace("DRAFT", "DRAFt", StringComparison.Ordinal), clauses).Hash);
        // A space moved from the start of one file to the end of the one before it.
        Assert.NotEqual(AdoptedPolicy.Read(profile + " ", text, clauses).Hash, AdoptedPolicy.Read(profile, " " + text, clauses).Hash);
    }

    [Fact]
    public void A_stored_profile_is_read_although_it_has_a_property_that_is_no_longer_known()
    {
        var profile = Pack.TextOf(PolicyPack.ProfileFile)!.Replace("\"kind\": \"City\",", "\"kind\": \"City\", \"colour\": \"blue\",", StringComparison.Ordinal);
        var policy = AdoptedPolicy.Read(profile, Pack.TextOf(PolicyPack.TextFile)!, Pack.TextOf(PolicyPack.ClausesFile)!);
        Assert.Equal("City", policy.Profile.City.Kind);
    }

    [Fact]
    public void What_is_no_policy_is_not_read() => Assert.Throws<JsonException>(() => AdoptedPolicy.Read("[]", "", "[]"));
}
