using System.Globalization;
using System.Text.RegularExpressions;

namespace Par.Ingest.Formats.Privacy;

/// <summary>
/// Tells a full date of birth from other dates: its year is one in which somebody was born whom the services meet. Dates of deliveries, contacts and periods are younger.
/// </summary>
internal static partial class BirthDates
{
    private const int FirstYear = 1930;

    /// <summary>Nobody younger than this comes to the services, and no date that a submission asks for lies so far back.</summary>
    private const int YoungestAge = 11;

    private static readonly string[] Forms = ["ddMMyy", "ddMMyyyy", "yyMMdd", "yyyyMMdd"];

    private static readonly string[] Months =
        ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"];

    private static readonly string[] OtherMonths = ["jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "o", "nov", "dec"];

    /// <summary>True when a text holds a date of birth.</summary>
    /// <param name="text">The text, plain.</param>
    /// <param name="scope">What kind of text it is.</param>
    /// <param name="year">The statistic year.</param>
    public static bool AreIn(string text, IdentityScope scope, int year)
    {
        if (scope == IdentityScope.FileName || (scope is IdentityScope.Prose or IdentityScope.OrganisationName && !OfBirth().IsMatch(text)))
            return false;
        foreach (Match match in Separated().Matches(text))
            if (IsBirth(Number(match, "d"), Number(match, "m"), Number(match, "y"), year) || IsBirth(Number(match, "m"), Number(match, "d"), Number(match, "y"), year))
                return true;
        if (ShortYear().Match(text) is { Success: true } two && (scope == IdentityScope.ClientId || two.Length == text.Length)
            && IsBirth(Number(two, "d"), Number(two, "m"), Century(Number(two, "y"), year), year))
            return true;
        foreach (Match match in scope == IdentityScope.Identifier ? (IEnumerable<Match>)[] : EightDigits().Matches(text))
            if (IsBirth(Digits(match, 0, 2), Digits(match, 2, 2), Digits(match, 4, 4), year) || IsBirth(Digits(match, 6, 2), Digits(match, 4, 2), Digits(match, 0, 4), year))
                return true;
        if (scope == IdentityScope.ClientId)
            return false;
        foreach (Match match in Worded().Matches(text))
            if (MonthOf(match.Groups["m"].Value) is { } month && IsBirth(Number(match, "d"), month, Number(match, "y"), year))
                return true;
        return false;
    }

    /// <summary>True when a cell that should hold a year holds day, month and year in digits.</summary>
    public static bool IsInPlaceOfYear(string cell, int year) =>
        cell.Length is >= 5 and <= 8 && cell.All(char.IsAsciiDigit) && cell.PadLeft(cell.Length > 6 ? 8 : 6, '0') is var digits
        && Array.Exists(Forms, form => form.Length == digits.Length
            && DateOnly.TryParseExact(digits, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && (form.Length == 6 ? Century(date.Year % 100, year) : date.Year) is var born && IsBirth(date.Day, date.Month, born, year));

    /// <summary>True when three cells side by side are the day, month and year of a birth, in either order.</summary>
    public static bool AreNeighbours(string one, string two, string three, int year) =>
        Part(two) is { } month && ((Part(one) is { } day && Part(three) is { } born && IsBirth(day, month, born, year))
            || (Part(three) is { } last && Part(one) is { } first && IsBirth(last, month, first, year)));

    private static int? Part(string text) => text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>True when the digits of an id begin with a day of the year in which its client was born: ddmmyy, ddmmyyyy, yymmdd or yyyymmdd.</summary>
    public static bool IsId(string id, int born)
    {
        var digits = string.Concat(id.Where(char.IsAsciiDigit));
        return Array.Exists(Forms, form => form.Length <= digits.Length
            && DateOnly.TryParseExact(digits.AsSpan(0, form.Length), form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year % 100 == born % 100);
    }

    private static bool IsBirth(int day, int month, int born, int year) => born >= FirstYear && born <= year - YoungestAge && IsDay(day, month, born);

    private static bool IsDay(int day, int month, int year) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Century(int twoDigits, int year) => twoDigits + (twoDigits + 2000 <= year ? 2000 : 1900);

    private static int? MonthOf(string word)
    {
        var month = Array.FindIndex(Months, start => word.StartsWith(start + "kuu", StringComparison.OrdinalIgnoreCase));
        if (month < 0)
            month = Array.FindIndex(OtherMonths, start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return month < 0 ? null : month + 1;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Digits(Match match, int at, int length) => int.Parse(match.ValueSpan.Slice(at, length), NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?:(?<d>\d{1,2})(?:\. ?|[-/ ])(?<m>\d{1,2})(?:\. ?|[-/ ])(?<y>\d{4})|(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2}))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Separated();

    [GeneratedRegex(@"(?<!\d)\d{8}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex EightDigits();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d\d)(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();

    [GeneratedRegex(
        @"(?<!\d)(?:(?<d>\d{1,2})[-. ]{1,2}(?<m>(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu\w*|(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|dec)\p{L}*)(?:,? |[-.])(?<y>\d{4})|(?<m>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*) (?<d>\d{1,2}),? (?<y>\d{4}))(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Worded();

    [GeneratedRegex(@"synt(?!yi)|asiakas|asiakkaa|klient|\bclient|\bs\. ?\d|född|föds|\bf\. ?\d|birth|\bborn\b|\bdob\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfBirth();
}
