using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Public;

/// <summary>A city that residents look at; nothing in it changes while tests share it.</summary>
public abstract class PublicCity(string pack) : IAsyncLifetime
{
    public AppHost Host { get; } = new();

    public TestCity City { get; private set; } = null!;

    public virtual async Task InitializeAsync() => City = await Given.CityAsync(Host, pack);

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();

    public async Task<Page> GetAsync(string address)
    {
        using var visitor = Host.Visit();
        return await visitor.GetAsync(address);
    }

    public Task<SocialAccount> AccountAsync(string address) => City.AccountAtAsync(address);
}

/// <summary>Its policy lists its five accounts and no others.</summary>
public sealed class ClosedListCity() : PublicCity("west-st-paul");

/// <summary>Its policy closes no list. One account is official, one retired, one suspended, one only asked for.</summary>
public sealed class OpenListCity() : PublicCity("wausau")
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await City.GoLiveAsync("Parks & Rinks", "https://www.instagram.com/examplerinks/", "Hours of the rinks, 100% ice_skating", "es");
        var retired = await City.GoLiveAsync("Street Work", "https://twitter.com/examplestreets", "Closed streets");
        await City.RetireAsync(retired.Id);
        var suspended = await City.GoLiveAsync("Pools", "https://www.facebook.com/examplepools", "Hours of the pools");
        await City.SuspendAsync(suspended.Id);
        await City.AskAsync(City.Staff, City.Content(City.Staff, "https://www.tiktok.com/@examplenever") with { Name = "Never Official" });
    }
}

internal static class KnownAccounts
{
    /// <param name="address">However it is written.</param>
    public static Task<SocialAccount> AccountAtAsync(this TestCity city, string address)
    {
        var key = RequestedAddress.Of(AddressRecognition.Read(address))!.Key;
        return city.Host.ReadAsync((AppDbContext db) => db.SocialAccounts.AsNoTracking().SingleAsync(account => account.AddressKey == key));
    }
}
