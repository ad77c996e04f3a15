namespace Par.Warehouse.Tests;

/// <summary>A clock that stands where the test puts it.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Noon in Finland, in winter time, on a day.</summary>
    public static SetClock At(int year, int month, int day) => new(new DateTimeOffset(year, month, day, 10, 0, 0, TimeSpan.Zero));

    public void Is(int year, int month, int day, int hour = 10) => Now = new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.Zero);
}
