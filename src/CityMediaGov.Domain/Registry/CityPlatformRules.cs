using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>What the city may add to the platforms that are known.</summary>
public static class CityPlatformRules
{
    public const int WordLength = 60;

    /// <summary>Words of the product's own addresses and lists, as <see cref="PlatformList.NameKeyOf"/> has them.</summary>
    private static readonly string[] Reserved = ["other", "anotherone", "new", "none", "platform", "platforms", "assessments", "assess"];

    /// <summary>Names and words without what clings to them, each once; hosts as a browser would understand them, without "www".</summary>
    public static CityPlatformDetails Tidy(CityPlatformDetails typed) => new(
        Plain(typed.Name), typed.Kind, [.. typed.AlsoCalled.Select(Plain).Where(name => name.Length > 0).DistinctBy(PlatformList.NameKeyOf)],
        [.. typed.Hosts.Select(HostOf).Where(host => host.Length > 0).Distinct()], typed.Place,
        [.. typed.NotHandles.Select(word => HandleRule.Plain(word.Trim().Trim('/')).ToLowerInvariant()).Where(word => word.Length > 0).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>Everything to correct, in the order of the form; empty when it may be added.</summary>
    /// <param name="details">Tidied.</param>
    /// <param name="others">Every platform but this one.</param>
    public static IReadOnlyList<FieldProblem> Check(CityPlatformDetails details, PlatformList others, PolicyProfile profile) =>
        [.. Names(details, others, profile), .. Hosts(details, others), .. Words(details.NotHandles)];

    /// <summary>The same for the words alone, of a platform that the product knows.</summary>
    public static IReadOnlyList<FieldProblem> CheckWords(IReadOnlyList<string> notHandles) => [.. Words(notHandles)];

    private static IEnumerable<FieldProblem> Names(CityPlatformDetails details, PlatformList others, PolicyProfile profile)
    {
        var key = PlatformList.NameKeyOf(details.Name);
        if (key.Length == 0)
            yield return new(nameof(details.Name), "Give the platform’s name");
        else if (Reserved.Contains(key))
            yield return new(nameof(details.Name), $"“{details.Name}” has another meaning in this list. Choose another name.");
        else if (others.Named(details.Name) is { } same)
            yield return new(nameof(details.Name), $"{same.Name} is on the list already.");
        else if (profile.PlatformsExcluded.FirstOrDefault(excluded => key.Contains(PlatformList.NameKeyOf(excluded.Text), StringComparison.Ordinal)) is { } no)
            yield return new(nameof(details.Name), $"For the policy, {no.Text} is not social media.", Sources.ClauseOf(no.Source));
        foreach (var name in details.AlsoCalled)
        {
            if (others.Named(name) is { } taken)
                yield return new(nameof(details.AlsoCalled), $"“{name}” is a name of {taken.Name} already.");
        }
        if (string.Join('\n', details.AlsoCalled).Length > CityPlatform.AlsoCalledLength)
            yield return new(nameof(details.AlsoCalled), $"Use {CityPlatform.AlsoCalledLength} characters at most.");
    }

    private static IEnumerable<FieldProblem> Hosts(CityPlatformDetails details, PlatformList others)
    {
        if (details.Hosts.Count == 0)
            yield return new(nameof(details.Hosts), "Give the host of the platform, such as example.social");
        if (details.Hosts.Count > CityPlatform.MostHosts)
            yield return new(nameof(details.Hosts), $"Give {CityPlatform.MostHosts} hosts at most.");
        foreach (var host in details.Hosts)
        {
            if (WhyNotHost(host, others) is { } problem)
                yield return new(nameof(details.Hosts), problem);
        }
    }

    private static string? WhyNotHost(string host, PlatformList others)
    {
        if (host.Contains('@', StringComparison.Ordinal))
            return $"“{host}” hides another host behind an @. Give the host alone.";
        if (WebHost.IsIpAddress(host))
            return $"“{host}” is a number. Give the platform’s name on the web.";
        if (WebHost.Parse(host)?.Name != host)
            return $"“{host}” is no host. Write it as in an address, without https:// and without a port: example.social";
        if (PlatformCatalogue.IsLinkHost(host) || PlatformCatalogue.IsShortLinkHost(host))
            return $"{host} makes short links, which can lead anywhere.";
        if (others.TryAtHost(host, out var taken, out _, out _))
            return $"{host} belongs to {taken.Name} already.";
        return others.All.SelectMany(platform => platform.Hosts, (platform, known) => (platform, known)).FirstOrDefault(pair => pair.known.EndsWith("." + host, StringComparison.Ordinal)) is { platform: { } inside }
            ? $"{host} would take in {inside.Name}. Give the whole host of the platform."
            : null;
    }

    private static IEnumerable<FieldProblem> Words(IReadOnlyList<string> words)
    {
        if (words.FirstOrDefault(word => word.Length > WordLength || word.Any(sign => char.IsWhiteSpace(sign) || sign is '/' or '?' or '#')) is { } wrong)
            yield return new(nameof(CityPlatformDetails.NotHandles), $"“{wrong}” cannot stand in the place of a name. Write single words, such as login.");
        if (string.Join(' ', words).Length > CityPlatform.WordsLength)
            yield return new(nameof(CityPlatformDetails.NotHandles), $"Use {CityPlatform.WordsLength} characters at most.");
    }

    private static string Plain(string name) => string.Join(' ', UnicodeText.Plain(UnicodeText.WithoutHidden(name)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What was typed where it is no host, so that the refusal can show it.</summary>
    private static string HostOf(string typed)
    {
        var text = PastedText.Clean(typed).TrimEnd('/');
        foreach (var scheme in new[] { "https://", "http://" })
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                text = text[scheme.Length..];
        }
        var name = WebHost.Parse(text)?.Name ?? text;
        return name.StartsWith("www.", StringComparison.Ordinal) ? name[4..] : name;
    }
}
