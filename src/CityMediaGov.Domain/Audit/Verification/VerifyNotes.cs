namespace CityMediaGov.Domain.Audit.Verification;

/// <summary>Collects what is found and counted on the way.</summary>
internal sealed class VerifyNotes(IProgress<VerifyProgress>? progress)
{
    private readonly List<VerifyFinding> findings = [];

    public IReadOnlyList<VerifyFinding> Findings => findings;

    public long InAll { get; private set; }

    public void Add(VerifyFinding finding)
    {
        InAll++;
        if (findings.Count < VerifyReport.Most)
            findings.Add(finding);
    }

    public void OfEntry(VerifyArea area, long number, string what) => Add(new(area, $"Entry {number}: {what}.", number));

    public void Progress(string step, long done, long? total = null) => progress?.Report(new(step, done, total));
}
