using System.Text;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

/// <summary>Seeded texts such as people paste, and noise such as attackers do.</summary>
internal static class PastedAddresses
{
    private const string Common = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Rare = "._-·@&:,;()!'éßİıßοаｆﬀǅ²Ⅷ漢कि\u0301😀";
    private const string Signs = "/\\?#@:.%&=[]<>\"' ";

    private static readonly string[] Fronts = ["", "", "https://", "http://", "HTTPS://", "//", "https:\\\\", "https://user@", " <https://"];
    private static readonly string[] Behinds = ["", "", "/", "//", "?hl=en&utm_source=a", "?fbclid=x#top", "/posts/1", "/about/", ".", "),", "?a=b.&c", "#x"];
    private static readonly string[] Sites = ["example.org", "facebook.com.evil.example", "münchen.example", "social.example", "x--y.example:8080", "Ⅷ.example"];

    public static string Some(Random random)
    {
        if (random.Next(6) == 0)
            return Pick(random, Fronts) + Pick(random, Sites) + "/" + Escaped(random, Word(random, 1 + random.Next(12), 4)) + Pick(random, Behinds);
        var platforms = PlatformCatalogue.All.Where(platform => platform.Hosts.Count > 0).ToArray();
        var platform = platforms[random.Next(platforms.Length)];
        var sub = random.Next(3) == 0 && platform.SubHosts.Count > 0 ? platform.SubHosts.Order(StringComparer.Ordinal).First() + "." : "";
        var form = platform.Forms[random.Next(platform.Forms.Count)];
        var host = form.Host is { } template ? PlatformForm.Fill(template.Replace("{name}.*", "{name}." + Pick(random, [.. platform.Hosts]), StringComparison.Ordinal).Replace("*", "{name}", StringComparison.Ordinal), Words(random, Common[..26])) : Pick(random, [.. platform.Hosts]);
        return Pick(random, Fronts) + sub + host + "/" + Path(random, form) + Pick(random, Behinds);
    }

    /// <summary>A name of up to 15 letters and digits.</summary>
    public static string Name(Random random) => Word(random, 1 + random.Next(15), 0);

    /// <summary>Up to 3,000 UTF-16 units of anything, halves of characters included; sometimes behind a known host.</summary>
    public static string Noise(Random random)
    {
        var text = new StringBuilder(random.Next(4) switch { 0 => "https://", 1 => "facebook.com/", 2 => "@", _ => "" });
        var length = random.Next(3) == 0 ? random.Next(3000) : random.Next(60);
        var kind = random.Next(4);
        for (var place = 0; place < length; place++)
        {
            text.Append(kind switch
            {
                0 => (char)random.Next(0x10000),
                1 => Signs[random.Next(Signs.Length)],
                2 => (Common + Rare + Signs)[random.Next(Common.Length + Rare.Length + Signs.Length)],
                _ => (char)random.Next(0x20, 0x600),
            });
        }
        return text.ToString();
    }

    private static string Path(Random random, PlatformForm form)
    {
        var pattern = form.Typed[random.Next(form.Typed.Count)].Replace("{*id}", "Some-Name-{id}", StringComparison.Ordinal).Replace("*", "Any", StringComparison.Ordinal);
        return PlatformForm.Fill(pattern, Words(random, null));
    }

    private static Dictionary<string, string> Words(Random random, string? letters) => new()
    {
        ["name"] = letters is null ? Escaped(random, Word(random, length: random.Next(5) == 0 ? 24 : 3 + random.Next(10), rare: random.Next(4) == 0 ? 2 : 0)) : Word(random, letters),
        ["id"] = random.NextInt64(10_000_000, 100_000_000_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["state"] = "MN",
        ["place"] = Word(random, Common),
        ["language"] = random.Next(2) == 0 ? "en" : "zh-min-nan",
    };

    private static string Word(Random random, string letters) =>
        string.Concat(Enumerable.Range(0, 6).Select(_ => letters[random.Next(letters.Length)]));

    private static string Word(Random random, int length, int rare)
    {
        var runes = Rare.EnumerateRunes().ToArray();
        return string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(10) < rare
            ? runes[random.Next(runes.Length)].ToString()
            : Common[random.Next(Common.Length)].ToString()));
    }

    private static string Escaped(Random random, string word) => random.Next(3) == 0 ? Uri.EscapeDataString(word) : word;

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
