namespace CityMediaGov.Domain.Duties;

public sealed record TimeRule(string? Words, int? Hours, int? BusinessDays, int? Days, string Source);
