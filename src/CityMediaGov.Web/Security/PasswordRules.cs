using System.Text;
using CityMediaGov.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CityMediaGov.Web.Security;

/// <summary>Long rather than odd: at least fifteen characters, none of the well-known ones, nothing of the person's own name.</summary>
public sealed class PasswordRules : IPasswordValidator<AppUser>
{
    public const int Shortest = 15;
    public const int Longest = 256;
    public const string Hint = "At least 15 characters. A few words in a row are easiest; your browser can also make one up. Leave out your own name.";

    private static readonly string[] WellKnown =
        ["password", "passwort", "letmein", "welcome", "qwerty", "asdfgh", "12345", "abcdef", "iloveyou", "citymediagov", "socialmedia", "cityhall", "changeme", "admin"];

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) =>
        Task.FromResult(WhyNot(password ?? "", user.FullName, user.Email) is { } sentence
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = sentence })
            : IdentityResult.Success);

    /// <summary>What is wrong with it, as a sentence for its author; null when it can be used.</summary>
    public static string? WhyNot(string password, string fullName, string? email)
    {
        if (password.Length < Shortest)
            return $"Use at least {Shortest} characters: a few words in a row are easiest";
        if (password.Length > Longest)
            return $"Use at most {Longest} characters";
        var bare = Letters(password);
        var own = fullName.Split(' ').Concat((email ?? "").Split('@', '.', '-', '_')).Select(Letters).Where(part => part.Length >= 4);
        if (own.Any(part => bare.Contains(part, StringComparison.Ordinal)))
            return "Leave your own name and e-mail address out of it";
        var rest = WellKnown.Aggregate(bare, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return rest.Distinct().Count() < 5 ? "This is too easy to guess: use other words" : null;
    }

    private static string Letters(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Where(char.IsLetterOrDigit));
}

/// <summary>The same password typed on another keyboard is the same password: é as one sign or as two.</summary>
internal sealed class NormalizingHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<AppUser>(options)
{
    public override string HashPassword(AppUser user, string password) => base.HashPassword(user, password.Normalize(NormalizationForm.FormC));

    public override PasswordVerificationResult VerifyHashedPassword(AppUser user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, providedPassword.Normalize(NormalizationForm.FormC));
}
