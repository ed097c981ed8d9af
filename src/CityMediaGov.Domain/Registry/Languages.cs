namespace CityMediaGov.Domain.Registry;

/// <summary>The languages that an account can be kept in, as BCP 47 tags with their English names.</summary>
public static class Languages
{
    public const string Usual = "en";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["en"] = "English",
        ["es"] = "Spanish",
        ["so"] = "Somali",
        ["hmn"] = "Hmong",
        ["ar"] = "Arabic",
        ["am"] = "Amharic",
        ["zh"] = "Chinese",
        ["fr"] = "French",
        ["de"] = "German",
        ["ht"] = "Haitian Creole",
        ["ksw"] = "Karen",
        ["ko"] = "Korean",
        ["lo"] = "Lao",
        ["om"] = "Oromo",
        ["pl"] = "Polish",
        ["pt"] = "Portuguese",
        ["ru"] = "Russian",
        ["tl"] = "Tagalog",
        ["vi"] = "Vietnamese",
        ["ase"] = "American Sign Language",
    };

    public static string NameOf(string tag) => All.GetValueOrDefault(tag, tag);
}
