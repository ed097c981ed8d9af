namespace CityMediaGov.Domain.Registry.Reports;

/// <summary>One time that the city told a platform about an impostor, and what the platform answered.</summary>
public sealed class PlatformNotice
{
    public const int WordsLength = 2000;
    public const int ReferenceLength = 120;

    private PlatformNotice() { }

    internal PlatformNotice(int number, DateOnly toldOn, string how, string? reference) => (Number, ToldOn, How, PlatformReference) = (number, toldOn, how, reference);

    /// <summary>1, 2, 3 … within the case.</summary>
    public int Number { get; private init; }

    /// <summary>In the city's zone.</summary>
    public DateOnly ToldOn { get; private init; }

    /// <summary>"The platform's form for impersonation".</summary>
    public string How { get; private init; } = "";

    /// <summary>The platform's own number for it; null when it gave none.</summary>
    public string? PlatformReference { get; private init; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>In the platform's words or the keeper's; null while there is no answer.</summary>
    public string? Answer { get; private set; }

    internal void Take(string answer, DateOnly on) => (Answer, AnsweredOn) = (answer, on);
}
