using System.Net;
using System.Net.Mail;
using System.Text;
using CityMediaGov.Domain.Notifications;
using Microsoft.Extensions.Options;

namespace CityMediaGov.Web.Infrastructure.Jobs;

/// <summary>Mail by the framework's SMTP client.</summary>
internal sealed class SmtpSender(IOptions<MailSettings> settings) : IMailSender
{
    private readonly MailSettings server = settings.Value;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(server.Host);

    public string Domain => new MailAddress(server.From).Host;

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancel)
    {
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Tls };
        if (server.User is { Length: > 0 } user)
            client.Credentials = new NetworkCredential(user, server.Password);
        using var message = new MailMessage(server.From, mail.To, mail.Subject, mail.Body)
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", mail.MessageId);
        message.Headers.Add("Auto-Submitted", "auto-generated"); // answering machines then keep silent
        await client.SendMailAsync(message, cancel);
    }
}
