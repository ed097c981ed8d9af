namespace CityMediaGov.Domain.Registry.Reports;

public static class ReportQueries
{
    /// <summary>Those of which residents are warned.</summary>
    public static IQueryable<ReportedAccount> JudgedImpostors(this IQueryable<ReportedAccount> accounts) =>
        accounts.Where(account => account.Status == ReportedAccountStatus.Impostor || account.Status == ReportedAccountStatus.Persisting);

    /// <summary>Those with which somebody still has something to do. Named one by one, so that the index by status is sought.</summary>
    public static IQueryable<ReportedAccount> Open(this IQueryable<ReportedAccount> accounts) => accounts.Where(account =>
        account.Status == ReportedAccountStatus.Reported || account.Status == ReportedAccountStatus.Unclear || account.Status == ReportedAccountStatus.Impostor
        || account.Status == ReportedAccountStatus.Found || account.Status == ReportedAccountStatus.EntryWrong);

    /// <summary>A part of the address, taken as it is, or the number of a report.</summary>
    public static IQueryable<ReportedAccount> About(this IQueryable<ReportedAccount> accounts, string words, IQueryable<AccountReport> reports)
    {
        var (key, lower) = (ReportedAddress.Of(words)?.Key, words.Trim().ToLowerInvariant());
        var number = words.Trim().ToUpperInvariant();
        return accounts.Where(account => account.AddressKey == key || account.AddressKey.Contains(lower)
            || reports.Any(report => report.CaseId == account.Id && report.Reference == number));
    }
}
