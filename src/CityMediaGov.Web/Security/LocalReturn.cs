namespace CityMediaGov.Web.Security;

/// <summary>Where to go on after signing in: only ever a page of this site.</summary>
public static class LocalReturn
{
    public const string Usual = "/work";

    /// <param name="asked">As it came in the address, already decoded once.</param>
    public static string Of(string? asked) => asked is not null && IsPageOfOurs(asked) ? asked : Usual;

    private static bool IsPageOfOurs(string asked)
    {
        // A browser drops tabs and line ends and takes \ for /, and what is decoded once more behind us may start anew.
        if (asked is not ['/', ..] || asked.Any(letter => char.IsControl(letter) || letter == '\\'))
            return false;
        var path = Uri.UnescapeDataString(asked.Split('?', '#')[0]);
        return !path.StartsWith("//", StringComparison.Ordinal) && !path.Any(letter => char.IsControl(letter) || letter == '\\')
            && !IsDoor(path, "/sign-in") && !IsDoor(path, "/sign-out") && !IsDoor(path, "/invite") && !IsDoor(path, "/setup");
    }

    private static bool IsDoor(string path, string door) => new PathString(path).StartsWithSegments(door, StringComparison.OrdinalIgnoreCase);
}
