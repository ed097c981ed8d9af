namespace CityMediaGov.Domain.Registry;

/// <summary>An address on a known platform, taken apart. Segments and values are decoded and in plain form.</summary>
/// <param name="Platform">Whose address it is.</param>
/// <param name="PlatformHost">The platform's own host that was typed: "twitter.com".</param>
/// <param name="Front">The labels in front of it that mean something.</param>
/// <param name="Path">The segments of the path.</param>
/// <param name="Query">The parameters, in their order.</param>
internal sealed record PlatformVisit(
    Platform Platform, string PlatformHost, IReadOnlyList<string> Front, IReadOnlyList<string> Path, IReadOnlyList<(string Name, string Value)> Query)
{
    public string Fold(string segment) => Platform.Handle.Fold(segment);

    /// <summary>Null when it is on the platform but leads to no account.</summary>
    public AddressReading? Read()
    {
        foreach (var form in Platform.Forms)
        {
            if (form.TryMatch(this, out var words, out var used))
                return Read(form, words, used);
        }
        return null;
    }

    private AddressReading Read(PlatformForm form, Dictionary<string, string> words, int used)
    {
        var rule = form.Rule(Platform);
        var handle = words.GetValueOrDefault("name") ?? words["id"];
        foreach (var (word, text) in words)
        {
            if ((word == "name" ? rule : HandleRule.Anywhere).WhyNot($"A name on {Platform.Name}", text) is { } refusal)
                return new AddressReading.Refused(ReadingProblem.BadHandle, refusal.Sentence, Platform.Key, handle);
        }

        var folded = words.ToDictionary(word => word.Key, word => word.Key == "name" ? rule.Fold(word.Value) : word.Value.ToLowerInvariant());
        var shown = PlatformForm.Fill(form.Address, words);
        return new AddressReading.Recognised(
            Platform.Key,
            Platform.Name,
            handle,
            PlatformForm.Fill(form.Key, folded),
            PlatformForm.Fill(form.Address, folded),
            "https://" + PlatformForm.Fill(form.Address, words.ToDictionary(word => word.Key, word => UrlText.Escape(word.Value))),
            shown.StartsWith(Platform.Hosts[0] + "/", StringComparison.Ordinal) && form.Host is null ? PlatformHost + shown[Platform.Hosts[0].Length..] : shown,
            Path.Count > used ? string.Join('/', Path.Skip(used)) : null)
        {
            Traits = (form.Personal ? AddressTraits.PersonalProfile : AddressTraits.None)
                | (LookAlike.Deceives(handle) ? AddressTraits.LookAlikeLetters : AddressTraits.None),
        };
    }
}
