namespace CityMediaGov.Web.Infrastructure.Jobs;

/// <summary>The section <c>Mail</c> of the configuration.</summary>
public sealed class MailSettings
{
    /// <summary>Null: no mail server; messages stay in the outbox to be read.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 25;

    public string From { get; set; } = "";

    /// <summary>Null when the server asks for no sign-in.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Whether the connection is encrypted by STARTTLS.</summary>
    public bool Tls { get; set; }
}
