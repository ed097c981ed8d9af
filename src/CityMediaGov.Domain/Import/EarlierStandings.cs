using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Import;

/// <summary>Reads how a new account of a file stood before the register.</summary>
internal static class EarlierStandings
{
    private static readonly string[] Official = ["", "official", "live", "active", "open"];
    private static readonly string[] Approved = ["approved", "planned"];
    private static readonly string[] Retired = ["retired", "shut down", "closed", "former", "inactive"];

    public static EarlierStanding Read(RowReader reader, ImportHand hand)
    {
        var status = reader.Typed(AccountColumns.Status).ToLowerInvariant();
        if (!Official.Contains(status) && !Approved.Contains(status) && !Retired.Contains(status))
            reader.Bad(AccountColumns.Status, $"“{status}” is no status. Write official, approved or retired.");
        var authority = reader.Text(AccountColumns.Authority, ImportTerms.AuthorityLength) ?? hand.Terms.Authority;
        if (string.IsNullOrWhiteSpace(authority))
            reader.Bad(AccountColumns.Authority, "Say on whose authority it is official: no account goes live without an approval. One statement for the whole file will do.");
        var approvedOn = reader.Day(AccountColumns.ApprovedOn, hand.Today);
        var since = reader.Day(AccountColumns.OfficialSince, hand.Today) ?? approvedOn ?? hand.Today;
        var retiredOn = reader.Day(AccountColumns.RetiredOn, hand.Today);
        if (Retired.Contains(status) && retiredOn is null && reader.Typed(AccountColumns.RetiredOn).Length == 0)
            reader.Bad(AccountColumns.RetiredOn, "Say on which day it was shut down.");
        if (!Retired.Contains(status) && retiredOn is not null)
            reader.Bad(AccountColumns.Status, "It has a day on which it was shut down: write retired, or leave the day out.");
        if (retiredOn < since && reader.Typed(AccountColumns.OfficialSince).Length > 0)
            reader.Bad(AccountColumns.RetiredOn, "It was shut down before it was official.");
        return new(authority?.Trim() ?? "", approvedOn, reader.Text(AccountColumns.ApprovedBy, SocialAccount.ApproverLength), Approved.Contains(status), retiredOn < since ? retiredOn.Value : since, retiredOn);
    }
}
