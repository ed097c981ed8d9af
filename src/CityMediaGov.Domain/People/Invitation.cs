using System.Security.Cryptography;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;

namespace CityMediaGov.Domain.People;

/// <summary>The only way in for a new person: a link, good once and for a day, sent by somebody who keeps the list of people.</summary>
public sealed class Invitation : AuditedRecord
{
    public const int HashLength = 32;

    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    private readonly List<InvitedSeat> seats = [];

    private Invitation() { }

    public string Email { get; private init; } = "";

    public string FullName { get; private init; } = "";

    public string JobTitle { get; private init; } = "";

    public string PersonType { get; private init; } = "";

    public Guid? UnitId { get; private init; }

    public Guid? SupervisorId { get; private init; }

    public Guid InvitedBy { get; private init; }

    public string InvitedByName { get; private init; } = "";

    public DateTime InvitedAt { get; private init; }

    /// <summary>The last moment at which it is good.</summary>
    public DateTime ExpiresAt { get; private init; }

    /// <summary>SHA-256 of the token in the link; the token itself is kept nowhere.</summary>
    public byte[] TokenHash { get; private init; } = [];

    public DateTime? AcceptedAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>The roles that the person will hold.</summary>
    public IReadOnlyList<InvitedSeat> Seats => seats;

    public override SubjectKind AuditKind => SubjectKind.Invitation;

    public override string AuditTitle => $"{FullName} ({Email})";

    public static Refusal? WhyNotSend(Actor actor) => AppUser.WhyNotKeepList(actor);

    /// <summary>The invitation, and the token for the link: 256 random bits, shown this once.</summary>
    public static (Invitation Invitation, string Token) Send(
        PersonDetails person, string email, IReadOnlyList<RoleSeat> roles, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotSend(by));
        if (roles.Any(role => role.Role == Role.DepartmentHead && role.UnitId is null))
            throw new RefusedException(Refusal.Rule("A head heads one unit: choose it."));
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var invitation = new Invitation
        {
            Email = EmailAddress.Normalise(email),
            FullName = person.FullName.Trim(),
            JobTitle = person.JobTitle.Trim(),
            PersonType = person.PersonType,
            UnitId = person.UnitId,
            SupervisorId = person.SupervisorId,
            InvitedBy = by.Id,
            InvitedByName = by.Name,
            InvitedAt = now,
            ExpiresAt = now + GoodFor,
            TokenHash = HashOf(token),
        };
        invitation.seats.AddRange(roles.Distinct().Select((role, index) => new InvitedSeat(index + 1, role)));
        invitation.Note(AuditActions.InvitationSent, by, now, null, new AuditDetail("roles", string.Join(", ", roles.Select(role => role.Role.Key))));
        return (invitation, token);
    }

    public static byte[] HashOf(string token) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));

    public Refusal? WhyNotAccept(DateTime now)
    {
        if (AcceptedAt is not null)
            return Refusal.Rule("This invitation has been used.", "Sign in with the password that you chose.");
        return RevokedAt is not null || now > ExpiresAt
            ? Refusal.Rule("This invitation is no longer good.", $"Ask {InvitedByName} for a new one.")
            : null;
    }

    /// <summary>The person, without a password yet; the caller sets it in the same transaction.</summary>
    /// <param name="listed">Who is on the list of people with this address already; null for somebody new.</param>
    public AppUser Accept(DateTime now, AppUser? listed = null)
    {
        RefusedException.ThrowIf(WhyNotAccept(now));
        var person = listed ?? AppUser.Join(new(FullName, JobTitle, PersonType, UnitId, SupervisorId), Email, by: null, now);
        AcceptedAt = now;
        listed?.NoteAtTheDoor(AuditActions.PasswordChosen, now);
        Note(AuditActions.InvitationAccepted, person.AsActor(), now);
        return person;
    }

    public bool IsOpen(DateTime now) => AcceptedAt is null && RevokedAt is null && now <= ExpiresAt;

    public Refusal? WhyNotRevoke(Actor actor, DateTime now) =>
        WhyNotSend(actor) ?? (IsOpen(now) ? null : Refusal.Rule("This invitation is no longer open."));

    public void Revoke(Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotRevoke(by, now));
        RevokedAt = now;
        Note(AuditActions.InvitationRevoked, by, now);
    }

    public Refusal? WhyNotSendAgain(Actor actor) =>
        WhyNotSend(actor) ?? (AcceptedAt is null ? null : Refusal.Rule("This invitation has been used."));

    /// <summary>The same with a new link; the old link is dead from now on.</summary>
    public (Invitation Invitation, string Token) SendAgain(Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotSendAgain(by));
        if (IsOpen(now))
            Revoke(by, now);
        return Send(new(FullName, JobTitle, PersonType, UnitId, SupervisorId), Email, [.. seats.Select(seat => seat.AsSeat())], by, now);
    }
}

public sealed class InvitedSeat
{
    private InvitedSeat() { }

    internal InvitedSeat(int order, RoleSeat seat) => (Order, Role, UnitId) = (order, seat.Role, seat.UnitId);

    public int Order { get; private init; }

    public Role Role { get; private init; }

    public Guid? UnitId { get; private init; }

    public RoleSeat AsSeat() => new(Role, UnitId);
}
