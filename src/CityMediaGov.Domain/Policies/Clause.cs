namespace CityMediaGov.Domain.Policies;

/// <summary>A quoted rule of the policy, linked to the feature that carries it.</summary>
/// <param name="Id">Unique among all packs: "EX-OWN-12".</param>
/// <param name="Section">The part of the policy that it stands in, as the catalogue calls it.</param>
/// <param name="Quote">The policy's words; " ... " stands for words left out.</param>
/// <param name="Feature">One of <see cref="Features"/>.</param>
/// <param name="Enforcement">What the product does with it.</param>
public sealed record Clause(string Id, string Section, string Quote, string Feature, Enforcement Enforcement)
{
    /// <summary>The parts of the quote between its elisions, in the order in which the text has them.</summary>
    public IReadOnlyList<string> Pieces => Quote.Split(" ... ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>How the product carries a clause.</summary>
public enum Enforcement
{
    /// <summary>The product refuses what the clause forbids.</summary>
    Enforce,

    /// <summary>The product keeps what the clause asks to be known.</summary>
    Record,

    /// <summary>The product shows the clause's words where they matter.</summary>
    Inform,

    /// <summary>The product leads through the steps that the clause describes.</summary>
    Workflow,

    /// <summary>The product reminds of what is to be done.</summary>
    Remind,
}
