using System.Xml.Linq;
using CityMediaGov.Domain.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Security;

/// <summary>Keeps the keys that sign cookies and form tokens in the database, so that every node has the same.</summary>
internal sealed class KeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return [.. db.ProtectionKeys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.Add(new ProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        // The framework asks synchronously, and only when a key is made: every ninety days.
        Task.Run(() => db.SaveChangesAsync()).GetAwaiter().GetResult();
    }
}
