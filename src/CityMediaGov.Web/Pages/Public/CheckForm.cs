using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>The field in which residents type an account to check.</summary>
/// <param name="Typed">What was typed; null before.</param>
/// <param name="Example">What could be typed, from the list itself; null while it is empty.</param>
public sealed record CheckForm(string? Typed, string? Example)
{
    public static CheckForm For(PublicDirectory directory, string? typed)
    {
        var first = directory.Accounts.Count == 0 ? null : directory.Accounts[0];
        var other = directory.Accounts.FirstOrDefault(account => account.Handle is not null && account.Platform != first?.Platform);
        return new(typed, other is null ? first?.Address : $"{first!.Address} or @{other.Handle}");
    }
}
