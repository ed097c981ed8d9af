using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>One field of an entry in words, with both its values.</summary>
public sealed record EntryChange(string Label, string? Old, string? New);

/// <summary>Reads stored values of an entry as people do: a unit by its name, a language by its own.</summary>
public sealed class EntryWords
{
    private readonly Dictionary<string, string> units;
    private readonly AccountRules rules;

    private EntryWords(Dictionary<string, string> units, AccountRules rules) => (this.units, this.rules) = (units, rules);

    public static async Task<EntryWords> ReadAsync(AppDbContext db, PolicyInForce policy, CancellationToken cancel) => new(
        await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id.ToString(), unit => unit.Name, StringComparer.OrdinalIgnoreCase, cancel), policy.Profile.Account);

    public IReadOnlyList<EntryChange> Of(AccountChange change) => [.. change.Differences.Select(Read).OfType<EntryChange>()];

    /// <summary>How a changed field reads in a history; null for what the line says anyway.</summary>
    public AuditDetail? InHistory(AuditChange change) => Read(new(change.Field, change.Old, change.New)) is not { } words ? null
        : new(words.Label, (words.Old, words.New) switch
        {
            (null, { } now) => $"now {now}",
            ({ } old, null) => $"{old} was taken away",
            _ => $"{words.Old} became {words.New}",
        });

    private EntryChange? Read(EntryDifference difference)
    {
        return difference.Field switch
        {
            nameof(AccountEntry.Name) => Words("Name", Quoted),
            nameof(AccountEntry.UnitId) => Words("Unit", unit => units.GetValueOrDefault(unit, "a unit that is gone")),
            nameof(AccountEntry.Purpose) => Words("Purpose", Quoted),
            nameof(AccountEntry.Language) => Words("Language", Languages.NameOf),
            nameof(AccountEntry.CommentMode) => Words("Comments", key => Quoted(rules.CommentModes.FirstOrDefault(mode => mode.Key == key)?.Text ?? key)),
            nameof(AccountEntry.Contact) => Words("Public contact", Quoted),
            nameof(AccountAnswering.Authority) => Words("Authority", Quoted),
            nameof(AccountAnswering.SecondContact) => Words("Second contact", Quoted),
            nameof(AccountAnswering.HoursMonitored) => Words("Somebody reads it", Quoted),
            _ => null,
        };

        EntryChange Words(string label, Func<string, string> word) => new(label, In(difference.Old, word), In(difference.New, word));
    }

    private static string? In(string? value, Func<string, string> word) => string.IsNullOrEmpty(value) ? null : word(value);

    private static string Quoted(string words) => $"“{words}”";
}
