namespace Par.Warehouse.Collection;

/// <summary>Days and hours as they are counted in Finland: deadlines end with the Finnish day.</summary>
public static class FinnishTime
{
    private static readonly TimeZoneInfo Finland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    /// <summary>The day in Finland at a UTC moment.</summary>
    public static DateOnly DayOf(DateTime utc) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Finland));

    /// <summary>The day in Finland now.</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The UTC moment at which an hour begins on a day in Finland.</summary>
    public static DateTime At(DateOnly day, int hour) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, 0)), Finland);
}
