using System.Security.Cryptography;
using System.Text;
using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Security;

/// <summary>
/// Proves that who sets up the city can read this machine's console. Made when the process starts, kept nowhere, good
/// once and only while the database has no person.
/// </summary>
public sealed class SetUpToken(IServiceScopeFactory scopes)
{
    private readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private volatile bool spent;

    /// <summary>Whether a city can still be set up here.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancel)
    {
        if (spent)
            return false;
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<AppDbContext>().Users.AnyAsync(cancel))
            return true;
        spent = true;
        return false;
    }

    /// <summary>Blanks round it do not count.</summary>
    public bool Matches(string? typed) =>
        !spent && CryptographicOperations.FixedTimeEquals(HashOf(token), HashOf(typed?.Trim().ToLowerInvariant() ?? ""));

    public void Spend() => spent = true;

    /// <summary>What the console says at the start; null once there is a person.</summary>
    /// <param name="address">Where the process serves: "http://localhost:5080".</param>
    /// <param name="cancel">The process is stopping.</param>
    public async Task<string?> AnnouncementAsync(string address, CancellationToken cancel) => await IsOpenAsync(cancel)
        ? $"No city is set up here yet. Open this address to begin; it works once:\n\n    {address.TrimEnd('/')}/setup?token={token}\n"
        : null;

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
