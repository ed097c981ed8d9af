using CityMediaGov.Domain.Approvals;

namespace CityMediaGov.Domain.Notifications;

using static MessageAction;
using static MessageState;

public enum MessageState
{
    Waiting,
    Sent,

    /// <summary>Given up after five days of trying; somebody must look.</summary>
    Dead,
}

public enum MessageAction
{
    Send,
    GiveUp,

    /// <summary>Once more, because somebody says so.</summary>
    Retry,
}

/// <summary>
/// One letter or e-mail that is to go out, saved with the change that caused it and sent afterwards. Without a mail
/// server it stays here to be read.
/// </summary>
public sealed class Message
{
    public static readonly Lifecycle<MessageState, MessageAction> Lifecycle = new(
        "this message", Waiting, [Sent],
        (Send, [Waiting], Sent),
        (GiveUp, [Waiting], Dead),
        (Retry, [Dead], Waiting));

    public const int AddressLength = 254;
    public const int SubjectLength = 200;
    public const int ErrorLength = 500;

    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(5);

    private Message() { }

    /// <param name="address">One address; a line break or another control character in it is refused.</param>
    /// <param name="subject">Becomes one line, cut to what is stored.</param>
    public Message(Guid? personId, string address, string subject, string body, DateTime now)
    {
        if (address.Any(char.IsControl))
            throw new ArgumentException("An address is one line.", nameof(address));
        var line = OneLine(subject);
        (PersonId, Address, Subject, Body, CreatedAt, NextTryAt) =
            (personId, address, line.Length > SubjectLength ? line[..(SubjectLength - 1)] + "…" : line, body, now, now);
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

    /// <summary>The same at every attempt, so that a mail server recognises the second copy after a crash.</summary>
    /// <param name="domain">Of the sender.</param>
    public string MessageId(string domain) => $"<{Id:N}@{domain}>";

    public Refusal? WhyNotRetry() => Lifecycle.WhyNot(State, Retry);

    /// <summary>Once more now. It is older than five days, so another failure ends it again.</summary>
    public void TryAgain(DateTime now)
    {
        State = Lifecycle.After(State, Retry);
        NextTryAt = now;
    }

    internal void MarkSent(DateTime now)
    {
        State = Lifecycle.After(State, Send);
        (SentAt, NextTryAt, Attempts, LastError) = (now, null, Attempts + 1, null);
        Release();
    }

    /// <summary>Tries again after 1, 2, 4 … minutes, a day at most; gives up after five days.</summary>
    internal void MarkFailed(string error, DateTime now)
    {
        var line = OneLine(error);
        (Attempts, LastError) = (Attempts + 1, line.Length > ErrorLength ? line[..ErrorLength] : line);
        Release();
        if (now - CreatedAt > GiveUpAfter)
            (State, NextTryAt) = (Lifecycle.After(State, GiveUp), null);
        else
            NextTryAt = now + TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Attempts - 1), 24 * 60));
    }

    private void Release() => (Lease, LeasedUntil) = (null, null);

    private static string OneLine(string text) => string.Join(' ', text.Split([.. text.Where(char.IsControl).Distinct(), '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));
}
