using System.Globalization;
using Par.Warehouse.Collection;

namespace Par.Portal.Releases;

/// <summary>A day and a time of day in Finland, as date and time fields of a form hold them.</summary>
internal static class MomentText
{
    /// <summary>The UTC moment; null when the fields hold none, or one that the clocks leave out.</summary>
    public static DateTime? Read(string? day, string? time) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && TimeOnly.TryParseExact(time, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
            ? FinnishTime.ToUtc(date.ToDateTime(hour))
            : null;
}
