using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Web.Pages.Public.Policy;

/// <param name="Href">Where it can be seen; null when residents cannot.</param>
public sealed record Carried(string Words, string? Href = null, string? LinkText = null);

/// <summary>
/// What the register itself does so that a clause is kept, in neutral words for residents. A clause whose feature is
/// not served has nothing here: the page promises nothing.
/// </summary>
internal static class HowCarriedOut
{
    private static readonly Dictionary<(string Feature, Enforcement Enforcement), Carried> Words = new()
    {
        [(Features.AccountRequests, Enforcement.Record)] = new("Every request for an account says which of these it serves."),
        [(Features.AccountRequests, Enforcement.Workflow)] = new("Requests are made in writing in this register and decided there by those whom the policy names, one after the other."),
        [(Features.AccountRequests, Enforcement.Enforce)] = new("The register takes no incomplete request, and no account is made official without approval."),
        [(Features.AccountRequests, Enforcement.Inform)] = new("Whoever decides on a request reads these words with it."),
        [(Features.AccountRegistry, Enforcement.Enforce)] = new("The register checks this before an account is made official."),
        [(Features.AccountRegistry, Enforcement.Record)] = new("The register of accounts follows this."),
        [(Features.AccountRegistry, Enforcement.Workflow)] = new("Each such step is recorded, with who took it and when."),
        [(Features.PublicDirectory, Enforcement.Enforce)] = new("No other account is official until the City adds it to this list.", "/directory", "See the official accounts"),
        [(Features.PublicDirectory, Enforcement.Record)] = new("Kept in the directory of official accounts.", "/directory", "See the official accounts"),
        [(Features.PolicyPublication, Enforcement.Inform)] = new("Printed on this page."),
        [(Features.PolicyPublication, Enforcement.Record)] = new("Every version stays readable, with its dates.", "/policy/versions", "See all versions"),
        [(Features.PolicyPublication, Enforcement.Enforce)] = new("The policy is public here, and every page of the register links to it."),
        [(Features.Audit, Enforcement.Record)] = new("What staff do in the register is recorded so that nobody can change it unnoticed."),
    };

    public static Carried? Of(Clause clause, PolicyProfile profile) =>
        profile.Has(clause.Feature) ? Words.GetValueOrDefault((clause.Feature, clause.Enforcement)) : null;
}
