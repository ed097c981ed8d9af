using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Import;

public enum ImportWhat
{
    Accounts,
    People,
    Units,
}

/// <summary>What is said once for a whole file.</summary>
/// <param name="Authority">On whose authority its accounts are official, for rows that do not say it themselves.</param>
/// <param name="Invite">New people are sent an invitation.</param>
public sealed record ImportTerms(string? Authority = null, bool Invite = false)
{
    public const int AuthorityLength = 500;
}

/// <summary>Who imports, why and when.</summary>
/// <param name="Reason">Stands with each fact: the import's reference and its file.</param>
/// <param name="Policy">In force.</param>
public sealed record ImportHand(Actor By, string Reason, DateTime Now, PolicyInForce Policy, ImportTerms Terms)
{
    /// <summary>
    /// Whoever runs the command on the server and names nobody: on record as the register itself. They could change the
    /// database as well, so they are refused nothing.
    /// </summary>
    public static Actor Operator { get; } = Actor.Register with { Title = "import by the operator of the server", Seats = [new(Role.Administrator, null), new(Role.Steward, null)] };

    public DateOnly Today => Policy.Today(Now);
}

/// <summary>One kind of record that comes from a table and goes into one. Saves nothing itself.</summary>
public interface IImportKind
{
    ImportWhat What { get; }

    /// <summary>Who may import it.</summary>
    Permission Permission { get; }

    /// <summary>In the order of the template and of the export.</summary>
    IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>What the file would do now; reads the register once.</summary>
    Task<ImportPlan> PlanAsync(ImportSheet sheet, ImportHand hand, CancellationToken cancel);

    /// <summary>Does some of a plan's lines, by the verbs that people use.</summary>
    Task ApplyAsync(IReadOnlyList<ImportLine> lines, ImportHand hand, CancellationToken cancel);

    /// <summary>The register in the same columns: importing it again changes nothing.</summary>
    IAsyncEnumerable<IEnumerable<string?>> ExportAsync(PolicyInForce policy, CancellationToken cancel);
}
