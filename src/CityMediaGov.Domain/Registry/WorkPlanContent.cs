using System.Security.Cryptography;
using System.Text;

namespace CityMediaGov.Domain.Registry;

/// <summary>What a plan says: everything that its deciders read and nothing else.</summary>
/// <param name="Sections">In the policy's order; those without words are left out.</param>
/// <param name="Platforms">Keys of the platforms that the unit wants to use.</param>
/// <param name="OtherPlatforms">Others, by name.</param>
/// <param name="RelatedPolicies">Titles of the policies of the city that it complements.</param>
public sealed record WorkPlanContent(IReadOnlyList<PlanText> Sections, IReadOnlyList<string> Platforms, string? OtherPlatforms, IReadOnlyList<string> RelatedPolicies)
{
    public static WorkPlanContent Empty { get; } = new([], [], null, []);

    /// <summary>Null when nothing is written under it.</summary>
    public string? TextOf(string section) => Sections.FirstOrDefault(text => text.Key == section)?.Text;

    /// <summary>SHA-256 of everything; the order in which platforms and policies are named does not count.</summary>
    public byte[] Hash()
    {
        string?[] fields =
        [
            .. Sections.SelectMany(section => new[] { section.Key, section.Text }), string.Join(' ', Platforms.Order(StringComparer.Ordinal)),
            OtherPlatforms, string.Join('\n', RelatedPolicies.Order(StringComparer.Ordinal)),
        ];
        // The length first: words moved from the end of one field to the start of the next are other content.
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => field is null ? "-" : $"{field.Length}:{field}"))));
    }
}

/// <param name="Key">Of the section in the policy.</param>
/// <param name="Title">The section's heading as it read when the plan was written.</param>
public sealed record PlanText(string Key, string Title, string Text);
