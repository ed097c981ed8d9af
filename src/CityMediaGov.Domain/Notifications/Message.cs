namespace CityMediaGov.Domain.Notifications;

public enum MessageState
{
    Waiting,
    Sent,

    /// <summary>Given up after five days of trying; somebody must look.</summary>
    Dead,
}

/// <summary>
/// One letter or e-mail that is to go out, saved with the change that caused it and sent afterwards. Without a mail
/// server it stays here to be read.
/// </summary>
public sealed class Message
{
    public const int AddressLength = 254;
    public const int SubjectLength = 200;
    public const int ErrorLength = 500;

    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(5);

    private Message() { }

    public Message(Guid? personId, string address, string subject, string body, DateTime now)
    {
        (PersonId, Address, Subject, Body, CreatedAt, NextTryAt) = (personId, address, OneLine(subject), body, now, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Null when the addressee is nobody in the product.</summary>
    public Guid? PersonId { get; private init; }

    public string Address { get; private init; } = "";

    public string Subject { get; private init; } = "";

    /// <summary>Plain text.</summary>
    public string Body { get; private init; } = "";

    public DateTime CreatedAt { get; private init; }

    public MessageState State { get; private set; }

    public DateTime? SentAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Null once sent or given up.</summary>
    public DateTime? NextTryAt { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>A node is sending it until then; see <see cref="Lease"/>.</summary>
    public DateTime? LeasedUntil { get; private set; }

    public Guid? Lease { get; private set; }

    internal void MarkSent(DateTime now) => (State, SentAt, NextTryAt, Attempts, LastError) = (MessageState.Sent, now, null, Attempts + 1, null);

    /// <summary>Tries again after 1, 2, 4 … minutes, a day at most; gives up after five days.</summary>
    internal void MarkFailed(string error, DateTime now)
    {
        Attempts++;
        LastError = error.Length > ErrorLength ? error[..ErrorLength] : error;
        if (now - CreatedAt > GiveUpAfter)
            (State, NextTryAt) = (MessageState.Dead, null);
        else
            NextTryAt = now + TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Attempts - 1), 24 * 60));
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
