using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Import;

/// <param name="AddressKey">As normalised.</param>
/// <param name="IsTaken">No other account may have the address.</param>
internal sealed record KnownAccount(
    Guid Id, AccountStatus Status, string Name, string PlatformName, string AddressKey, bool IsTaken, Guid UnitId, string Purpose, string Language, string? CommentMode, string? Contact, AccountAnswering Answering, string? ImportKey) : IKnownRecord
{
    string? IKnownRecord.OwnKey => IsTaken ? AddressKey : null;

    public string Title => $"{Name} on {PlatformName}";
}

/// <summary>What changes an account.</summary>
/// <param name="Entry">Null when only the key is new.</param>
internal sealed record ImportedEntry(AccountEntry? Entry, string? ImportKey);

/// <summary>The register as a file of accounts meets it.</summary>
/// <param name="Slugs">All that are taken.</param>
/// <param name="Around">By which the rules of the policy judge an account.</param>
internal sealed record AccountFacts(IReadOnlyList<KnownAccount> Known, IReadOnlyList<KnownUnit> Units, IReadOnlySet<string> Slugs, GateSurroundings Around);

/// <summary>Compares a file of accounts with the register.</summary>
internal sealed class AccountPlanner(AccountFacts facts, ImportHand hand)
{
    private readonly ImportNotes notes = new();
    private readonly UnitLookup unitNames = new(facts.Units);
    private readonly RegisterMatch<KnownAccount> match = new(facts.Known, AccountColumns.Address);
    private readonly HashSet<string> taken = [.. facts.Slugs];
    private readonly PolicyProfile profile = hand.Policy.Profile;
    private int held;

    public ImportPlan Plan(ImportSheet sheet)
    {
        var lines = sheet.Rows.Select(Read).OfType<ImportLine>().ToList();
        return ImportPlan.Of(lines, notes, sheet, held);
    }

    private ImportLine? Read(ImportRow row)
    {
        if (RowReader.Of(row, notes) is not { } reader)
            return null;
        var key = reader.Text(ImportColumn.Key, SocialAccount.ImportKeyLength);
        var place = AccountPlace.Read(reader, facts.Around);
        var found = match.Find(reader, key, place.Key ?? "");
        if (found is null)
            place.Judge(reader, facts.Around);
        else if (place.Key != found.AddressKey)
            reader.Bad(AccountColumns.Address, $"The register has the key “{key}” for {found.AddressKey}. Another address is another account: give it a key of its own.");
        var unit = unitNames.Read(reader, AccountColumns.Unit, found?.UnitId);
        if (unit is null && reader.Typed(AccountColumns.Unit).Length == 0)
            reader.Bad(AccountColumns.Unit, "Name the unit that runs it.");
        var entry = new AccountEntry(
            reader.Needed(AccountColumns.Name, AccountRequest.NameLength, found?.Name, "Name the account as residents read it."),
            unit ?? Guid.Empty,
            reader.Needed(AccountColumns.Purpose, AccountRequest.TextLength, found?.Purpose, "Say what the account is for.", lines: true),
            reader.Choice(AccountColumns.Language, found?.Language, Languages.All.Select(language => (language.Key, language.Value)), null, "no language that the register knows") ?? Languages.Usual,
            reader.Choice(AccountColumns.Comments, found?.CommentMode, profile.Account.CommentModes.Select(mode => (mode.Key, mode.Text)), null, "no way to treat comments in the policy"),
            reader.Text(AccountColumns.Contact, AccountRequest.ContactLength, found?.Contact),
            found?.Answering ?? AccountAnswering.None);
        return found is null ? ToAdd(reader, key, place, entry) : ToCompare(reader, key, found, entry);
    }

    private ImportLine? ToAdd(RowReader reader, string? key, AccountPlace place, AccountEntry entry)
    {
        var standing = EarlierStandings.Read(reader, hand);
        if (!reader.IsGood || place.Address is not { } address)
            return null;
        var platformName = address.PlatformName is null ? place.PlatformTyped : hand.Policy.PlatformNameOf(address.Platform, facts.Around.Platforms);
        var details = new AccountDetails(entry.Name!, address.Platform, platformName, address.Handle, address.Handle is null ? null : LookAlike.Skeleton(address.Handle),
            address.Key, address.Shown, address.Url, entry.UnitId!.Value, entry.Purpose!, entry.Language!, entry.CommentMode, entry.Contact)
        {
            Charter = AccountCharter.None with { Authority = standing.Authority },
        };
        GateFinding? shut = null;
        var account = SocialAccount.FromImport(details, Slugs.Free(taken, entry.Name!, platformName), standing, candidate =>
        {
            var gates = facts.Around.Look(candidate, managers: null, registration: null).Where(gate => gate.Field is null).ToList(); // the form was never filled in
            shut = gates.FirstOrDefault(gate => !gate.IsMet);
            return gates;
        }, key, hand.By, hand.Reason, hand.Now);
        taken.Add(account.Slug);
        if (shut is not null)
        {
            held++;
            reader.Note(null, $"It comes in as approved, and not live: {shut.Sentence} {shut.WayOn}".TrimEnd());
        }
        return ImportLine.ToAdd(reader.Row, account.AuditTitle, account.Id, account);
    }

    private ImportLine? ToCompare(RowReader reader, string? key, KnownAccount found, AccountEntry entry)
    {
        (ImportColumn Column, string? Old, string? New)[] fields =
        [
            (AccountColumns.Name, found.Name, entry.Name), (AccountColumns.Unit, unitNames.NameOf(found.UnitId), unitNames.NameOf(entry.UnitId!.Value)), (AccountColumns.Purpose, found.Purpose, entry.Purpose),
            (AccountColumns.Language, found.Language, entry.Language), (AccountColumns.Comments, found.CommentMode, entry.CommentMode), (AccountColumns.Contact, found.Contact, entry.Contact),
        ];
        if (profile.Account.UnitChangeByBothHeads is { Value: true } && entry.UnitId != found.UnitId)
            reader.Bad(AccountColumns.Unit, "An account goes to another unit only when the heads of both units agree. Ask for the change on its page.");
        var changesEntry = fields.Any(field => (field.Old ?? "") != (field.New ?? ""));
        if ((changesEntry || found.Status is AccountStatus.Requested) && SocialAccount.WhyNotImport(found.Status) is { } refusal)
            reader.Bad(null, $"{refusal.Sentence} {refusal.WayOn}".TrimEnd());
        if (reader.IsGood && changesEntry && EntryRules.Check(entry, new(profile, UnitIsOpen: true)) is [var fault, ..])
            reader.Bad(null, $"{fault.Sentence}: change it on its page.");
        return reader.IsGood
            ? ImportLine.ToCompare(reader.Row, found, new ImportedEntry(changesEntry ? entry : null, key), [(ImportColumn.Key, found.ImportKey, key ?? found.ImportKey), .. fields])
            : null;
    }
}
