using System.Diagnostics;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

/// <summary>What holds for every text, tried on seeded ones so that a failure can be repeated.</summary>
public sealed class AddressPropertyTests
{
    private const int Texts = 2000;
    private const int Seed = 20260608;

    [Fact]
    public void The_canonical_address_reads_as_itself()
    {
        var random = new Random(Seed);
        var (accounts, sites) = (0, 0);
        for (var number = 0; number < Texts; number++)
        {
            var text = PastedAddresses.Some(random);
            switch (AddressRecognition.Read(text))
            {
                case AddressReading.Recognised account:
                    accounts++;
                    foreach (var again in new[] { account.CanonicalAddress, "https://" + account.CanonicalAddress, account.Url, account.Address })
                        Assert.Equal(Identity(account), Identity(AddressRecognition.Read(again)));
                    break;
                case AddressReading.OtherSite site:
                    sites++;
                    foreach (var again in new[] { site.CanonicalAddress, site.Url })
                        Assert.Equal((site.Host, site.CanonicalAddress), Site(AddressRecognition.Read(again)));
                    break;
            }
        }
        // The loop proves something only while most texts are addresses of accounts.
        Assert.InRange(accounts, Texts / 2, Texts);
        Assert.InRange(sites, Texts / 20, Texts);
    }

    [Fact]
    public void Two_spellings_of_one_address_have_one_key()
    {
        var random = new Random(Seed);
        var compared = 0;
        for (var number = 0; number < Texts; number++)
        {
            var name = PastedAddresses.Name(random);
            if (AddressRecognition.Read("x.com/" + name) is not AddressReading.Recognised plain)
                continue;
            compared++;
            string[] spellings = [$"https://www.twitter.com/{name}/", $"HTTP://MOBILE.TWITTER.COM/{name.ToUpperInvariant()}?s=20#top", $" x.com/@{name}"];
            foreach (var spelling in spellings)
                Assert.Equal(Identity(plain), Identity(AddressRecognition.Read(spelling)));
        }
        Assert.InRange(compared, Texts / 2, Texts);
    }

    [Fact]
    public void No_text_makes_it_fail_or_stall()
    {
        var random = new Random(Seed);
        OfficialHandle[] officials = [new(Guid.CreateVersion7(), new PlatformKey("facebook"), "cityofwsp"), new(Guid.CreateVersion7(), new PlatformKey("x"), "WestStPaul")];
        for (var number = 0; number < Texts; number++)
        {
            var text = PastedAddresses.Noise(random);
            var fastest = TimeSpan.MaxValue;
            // A busy machine may interrupt one attempt; an expensive text is slow every time.
            for (var attempt = 0; attempt < 5 && fastest.TotalMilliseconds >= 50; attempt++)
            {
                var started = Stopwatch.GetTimestamp();
                var reading = AddressRecognition.Read(text);
                Assert.Equal(reading, AddressRecognition.Read(text), Same);
                _ = AddressRecognition.ReadOn(new PlatformKey("facebook"), text);
                _ = NearMatch.Find(null, text, officials);
                var taken = Stopwatch.GetElapsedTime(started);
                fastest = taken < fastest ? taken : fastest;
            }
            Assert.True(fastest.TotalMilliseconds < 50, $"Text {number} of seed {Seed} took {fastest}.");
        }
    }

    [Fact]
    public void A_skeleton_is_its_own_skeleton_and_never_fails()
    {
        var random = new Random(Seed);
        for (var number = 0; number < Texts; number++)
        {
            var bones = LookAlike.Skeleton(PastedAddresses.Noise(random));
            Assert.Equal(bones, LookAlike.Skeleton(bones));
        }
    }

    private static (string Platform, string Key, string Canonical) Identity(AddressReading reading)
    {
        var account = Assert.IsType<AddressReading.Recognised>(reading);
        return (account.Platform.Value, account.HandleKey, account.CanonicalAddress);
    }

    private static (string Host, string Canonical) Site(AddressReading reading)
    {
        var site = Assert.IsType<AddressReading.OtherSite>(reading);
        return (site.Host, site.CanonicalAddress);
    }

    private static bool Same(AddressReading one, AddressReading other) => one.ToString() == other.ToString();
}
