using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>The field in which residents type an account to check.</summary>
/// <param name="Typed">What was typed; null before.</param>
/// <param name="Example">What could be typed, from the list itself; null while no account is official.</param>
public sealed record CheckForm(string? Typed, string? Example)
{
    public static CheckForm For(PublicDirectory directory, string? typed)
    {
        var official = directory.Accounts.Where(account => account.Status is DirectoryStatus.Official).ToList();
        var first = official.Count == 0 ? null : official[0];
        var other = official.Find(account => account.Handle is not null && account.Platform != first?.Platform);
        return new(typed, other is null ? first?.Address : $"{first!.Address} or @{other.Handle}");
    }
}
