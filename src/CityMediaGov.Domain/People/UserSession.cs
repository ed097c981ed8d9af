using System.Linq.Expressions;

namespace CityMediaGov.Domain.People;

/// <summary>
/// One sign-in on one device, kept on the server: what the cookie holds is only the key to this row, so ending the row
/// ends every copy of the cookie.
/// </summary>
public sealed class UserSession
{
    public const int KeyLength = 32;
    public const int StampLength = 64;

    /// <summary>Without a request for this long it ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    /// <summary>It ends then in any case.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>At most so many at once for one person; the oldest gives way.</summary>
    public const int MostAtOnce = 5;

    /// <summary>How far the stored time of the last request may lag behind, to spare a write on each.</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromMinutes(1);

    private UserSession() { }

    public UserSession(byte[] keyHash, Guid personId, string securityStamp, DateTime now) =>
        (KeyHash, PersonId, SecurityStamp, BegunAt, SeenAt) = (keyHash, personId, securityStamp, now, now);

    /// <summary>SHA-256 of the key in the cookie.</summary>
    public byte[] KeyHash { get; private init; } = [];

    public Guid PersonId { get; private init; }

    /// <summary>The person's stamp at sign-in; a new password or a deactivation changes the stamp and so ends the session.</summary>
    public string SecurityStamp { get; private init; } = "";

    public DateTime BegunAt { get; private init; }

    public DateTime SeenAt { get; private set; }

    /// <summary>Those that have certainly ended by time, and can go.</summary>
    public static Expression<Func<UserSession, bool>> EndedBy(DateTime now)
    {
        var (idleSince, begunBefore) = (now - Idle - Lag, now - Longest);
        return session => session.SeenAt < idleSince || session.BegunAt < begunBefore;
    }

    public bool IsOver(DateTime now) => now - SeenAt >= Idle || now - BegunAt >= Longest || now < BegunAt - Lag;
}
