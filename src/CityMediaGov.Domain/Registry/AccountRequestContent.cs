using System.Security.Cryptography;
using System.Text;

namespace CityMediaGov.Domain.Registry;

/// <summary>What somebody asks for: everything that the deciders read and nothing else.</summary>
/// <param name="Address">As typed or pasted; it need not exist yet.</param>
/// <param name="Platform">Key of the platform; "other" with <see cref="OtherPlatform"/>.</param>
/// <param name="AddressKey">Normalised, one for each account there can be; null until the address is understood.</param>
/// <param name="Purposes">Keys of the policy's purposes.</param>
/// <param name="Language">BCP 47: "en", "es".</param>
/// <param name="CommentMode">Key of the policy's comment modes; null when not stated.</param>
/// <param name="OfficialEmail">The mailbox that will own the account.</param>
/// <param name="OfficialEmailReason">Why it cannot be the City's, where the policy lets that be.</param>
/// <param name="PublicContact">Where residents reach those who run it.</param>
/// <param name="Need">Why an existing account cannot do this.</param>
/// <param name="Risk">How the risks were taken into account.</param>
/// <param name="Managers">The people who are to manage it.</param>
public sealed record AccountRequestContent(
    string? Name, string? Address, string? Platform, string? OtherPlatform, string? Handle, string? AddressKey, string? Url,
    Guid? UnitId, string? Purpose, IReadOnlyList<string> Purposes, string? Audience, string? Language, string? CommentMode,
    string? OfficialEmail, string? OfficialEmailReason, string? PublicContact, string? Need, string? Risk, IReadOnlyList<Guid> Managers)
{
    /// <summary>What the account is to rest on.</summary>
    public AccountCharter Charter { get; init; } = AccountCharter.None;

    public static AccountRequestContent Empty { get; } =
        new(null, null, null, null, null, null, null, null, null, [], null, null, null, null, null, null, null, null, []);

    /// <summary>
    /// SHA-256 of every field; the order in which purposes, areas and managers are named does not count. What a charter
    /// does not say adds nothing: an approval given before there were charters still holds.
    /// </summary>
    public byte[] Hash()
    {
        string?[] fields =
        [
            Name, Address, Platform, OtherPlatform, Handle, AddressKey, Url, UnitId?.ToString("N"), Purpose, string.Join(' ', Purposes.Order(StringComparer.Ordinal)),
            Audience, Language, CommentMode, OfficialEmail, OfficialEmailReason, PublicContact, Need, Risk, string.Join(' ', Managers.Order()),
        ];
        // The length first: words moved from the end of one field to the start of the next are other content.
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(
        [
            .. fields.Select(field => field is null ? "-" : $"{field.Length}:{field}"),
            .. Charter.Said.Select(field => $"{field.Name}={field.Said.Length}:{field.Said}"),
        ])));
    }
}
