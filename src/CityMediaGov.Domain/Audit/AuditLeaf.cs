using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CityMediaGov.Domain.Audit;

/// <summary>What the chain fixes of one fact. Contains no words of people.</summary>
/// <param name="Commitment">SHA-256 of salt and payload.</param>
/// <param name="State">SHA-256 of salt and the record's columns after the change; finds a row changed behind the product's back.</param>
internal sealed record AuditLeaf(
    long Seq, DateTime At, string Action, Guid ActorId, SubjectKind SubjectKind, Guid SubjectId, byte[] Commitment, byte[] State)
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <summary>Compact JSON with its members in this order.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $$"""{"v":1,"seq":{{Seq}},"utc":"{{At.ToString(Instant, CultureInfo.InvariantCulture)}}","action":"{{Action}}","actor":"{{ActorId:D}}","subject":"{{SubjectKind}}/{{SubjectId:D}}","commitment":"{{Convert.ToHexStringLower(Commitment)}}","state":"{{Convert.ToHexStringLower(State)}}"}"""));

    /// <summary>Null when the bytes are not such a leaf.</summary>
    public static AuditLeaf? Read(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            var subject = TextOf(root, "subject").Split('/');
            return new(
                root.GetProperty("seq").GetInt64(),
                DateTime.ParseExact(TextOf(root, "utc"), Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                TextOf(root, "action"),
                root.GetProperty("actor").GetGuid(),
                Enum.Parse<SubjectKind>(subject[0]),
                Guid.Parse(subject[1]),
                Convert.FromHexString(TextOf(root, "commitment")),
                Convert.FromHexString(TextOf(root, "state")));
        }
        catch (Exception broken) when (broken is JsonException or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static string TextOf(JsonElement leaf, string name) => leaf.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");
}
