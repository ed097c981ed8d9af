using CityMediaGov.Domain.People;

namespace CityMediaGov.Web.Security;

/// <summary>Who is acting in this request, read from the database when the session was checked.</summary>
public sealed class CurrentActor
{
    /// <summary>Null when nobody is signed in.</summary>
    public Actor? Actor { get; internal set; }

    /// <summary>Names the session of this request among the person's: <see cref="UserSession.KeyHash"/>. Null without one.</summary>
    public byte[]? SessionHash { get; internal set; }

    /// <summary>For pages that only signed-in people reach.</summary>
    public Actor Required => Actor ?? throw new InvalidOperationException("This page is open to people who are not signed in.");
}
