using System.Text.RegularExpressions;

namespace Par.Warehouse.Privacy;

/// <summary>
/// Recognises Finnish personal identity codes (henkilötunnus). It errs on the side of finding: what has the shape of one is one whatever
/// its check character, except a bare number of ten digits. Texts are asked in their <see cref="SearchText"/> form.
/// </summary>
public static partial class IdentityCode
{
    private const string CheckCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    /// <summary>True when a text holds one, also without its century sign or with other signs between its parts.</summary>
    public static bool IsIn(string text) => text.Length >= 10 && (IsWhole(text) || HasBareIdentityCode(text));

    /// <summary>True when an id is one without its century sign, or holds a whole one.</summary>
    public static bool IsOrHolds(string id) => id.Length >= 10 && (IsWhole(id) || IsBareIdentityCode(id));

    /// <summary>
    /// True when the text holds what has the shape of a personal identity code: a day that there is, a century sign of those in force since
    /// 2023 (+ for the 1800s, - and U–Y for the 1900s, A–F for the 2000s), three digits and a letter or digit that check characters can be.
    /// Which one it is, is not asked: a mistyped code still tells who it is. Only where points or spaces stand between the parts, as they
    /// do in other numbers too, must it be right.
    /// </summary>
    private static bool IsWhole(string text)
    {
        Span<char> code = stackalloc char[11];
        foreach (var match in Hetu().EnumerateMatches(text))
        {
            var length = 0;
            foreach (var sign in text.AsSpan(match.Index, match.Length))
            {
                if (sign is not (' ' or '.'))
                    code[length++] = sign;
            }

            if (IsDay(code[..6]) && IsCheckCharacter(code[10]) && (match.Length == 11 || (code[6] == '-' && char.IsAsciiLetter(code[10])
                && !text.AsSpan(match.Index, match.Length).Contains(' ')) || IsRight(code[..6], code[7..10], code[10])))
                return true;
        }

        return false;
    }

    /// <summary>
    /// True for a code as a whole that has lost its century sign. One that ends in a letter is one whatever that letter; one of digits
    /// alone must be right, since numbers of client systems may begin with a day too.
    /// </summary>
    private static bool IsBareIdentityCode(string text) =>
        text.Length == 10 && text.AsSpan(0, 9).IndexOfAnyExceptInRange('0', '9') < 0 && IsDay(text.AsSpan(0, 6))
        && (char.IsAsciiDigit(text[9]) ? IsRight(text.AsSpan(0, 6), text.AsSpan(6, 3), text[9]) : IsCheckCharacter(text[9]));

    /// <summary>
    /// True for such a code among other words, also with other signs between its parts; digits alone are taken for other numbers there.
    /// </summary>
    private static bool HasBareIdentityCode(string text)
    {
        foreach (var match in BareCode().EnumerateMatches(text))
            if (IsBareIdentityCode(text.Substring(match.Index, match.Length)))
                return true;
        foreach (Match match in ParcelledCode().Matches(text))
            if (IsBareIdentityCode(string.Concat(match.Value.Where(char.IsAsciiLetterOrDigit))))
                return true;
        return false;
    }

    private static bool IsDay(ReadOnlySpan<char> digits)
    {
        var (day, month, year) = (Two(digits), Two(digits[2..]), Two(digits[4..]));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000 + year, month);
    }

    private static int Two(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    private static bool IsCheckCharacter(char sign) => CheckCharacters.Contains(char.ToUpperInvariant(sign));

    private static bool IsRight(ReadOnlySpan<char> date, ReadOnlySpan<char> individual, char check)
    {
        var number = (long.Parse(date, System.Globalization.CultureInfo.InvariantCulture) * 1000)
            + int.Parse(individual, System.Globalization.CultureInfo.InvariantCulture);
        return CheckCharacters[(int)(number % 31)] == char.ToUpperInvariant(check);
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-3][0-9]\.?[01][0-9]\.?[0-9]{2} ?[-+A-FU-Ya-fu-y] ?[0-9]{3} ?[0-9A-Ya-y](?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Hetu();

    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-3][0-9][01][0-9]{6}[A-Ya-y](?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex BareCode();

    [GeneratedRegex(@"(?<!\d)[0-3][0-9][-./ ]?[01][0-9][-./ ]?[0-9]{2} ?[-_/ ] ?[0-9]{3}[A-Ya-y](?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex ParcelledCode();
}
