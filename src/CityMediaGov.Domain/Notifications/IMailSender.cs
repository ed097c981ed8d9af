namespace CityMediaGov.Domain.Notifications;

/// <summary>The way out of the product for mail.</summary>
public interface IMailSender
{
    /// <summary>False: no mail server is configured, and messages wait in the outbox to be read there.</summary>
    bool IsConfigured { get; }

    /// <summary>Domain of the sender, for message ids.</summary>
    string Domain { get; }

    /// <summary>Returns once the mail server has taken it over; throws whatever went wrong otherwise.</summary>
    Task SendAsync(OutgoingMail mail, CancellationToken cancel);
}

/// <param name="MessageId">With angle brackets; the same at every attempt.</param>
/// <param name="Body">Plain text.</param>
public sealed record OutgoingMail(string MessageId, string To, string Subject, string Body);
