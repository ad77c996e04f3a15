namespace Par.Warehouse.Collection;

/// <summary>Days and hours as they are counted in Finland: deadlines end with the Finnish day.</summary>
public static class FinnishTime
{
    private static readonly TimeZoneInfo Finland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    /// <summary>Day and time of day in Finland at a UTC moment.</summary>
    public static DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Finland);

    /// <summary>The day in Finland at a UTC moment.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Of(utc));

    /// <summary>The day in Finland now.</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The UTC moment at which an hour begins on a day in Finland.</summary>
    public static DateTime At(DateOnly day, int hour) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, 0)), Finland);

    /// <summary>
    /// The UTC moment of a day and time of day in Finland; null for the hour that the clocks leave out in spring. Of the hour that comes twice in autumn it is
    /// the second one.
    /// </summary>
    public static DateTime? ToUtc(DateTime inFinland)
    {
        var local = DateTime.SpecifyKind(inFinland, DateTimeKind.Unspecified);
        return Finland.IsInvalidTime(local) ? null : TimeZoneInfo.ConvertTimeToUtc(local, Finland);
    }
}
