using System.Globalization;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases.Checks;

namespace Par.Warehouse.Tests.Releases;

public sealed class OfficeHoursTests
{
    /// <summary>Easter of years that are known: the earliest and latest days that there are, and some of our time.</summary>
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    public void Easter_falls_on_the_day_of_the_tables(string expected)
    {
        var easter = Day(expected);

        Assert.Equal(easter, FinnishHolidays.EasterSunday(easter.Year));
    }

    [Fact]
    public void Easter_is_always_a_Sunday_from_22_March_to_25_April()
    {
        foreach (var easter in Enumerable.Range(1583, 1000).Select(FinnishHolidays.EasterSunday))
        {
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(easter.Year, 3, 22), new DateOnly(easter.Year, 4, 25));
        }
    }

    /// <summary>The days from Monday to Friday on which nobody is at work, from the almanacs of these years.</summary>
    [Theory]
    [InlineData(2025, "01-01 01-06 04-18 04-21 05-01 05-29 06-20 12-24 12-25 12-26")]
    [InlineData(2026, "01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25")]
    [InlineData(2027, "01-01 01-06 03-26 03-29 05-06 06-25 12-06 12-24")]
    public void The_free_weekdays_of_a_year_are_those_of_the_almanac(int year, string expected)
    {
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(number => new DateOnly(year, 1, 1).AddDays(number))
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && FinnishHolidays.Include(day));

        Assert.Equal(expected.Split(' '), days.Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2026-06-20")] // Midsummer Day
    [InlineData("2026-10-31")] // All Saints
    [InlineData("2026-05-24")] // Pentecost
    [InlineData("2027-11-06")] // All Saints, on its last possible day
    public void Holidays_on_weekends_are_known_as_well(string day) => Assert.True(FinnishHolidays.Include(Day(day)));

    [Theory]
    [InlineData("2026-04-02", 9, true)]
    [InlineData("2026-04-03", 9, false)] // Good Friday
    [InlineData("2026-04-04", 9, false)] // Saturday
    [InlineData("2026-04-07", 8, true)]
    [InlineData("2026-04-07", 10, true)]
    [InlineData("2026-04-07", 11, false)]
    [InlineData("2026-04-07", 7, false)]
    public void Office_hours_are_those_of_working_days_in_Finland(string day, int hour, bool expected) =>
        Assert.Equal(expected, OfficeHours.Covers(FinnishTime.At(Day(day), hour)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
