using System.Globalization;

namespace Par.Ingest.Formats.Document;

/// <summary>Reads the text of a cell as a value of its type; null when it is empty or is no such value.</summary>
internal static class CellText
{
    private static readonly char[] Spaces = [' ', '\u00a0', '\u202f', '\u2009', '\u2007'];
    private static readonly string[] Midnights = ["00:00", "00:00:00", "0:00", "0:00:00", "0.00", "00.00", "0.00.00", "00.00.00"];
    private static readonly TimeZoneInfo Finland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");
    private const string FinnishDate = "d.M.yyyy";

    /// <summary>Spaces between thousands are understood, and the <c>.0</c> that some programs write after every number.</summary>
    public static int? Integer(string? text) =>
        int.TryParse(WithoutPointZero(WithoutSpaces(text)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// Spaces between thousands are understood. A comma and a point in one number are not, nor is <c>12,000</c>, which is twelve to one program and twelve thousand to
    /// another: the order would be a guess.
    /// </summary>
    public static decimal? Decimal(string? text)
    {
        if (text is null || (text.Contains(',') && text.Contains('.')) || CouldBeThousands(text))
            return null;
        text = WithoutSpaces(text)!.Replace(',', '.');
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A number of a program, in whose text a point can only stand before decimals, so that nobody takes it for thousands.</summary>
    public static string Plain(string number) => CouldBeThousands(number) ? number + "0" : number;

    /// <summary>True for a number with one separator before exactly three digits and one to three digits before it.</summary>
    public static bool CouldBeThousands(string text)
    {
        var digits = text.AsSpan().TrimStart("+-");
        var separator = digits.IndexOfAny('.', ',');
        return separator is >= 1 and <= 3 && digits.Length == separator + 4 && digits[0] != '0'
            && digits[..separator].IndexOfAnyExceptInRange('0', '9') < 0 && digits[(separator + 1)..].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>
    /// A date, with or without midnight; an instant with a zone is the day that it falls on in Finland. A date at another time of day is none: it may be a midnight of
    /// another zone, and the day before.
    /// </summary>
    public static DateOnly? Date(string? text)
    {
        if (text is null)
            return null;
        text = text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
        var day = text.AsSpan();
        if (day.IndexOfAny('T', ' ') is > 0 and var end)
        {
            if (!IsMidnight(day[(end + 1)..]))
                return Instant(text);
            day = day[..end];
        }

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
        WithoutPointZero(text) is { Length: > 0 and <= 3 } code && code.All(char.IsAsciiDigit) ? code.PadLeft(3, '0') : null;

    /// <summary>Codes of a list; null when a part is none, or has lost digits: see <see cref="ListText"/>.</summary>
    public static IReadOnlyList<string>? Municipalities(string? text)
    {
        if (text is null)
            return null;
        var codes = new List<string>();
        var parts = ListText.Split(text);
        foreach (var part in parts)
        {
            if (Municipality(part) is not { } code || (part.Length < code.Length && ListText.MayHaveLostDigits(text)))
                return null;
            if (!codes.Contains(code))
                codes.Add(code);
        }

        return codes;
    }

    private static bool IsMidnight(ReadOnlySpan<char> time)
    {
        foreach (var midnight in Midnights)
            if (time.SequenceEqual(midnight) || (time.StartsWith(midnight) && time[midnight.Length..].Trim('0') is "."))
                return true;
        return false;
    }

    private static DateOnly? Instant(string text) =>
        text is [_, _, _, _, '-', ..] && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf(':', StringComparison.Ordinal))
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant)
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Finland).DateTime)
            : null;

    private static string? WithoutPointZero(string? text) =>
        text?.IndexOf('.', StringComparison.Ordinal) is > 0 and var point && point < text.Length - 1 && text.AsSpan(point + 1).IndexOfAnyExcept('0') < 0 && text.Length - point != 4 ? text[..point] : text;

    /// <summary>An amount in euros; three decimals are thousands behind a wrong separator, not cents.</summary>
    public static decimal? Money(string? text) =>
        text is not null && text.AsSpan().TrimEnd().LastIndexOfAny(',', '.') is >= 0 and var separator
            && text.AsSpan(separator + 1) is { Length: 0 or 3 } decimals && decimals.IndexOfAnyExceptInRange('0', '9') < 0 ? null : Decimal(text);

    /// <summary>A number without the spaces between its thousands: plain, unbreakable, narrow or thin. Spaces elsewhere stay, and make it no number.</summary>
    private static string? WithoutSpaces(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny(Spaces) < 0)
            return text;
        var groups = text.Split(Spaces);
        return groups.Skip(1).All(group => group.Length >= 3 && group.TakeWhile(char.IsAsciiDigit).Count() == 3) && groups[0].Length <= 4 ? string.Concat(groups) : text;
    }

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
