using System.Globalization;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Shell;

/// <summary>
/// Numbers and dates as people read them. Finnish and Swedish: decimal comma, no-break space between thousands and before %.
/// English: decimal point, comma between thousands. Made by hand so that the same text comes out on every machine, whatever its ICU.
/// </summary>
public static class NumberText
{
    private const string NoBreakSpace = "\u00a0";

    private static readonly NumberFormatInfo Nordic = new()
    {
        NumberDecimalSeparator = ",", NumberGroupSeparator = NoBreakSpace, NegativeSign = "\u2212",
    };

    private static readonly NumberFormatInfo English = new()
    {
        NumberDecimalSeparator = ".", NumberGroupSeparator = ",", NegativeSign = "\u2212",
    };

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The number with this many decimals.</summary>
    public static string Number(Language language, double value, int decimals = 0) => Rounded(value, decimals)
        .ToString(decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals), language == Language.En ? English : Nordic);

    /// <summary>A share (0–1) in per cent: <c>28,2 %</c>, <c>28.2%</c>.</summary>
    public static string Percent(Language language, double share, int decimals = 0) =>
        Number(language, share * 100, decimals) + (language == Language.En ? "%" : NoBreakSpace + "%");

    /// <summary>An amount in whole euros: <c>516 000 €</c>, <c>€516,000</c>.</summary>
    public static string Euros(Language language, double value) =>
        language == Language.En ? "€" + Number(language, value) : Number(language, value) + NoBreakSpace + "€";

    /// <summary>A day: <c>20.2.2026</c>, <c>20 February 2026</c>.</summary>
    public static string Day(Language language, DateOnly day) => language == Language.En
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day}.{day.Month}.{day.Year}");

    /// <summary>The day in Finland at this UTC moment.</summary>
    public static string Day(Language language, DateTime utc) => Day(language, FinnishTime.DayOf(utc));

    /// <summary>The day and time in Finland at this UTC moment: <c>20.1.2026 klo 11.30</c>, <c>20 January 2026 at 11:30</c>.</summary>
    public static string Moment(Language language, DateTime utc)
    {
        var here = FinnishTime.Of(utc);
        var (before, between) = language switch { Language.Sv => ("kl.", "."), Language.En => ("at", ":"), _ => ("klo", ".") };
        return string.Create(CultureInfo.InvariantCulture,
            $"{Day(language, DateOnly.FromDateTime(here))} {before}{NoBreakSpace}{here.Hour}{between}{here.Minute:00}");
    }

    // Away from zero, as people round; the sign of what rounds to nothing is dropped.
    private static decimal Rounded(double value, int decimals) =>
        Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) is var rounded && rounded == 0 ? 0 : rounded;
}
