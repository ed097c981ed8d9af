using System.Net.Mail;

namespace CityMediaGov.Domain.Registry.Reports;

/// <summary>What somebody wrote into the form.</summary>
/// <param name="Address">The address or name as typed, without what clings to it.</param>
/// <param name="Email">Null when none was left.</param>
public sealed record ReportContent(string Address, ReportClaim Claim, string Words, string? Email)
{
    public static ReportContent Of(string? address, ReportClaim claim, string? words, string? email) =>
        new(PastedText.Clean(address ?? ""), claim, (words ?? "").Trim(), string.IsNullOrWhiteSpace(email) ? null : email.Trim());

    /// <summary>Everything to correct before it can be taken; empty when nothing is.</summary>
    /// <param name="platforms">Those that the city knows; null for those of the product alone.</param>
    public IEnumerable<FieldProblem> Problems(PlatformList? platforms = null)
    {
        if (ReportedAddress.WhyNot(Address, platforms) is { } problem)
            yield return new(nameof(Address), problem);
        if (!UnicodeText.IsText(Words))
            yield return new(nameof(Words), "This has characters that are no text. Type it anew.");
        else if (string.IsNullOrWhiteSpace(UnicodeText.WithoutHidden(Words)))
            yield return new(nameof(Words), "Say what you saw");
        if (Email is not null && !IsMailbox(Email))
            yield return new(nameof(Email), "Give one e-mail address, such as name@example.org, or leave it empty");
    }

    private static bool IsMailbox(string email) =>
        email.Length <= AccountReport.EmailLength && !email.Any(char.IsControl) && MailAddress.TryCreate(email, out var mailbox) && mailbox.Address == email;
}
