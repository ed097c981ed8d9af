using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Web.Pages.Public.Policy;

/// <summary>A policy's text as it is set on a page: nothing left out, nothing twice, in its own order.</summary>
/// <param name="Head">What stands before the title, as on a letterhead.</param>
/// <param name="Title">The title's own block; null when the text has none.</param>
/// <param name="Parts">Everything after the title.</param>
public sealed record PolicyReading(IReadOnlyList<PolicyItem> Head, PolicyItem? Title, IReadOnlyList<PolicyPart> Parts)
{
    public static PolicyReading Of(PolicyInForce policy)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var parts = policy.Policy.Text.Sections.Select((section, place) => PartOf(section, place, policy, anchors)).ToList();
        var first = parts.Count > 0 ? parts[0].Groups.SelectMany(group => group.Items).ToList() : [];
        var title = first.FindIndex(item => item.Block.Kind is BlockKind.Title);
        if (title < 0)
            return new([], null, parts);
        var rest = Grouped(first[(title + 1)..]);
        return new(first[..title], first[title], rest.Count == 0 && parts[0].Heading.Length == 0 ? parts[1..] : [parts[0] with { Groups = rest }, .. parts[1..]]);
    }

    private static PolicyPart PartOf(PolicySection section, int place, PolicyInForce policy, HashSet<string> anchors)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        var heading = section.ClauseIds.Select(id => new PolicyChip(id, anchors.Add(id))).ToList();
        return new(section.Heading, $"section-{place + 1}", heading, Grouped([.. section.Blocks.Select(block => new PolicyItem(block,
            [.. block.ClauseIds.Select(id => new PolicyChip(id, anchors.Add(id)))],
            [.. block.ClauseIds.Select(policy.Policy.Find).OfType<Clause>().Select(clause => HowCarriedOut.Of(clause, policy.Profile)).OfType<Carried>().Where(carried => said.Add(carried.Words))]))]));
    }

    /// <summary>Items of one list that follow each other belong together.</summary>
    private static List<PolicyGroup> Grouped(List<PolicyItem> items)
    {
        var groups = new List<PolicyGroup>();
        foreach (var item in items)
        {
            if (groups is [.., var last] && item.Block.Kind is BlockKind.ListItem or BlockKind.Numbered && groups[^1].Kind == item.Block.Kind)
                groups[^1] = last with { Items = [.. last.Items, item] };
            else
                groups.Add(new(item.Block.Kind, [item]));
        }
        return groups;
    }
}

/// <param name="Heading">Empty for what stands apart from any heading.</param>
public sealed record PolicyPart(string Heading, string Anchor, IReadOnlyList<PolicyChip> Clauses, IReadOnlyList<PolicyGroup> Groups);

/// <summary>One list, or one paragraph.</summary>
public sealed record PolicyGroup(BlockKind Kind, IReadOnlyList<PolicyItem> Items);

public sealed record PolicyItem(PolicyBlock Block, IReadOnlyList<PolicyChip> Clauses, IReadOnlyList<Carried> How);

/// <param name="IsFirst">The first place of this clause on the page: links to it lead here.</param>
public sealed record PolicyChip(string Id, bool IsFirst);
