using System.Text.Json.Serialization;

namespace CityMediaGov.Domain.Duties;

/// <summary>How long something may take, and whose rule that is. At most one of the three numbers is set.</summary>
/// <param name="Words">The policy's own words, without quotation marks: "promptly"; null when it says nothing.</param>
/// <param name="Hours">Elapsed hours, weekends and nights included. Zero means at once.</param>
/// <param name="BusinessDays">Days that the city works, to the end of the last one.</param>
/// <param name="Days">Days of the calendar, to the end of the last one.</param>
/// <param name="Source">Where the number comes from: a clause id, or "city" when it is the City's and not the policy's.</param>
public sealed record TimeRule(string? Words, int? Hours, int? BusinessDays, int? Days, string Source)
{
    public const string City = "city";
    public const int MaxDays = 3660; // ten years: a longer "deadline" is a slip of the keyboard
    public const int MaxHours = MaxDays * 24;

    // No init: "with" would get round the check.
    public int? Hours { get; } = Checked(Hours, BusinessDays, Days, Source);

    public int? BusinessDays { get; } = BusinessDays;

    public int? Days { get; } = Days;

    [JsonIgnore]
    public bool IsSetByCity => Source == City;

    /// <summary>False: nothing can be late by this rule, only its age is shown.</summary>
    [JsonIgnore]
    public bool HasNumber => (Hours ?? BusinessDays ?? Days) is not null;

    /// <summary>What is wrong with these values, as a sentence for who writes a policy; null when nothing is.</summary>
    public static string? Problem(int? hours, int? businessDays, int? days, string? source)
    {
        if (string.IsNullOrWhiteSpace(source))
            return "A time needs its source: a clause, or the City.";
        if (new[] { hours, businessDays, days }.Count(number => number is not null) > 1)
            return "A time is given in hours, in business days or in days, not in two of them.";
        if (hours is < 0 or > MaxHours)
            return $"Hours must be between 0 and {MaxHours}.";
        return businessDays is < 1 or > MaxDays || days is < 1 or > MaxDays ? $"Days must be between 1 and {MaxDays}." : null;
    }

    /// <summary>"24 hours", "2 business days", "1 day"; "at once" for no hours at all; null without a number.</summary>
    public string? Length() => this switch
    {
        { Hours: 0 } => "at once",
        { Hours: { } hours } => DateWords.Count(hours, "hour"),
        { BusinessDays: { } days } => DateWords.Count(days, "business day"),
        { Days: { } days } => DateWords.Count(days, "day"),
        _ => null,
    };

    /// <summary>"within 24 hours"; null without a number.</summary>
    public string? Within() => HasNumber && Hours != 0 ? $"within {Length()}" : Length();

    /// <summary>"every 180 days", "every day", for what comes round again; null without a number.</summary>
    public string? Every() => this switch
    {
        { Hours: 0 } or { HasNumber: false } => Length(),
        { Hours: 1 } or { BusinessDays: 1 } or { Days: 1 } => $"every {Length()![2..]}",
        _ => $"every {Length()}",
    };

    /// <summary>
    /// Whose rule it is, for the line under a clock. The policy's vague words keep their quotation marks, and a number
    /// of the City's is never shown as the policy's.
    /// </summary>
    public string SourceWords(bool recurring = false)
    {
        var said = string.IsNullOrWhiteSpace(Words) ? null : $"policy: “{Words}”";
        if (!HasNumber)
            return said ?? "the policy gives no time";
        if (!IsSetByCity)
            return $"policy: {(recurring ? Every() : Within())}";
        var length = recurring ? Every() : Length();
        return said is null ? $"set by the City: {length}" : $"{said}; City: {length}";
    }

    private static int? Checked(int? hours, int? businessDays, int? days, string source) =>
        Problem(hours, businessDays, days, source) is { } problem ? throw new ArgumentException(problem) : hours;
}
