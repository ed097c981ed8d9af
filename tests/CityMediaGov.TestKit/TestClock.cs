namespace CityMediaGov.TestKit;

/// <summary>A clock that stands still until it is moved. Begins on Friday, November 20, 2026, 9:00 a.m. in Chicago.</summary>
public sealed class TestClock : TimeProvider
{
    public static readonly DateTime Start = new(2026, 11, 20, 15, 0, 0, DateTimeKind.Utc);

    private DateTime now = Start;

    /// <summary>UTC.</summary>
    public DateTime Now
    {
        get => now;
        set => now = DateTime.SpecifyKind(value, DateTimeKind.Utc);
    }

    public override DateTimeOffset GetUtcNow() => new(now);

    public void Advance(TimeSpan by) => now += by;
}
