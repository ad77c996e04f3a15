using System.Globalization;

namespace Par.Ingest.Formats.Document;

/// <summary>Reads the text of a cell as a value of its type; null when it is empty or is no such value.</summary>
internal static class CellText
{
    private static readonly char[] Separators = [',', ';', '|', ' ', '\t', '\n', '\u00a0'];
    private static readonly char[] Spaces = [' ', '\u00a0', '\u202f', '\u2009'];
    private const string FinnishDate = "d.M.yyyy";

    /// <summary>Spaces between thousands are understood.</summary>
    public static int? Integer(string? text) =>
        int.TryParse(WithoutSpaces(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Spaces between thousands are understood; a comma and a point in one number are not, for the order would be a guess.</summary>
    public static decimal? Decimal(string? text)
    {
        if (text is null || (text.Contains(',') && text.Contains('.')))
            return null;
        text = WithoutSpaces(text)!.Replace(',', '.');
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A time of day after the date is dropped.</summary>
    public static DateOnly? Date(string? text)
    {
        if (text is null)
            return null;
        var day = text.AsSpan();
        if (day.IndexOfAny('T', ' ') is > 0 and var end)
            day = day[..end];
        if (day.Length == 10 && day[4] == '-')
            return IsoDate(day);
        return DateOnly.TryParseExact(day, FinnishDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    public static bool? Boolean(string? text) => text?.ToLowerInvariant() switch
    {
        "1" or "true" or "kyllä" or "ja" or "yes" => true,
        "0" or "false" or "ei" or "nej" or "no" => false,
        _ => null,
    };

    public static string? Municipality(string? text) =>
        text is { Length: > 0 and <= 3 } && text.All(char.IsAsciiDigit) ? text.PadLeft(3, '0') : null;

    public static IReadOnlyList<string>? Municipalities(string? text)
    {
        if (text is null)
            return null;
        var codes = new List<string>();
        foreach (var part in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Municipality(part) is not { } code)
                return null;
            if (!codes.Contains(code))
                codes.Add(code);
        }

        return codes;
    }

    /// <summary>A number without the spaces between its thousands: plain, unbreakable, narrow or thin.</summary>
    private static string? WithoutSpaces(string? text) =>
        text is not null && text.AsSpan().IndexOfAny(Spaces) >= 0 ? string.Concat(text.Split(Spaces)) : text;

    /// <summary>Every date of a workbook comes in this form, and screening asks for them again and again: the general parser takes four times as long.</summary>
    private static DateOnly? IsoDate(ReadOnlySpan<char> day)
    {
        const NumberStyles digits = NumberStyles.None;
        var isDate = int.TryParse(day[..4], digits, CultureInfo.InvariantCulture, out var year)
            & int.TryParse(day[5..7], digits, CultureInfo.InvariantCulture, out var month)
            & int.TryParse(day[8..], digits, CultureInfo.InvariantCulture, out var number);
        return isDate && day[7] == '-' && year > 0 && month is >= 1 and <= 12 && number >= 1 && number <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, number)
            : null;
    }
}
