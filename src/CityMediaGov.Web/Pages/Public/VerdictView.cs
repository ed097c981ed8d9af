using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>The answer in words.</summary>
/// <param name="Seal">Hash of the account's sealed entry; null when there is none to show.</param>
public sealed record VerdictView(AccountVerdict Verdict, byte[]? Seal)
{
    /// <summary>A name alone can mean an account on each platform.</summary>
    public bool IsNameAlone => Verdict.Reading is AddressReading.HandleOnly || Verdict is { Reading: AddressReading.OtherSite, Accounts.Count: > 1 };

    public string Kind => Verdict.Standing switch
    {
        Standing.Official => "official",
        Standing.Retired => "retired",
        Standing.Impostor => "impostor",
        _ => "unknown",
    };

    public string Icon => Verdict.Standing switch
    {
        Standing.Official => "seal",
        Standing.Retired => "open",
        Standing.Impostor => "no",
        _ => "ask",
    };

    /// <summary>The partial page that says the rest.</summary>
    public string Partial => Verdict.Standing switch
    {
        Standing.Unknown => "_NotListed",
        Standing.Impostor => "_Impostor",
        _ => "_Listed",
    };

    public string Heading => Verdict switch
    {
        { Standing: Standing.Official } when IsNameAlone => $"Yes, on {PlatformsInWords}",
        { Standing: Standing.Official } => "Yes, this is official",
        { Standing: Standing.Retired, Account.RetiredOn: { } day } => $"Retired on {WrittenTime.Day(day)}",
        { Standing: Standing.Retired } => "Retired",
        { Standing: Standing.Impostor } => "No. This account pretends to be the City",
        { IsSuspended: true } => "Not official at present",
        _ => "Not on the City’s list",
    };

    /// <summary>What was looked for, in plain form; null when the text was none that can be looked for. Never a link.</summary>
    public string? LookedFor => Verdict.Reading switch
    {
        AddressReading.Recognised account => account.Address,
        AddressReading.OtherSite site => site.CanonicalAddress,
        AddressReading.HandleOnly name => $"@{name.Handle}",
        _ => null,
    };

    /// <summary>What is odd about the text; null when nothing is.</summary>
    public string? Caution => Verdict.Reading switch
    {
        AddressReading.Refused refused => refused.Sentence,
        { Traits: var traits } when traits.HasFlag(AddressTraits.UserInfo) => "This address has another one in front of an @. That is a common trick: only what follows the @ counts.",
        { Traits: var traits } when traits.HasFlag(AddressTraits.LookAlikeLetters) => "This address has letters of another script that look like Latin ones. That is a common trick.",
        AddressReading.OtherSite { Resembles: { } known } => $"This address looks like {PlatformCatalogue.Find(known)?.Name ?? known.Value} but is not.",
        { Traits: var traits } when traits.HasFlag(AddressTraits.ShortLink) => "A short link can lead anywhere. Open it and check the address of the account itself.",
        { Traits: var traits } when traits.HasFlag(AddressTraits.HiddenCharacters) => "What you pasted has characters that cannot be seen. They were left out.",
        AddressReading.Recognised { Beyond: not null } when Verdict.Account is not null =>
            "This answer is about the account itself. A link to a single post can lead elsewhere: look at the name above the post.",
        _ => null,
    };

    /// <summary>For the form that takes reports; null when the text was nothing that can be looked for.</summary>
    public string? ReportUrl(string? claim = null) => LookedFor is null ? null
        : QueryHelpers.AddQueryString("/report-account", new Dictionary<string, string?> { ["q"] = LookedFor, ["wrong"] = claim }.Where(part => part.Value is not null));

    private string PlatformsInWords
    {
        get
        {
            var names = Verdict.Accounts.Select(account => account.PlatformName).Distinct().ToList();
            return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
        }
    }
}
