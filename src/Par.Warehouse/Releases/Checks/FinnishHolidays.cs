namespace Par.Warehouse.Releases.Checks;

/// <summary>
/// Days on which nobody is at work in Finland beside weekends: the church's and the republic's holidays (Church Act 652/2023, Acts 388/1937, 272/1944), and the
/// eves of Christmas and Midsummer, on which offices are closed by agreement.
/// </summary>
public static class FinnishHolidays
{
    /// <summary>True on such a day.</summary>
    public static bool Include(DateOnly day)
    {
        var fromEaster = day.DayNumber - EasterSunday(day.Year).DayNumber;
        return (day.Month, day.Day) is (1, 1) or (1, 6) or (5, 1) or (12, 6) or (12, 24) or (12, 25) or (12, 26)
            || fromEaster is -2 or 0 or 1 or 39 or 49
            || IsInWeekOf(day, DayOfWeek.Friday, new DateOnly(day.Year, 6, 19))
            || IsInWeekOf(day, DayOfWeek.Saturday, new DateOnly(day.Year, 6, 20))
            || IsInWeekOf(day, DayOfWeek.Saturday, new DateOnly(day.Year, 10, 31));
    }

    /// <summary>Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, as in Meeus, Astronomical Algorithms, chapter 8).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (century, ofCentury, golden) = (year / 100, year % 100, year % 19);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    /// <summary>True for the one day of that name within the seven days from <paramref name="first"/> on.</summary>
    private static bool IsInWeekOf(DateOnly day, DayOfWeek name, DateOnly first) => day.DayOfWeek == name && day >= first && day < first.AddDays(7);
}
