namespace CityMediaGov.Domain.Registry.Reports;

/// <summary>
/// What was understood of an address that somebody reports. Takes what a request for an account refuses: an impostor
/// hides behind look-alike letters and short links.
/// </summary>
/// <param name="Key">One for each account there can be; "@name" while only a name is known.</param>
/// <param name="Shown">As people write it, without scheme. Never made a link.</param>
/// <param name="Platform">Key of the platform, "other" for any other site; null while only a name is known.</param>
/// <param name="HandleKey">The name in the form that is the same for every spelling on its platform; null without one.</param>
public sealed record ReportedAddress(string Key, string Shown, string? Platform, string? PlatformName, string? Handle, string? HandleKey)
{
    /// <summary>A name without a platform: it can be anybody's.</summary>
    public bool IsNameAlone => Platform is null;

    /// <summary>Null when the text is no address; <see cref="WhyNot"/> says why.</summary>
    /// <param name="typed">As pasted.</param>
    /// <param name="platforms">Those that the city knows, as <see cref="AddressRecognition.Read"/> takes them: else /verify would look for another address than was judged.</param>
    public static ReportedAddress? Of(string? typed, PlatformList? platforms = null) => Of(AddressRecognition.Read(typed, platforms)) is { Key.Length: <= AccountRequest.KeyLength } address ? address : null;

    /// <summary>Why nothing can be found with this, as a sentence for who typed it; null when something can.</summary>
    public static string? WhyNot(string? typed, PlatformList? platforms = null) => AddressRecognition.Read(typed, platforms) switch
    {
        AddressReading.Refused refused => refused.Sentence,
        var reading when Of(reading) is { Key.Length: > AccountRequest.KeyLength } =>
            $"This is longer than {AccountRequest.KeyLength} characters. Paste only the address of the account itself.",
        _ => null,
    };

    private static ReportedAddress? Of(AddressReading reading) => reading switch
    {
        AddressReading.Recognised found => new(found.CanonicalAddress, found.Address, found.Platform.Value, found.PlatformName, found.Handle, found.HandleKey),
        AddressReading.OtherSite site => new(site.CanonicalAddress, site.CanonicalAddress, PlatformKey.Other.Value, null, null, null),
        AddressReading.HandleOnly name => new($"@{name.HandleKey}", $"@{name.Handle}", null, null, name.Handle, null),
        _ => null,
    };
}
