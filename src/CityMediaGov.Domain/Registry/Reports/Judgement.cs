namespace CityMediaGov.Domain.Registry.Reports;

/// <summary>What the keeper decided about a reported account.</summary>
/// <param name="Reason">Stays with staff; for <see cref="ReportVerdict.Unclear"/> it is the question that is sent.</param>
/// <param name="PublicWords">What residents read about an impostor beside the warning; null for nothing.</param>
public sealed record Judgement(ReportVerdict Verdict, string Reason, string? PublicWords = null);

/// <summary>What the database knows when a report is judged.</summary>
/// <param name="Reporters">Those of the staff who reported it themselves.</param>
/// <param name="OnRegister">The account that the register has at this address; null when it has none that counts.</param>
/// <param name="CanAskBack">Somebody who reported it can be reached.</param>
public sealed record JudgementFacts(IReadOnlyCollection<Guid> Reporters, RegisteredAccount? OnRegister, bool CanAskBack);

public sealed record RegisteredAccount(Guid Id, string Title, AccountStatus Status);
