using CityMediaGov.Domain.People;

namespace CityMediaGov.Web.Security;

/// <summary>
/// Counts wrong passwords for names that nobody has, just as they are counted for people: else the pause after five of
/// them would tell who exists. Kept on each node, and only for the latest names.
/// </summary>
public sealed class UnknownNames
{
    private const int Kept = 10_000;

    private readonly Dictionary<string, (int Failed, DateTime? PausedUntil)> names = [];
    private readonly Queue<string> order = [];
    private readonly Lock gate = new();

    /// <summary>Counts one try. Until when signing in with this name pauses; null while it does not.</summary>
    public DateTime? Count(string name, DateTime now)
    {
        lock (gate)
        {
            if (names.TryGetValue(name, out var known) && known.PausedUntil > now)
                return known.PausedUntil;
            if (!names.ContainsKey(name))
                Remember(name);
            var failed = known.Failed + 1;
            DateTime? until = failed < AppUser.WrongPasswords ? null : now + AppUser.Pause;
            names[name] = (until is null ? failed : 0, until);
            return until;
        }
    }

    private void Remember(string name)
    {
        order.Enqueue(name);
        if (order.Count > Kept)
            names.Remove(order.Dequeue());
    }
}
