using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Tests.Policies;

namespace CityMediaGov.Domain.Tests.Registry;

/// <summary>What keeps an account off the register that nobody gave leave to, or that hangs on somebody's own mailbox.</summary>
public sealed class AuthorityGateTests
{
    private static readonly PolicyInForce Wanamingo = Given.InForce(Packs.Named("wanamingo"), Given.Today);
    private static readonly PolicyInForce ClintonCity = Given.InForce(Packs.Named("clinton-city"), Given.Today);

    [Fact]
    [Clause("WAN-3.1")]
    public void Wanamingo_puts_no_account_on_the_register_without_authority()
    {
        var account = Given.Approved(Given.Asked() with { Charter = Given.Charter with { Authority = null } });
        var refusal = account.Refuses(() => Activate(account, Wanamingo, Given.Registration()));
        Assert.Equal(("No authority is on record: who may speak for the City on it, and who granted that.", "WAN-3.1"), (refusal.Sentence, refusal.ClauseId));
        Assert.Equal((AccountStatus.Approved, null, null), (account.Status, account.OfficialSince, account.Authority));

        Activate(account, Wanamingo, new(Given.Today, "City", null, "clerk@city.example", null, null) { Authority = "The clerk, by the council on June 8" });
        Assert.Equal((AccountStatus.Live, "The clerk, by the council on June 8"), (account.Status, account.Authority));
    }

    [Fact]
    public void What_the_request_said_stays_unless_something_else_is_put_on_record()
    {
        var account = Given.Approved();
        Assert.True(Look(account, Wanamingo).Single(gate => gate.Gate == "authority").IsMet);
        Activate(account, Wanamingo, Given.Registration());
        Assert.Equal(Given.Charter.Authority, account.Authority);
    }

    [Fact]
    public void A_policy_that_does_not_ask_for_authority_has_no_such_gate() => Assert.DoesNotContain(Look(Given.Approved(), Given.Wausau), gate => gate.Gate == "authority");

    [Fact]
    [Clause("CLI-3.3.1")]
    public void Clinton_City_registers_no_account_that_was_made_with_another_mailbox()
    {
        var account = Given.Approved();
        var registration = Given.Registration(email: "parks@gmail.com", emailReason: "The platform takes no other");
        var shut = Assert.Single(Look(account, ClintonCity, registration), gate => gate.Gate == "mailbox");
        Assert.Equal((false, "Use a City e-mail address. “parks@gmail.com” is not one.", "CLI-3.3.1", "AdminEmail"), (shut.IsMet, shut.Sentence, shut.ClauseId, shut.Field));
        Assert.Equal("CLI-3.3.1", account.Refuses(() => account.ActivateNow(Given.Coordinator, registration, [shut], Given.Today, Given.Later)).ClauseId);
        Assert.Equal((AccountStatus.Approved, null), (account.Status, account.Registration));
    }

    private static IReadOnlyList<GateFinding> Look(SocialAccount account, PolicyInForce policy, AccountRegistration? registration = null) =>
        ActivationGates.Look(new(account, policy, 1, registration ?? Given.Registration()));

    private static void Activate(SocialAccount account, PolicyInForce policy, AccountRegistration registration) =>
        account.ActivateNow(Given.Coordinator, registration, Look(account, policy, registration), Given.Today, Given.Later);
}
