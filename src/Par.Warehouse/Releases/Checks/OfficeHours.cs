using Par.Warehouse.Collection;

namespace Par.Warehouse.Releases.Checks;

/// <summary>The hours in which figures are published: people are at work, and the working day begins with them.</summary>
public static class OfficeHours
{
    private const int Opens = 8;
    private const int LastHour = 10;

    /// <summary>True on a working day from 8 to 10 o'clock in Finland, both included.</summary>
    public static bool Covers(DateTime utc) =>
        FinnishTime.Of(utc) is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) } here
        && !FinnishHolidays.Include(DateOnly.FromDateTime(here))
        && here.TimeOfDay >= TimeSpan.FromHours(Opens) && here.TimeOfDay <= TimeSpan.FromHours(LastHour);
}
