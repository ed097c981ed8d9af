namespace CityMediaGov.Domain.Notifications;

/// <summary>Where people reach this installation, for links in messages.</summary>
/// <param name="PublicUrl">"https://social.city.example"; null when not configured: then a message names the path only.</param>
public sealed record SiteAddress(string? PublicUrl)
{
    /// <param name="path">Begins with a slash.</param>
    public string LinkTo(string path) => $"{PublicUrl?.TrimEnd('/')}{path}";
}
