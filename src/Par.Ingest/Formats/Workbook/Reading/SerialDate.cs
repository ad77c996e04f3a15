using System.Globalization;

namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>Days as spreadsheets count them.</summary>
internal static class SerialDate
{
    /// <summary>Days between the two systems' zero: workbooks of older Macintosh programs count from 1 January 1904.</summary>
    public const int From1904 = 1_462;

    private const double LastDay = 2_958_465;
    private const int SecondsOfDay = 86_400;
    private static readonly DateTime Zero = new(1899, 12, 30);

    /// <summary>
    /// The date of a serial number as <c>yyyy-MM-dd</c>, with its time of day when that is not midnight, or the time alone when there is no day; null when it is no date. Day 60 of the system of 1900 is
    /// a 29 February that never was; the days before it are one off for that.
    /// </summary>
    public static string? Text(double serial, int offset)
    {
        var days = serial + offset;
        if (!(days >= 0 && days < LastDay + 1))
            return null;
        if (days < 1)
            return TimeSpan.FromDays(days).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
        var moment = Zero.AddDays(days < 60 ? 1 : 0).AddSeconds(Math.Round(days * SecondsOfDay));
        return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }
}
