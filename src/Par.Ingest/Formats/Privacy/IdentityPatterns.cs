using System.Text.RegularExpressions;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats.Privacy;

/// <summary>What kinds of identifying content are looked for in a value.</summary>
internal enum IdentityScope
{
    /// <summary>A code, number or id: personal identity codes, e-mail addresses and values that are a phone number as a whole.</summary>
    Identifier,

    /// <summary>
    /// The id of a client or worker, of a delivery, and the like: a running number or a code. Also personal identity codes without their separator, and
    /// names, which do not belong there at all.
    /// </summary>
    ClientId,

    /// <summary>The name of a file: names of people in any order and case, since a name that is kept for nothing is easily given up.</summary>
    FileName,

    /// <summary>The name of an organisation: personal identity codes, e-mail addresses and phone numbers.</summary>
    OrganisationName,

    /// <summary>Free text: also street addresses, names of people and dates of birth.</summary>
    FreeText,

    /// <summary>What an organisation tells of itself: as free text, but a date is one of birth only where it says so.</summary>
    Prose,
}

/// <summary>
/// Recognises what identifies a person. The patterns err on the side of finding: what has the shape of a personal identity code is one whatever its check
/// character, except a bare number of ten digits, and names of people are a heuristic (<see cref="PersonNames"/>).
/// </summary>
internal static partial class IdentityPatterns
{
    private const string CheckCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    /// <summary>The finding of a personal identity code.</summary>
    public static readonly Label PersonalIdentityCode = new("henkilötunnus", "en personbeteckning", "a personal identity code");

    /// <summary>The finding of a full date of birth.</summary>
    public static readonly Label DateOfBirth = new("täysi syntymäaika", "ett fullständigt födelsedatum", "a full date of birth");

    /// <summary>The finding of a person's name.</summary>
    public static readonly Label PersonName = new("henkilön nimi", "en persons namn", "a person's name");

    private static readonly Label EmailAddress = new("sähköpostiosoite", "en e-postadress", "an e-mail address");
    private static readonly Label PhoneNumber = new("puhelinnumero", "ett telefonnummer", "a phone number");
    private static readonly Label StreetAddress = new("katuosoite", "en gatuadress", "a street address");

    /// <summary>What the value identifies a person by first of all, or null. Values shorter than four characters cannot.</summary>
    /// <param name="value">The value.</param>
    /// <param name="scope">What is looked for.</param>
    /// <param name="year">The statistic year, which tells a date of birth from other dates; 0 when dates are not looked for.</param>
    public static Label? Find(string value, IdentityScope scope, int year = 0)
    {
        if (value.Length < 4)
            return null;
        var plain = SearchText.Of(value);
        return plain.Length < 4 ? null : Kinds(plain, scope, year).FirstOrDefault();
    }

    /// <summary>Everything that the value identifies a person by.</summary>
    public static IEnumerable<Label> FindAll(string value, IdentityScope scope, int year = 0) => Kinds(SearchText.Of(value), scope, year);

    private static IEnumerable<Label> Kinds(string value, IdentityScope scope, int year)
    {
        var isId = scope == IdentityScope.ClientId;
        if (value.Length >= 10 && (HasPersonalIdentityCode(value) || (isId ? IsBareIdentityCode(value) : HasBareIdentityCode(value))))
            yield return PersonalIdentityCode;
        if (value.Length >= 6 && value.Contains('@') && Email().IsMatch(value))
            yield return EmailAddress;
        if (value.Length >= 6 && (scope is IdentityScope.Identifier or IdentityScope.ClientId ? MobileNumber().IsMatch(value) : Phone().IsMatch(value)))
            yield return PhoneNumber;
        if (year > 0 && value.Length >= 8 && BirthDates.AreIn(value, scope, year))
            yield return DateOfBirth;
        if (scope == IdentityScope.Identifier && value.Length >= 7 && value.Contains(' ') && PersonNames.AreIn(value))
            yield return PersonName;
        if (scope is IdentityScope.Identifier or IdentityScope.OrganisationName)
            yield break;
        if (value.Length >= 6 && Street().IsMatch(value))
            yield return StreetAddress;
        if (scope switch { IdentityScope.ClientId => PersonNames.AreId(value), IdentityScope.FileName => PersonNames.AreInFileName(value), _ => PersonNames.AreIn(value) })
            yield return PersonName;
    }

    /// <summary>
    /// True when the text holds what has the shape of a personal identity code: a day that there is, a century sign of those in force since 2023 (+ for the
    /// 1800s, - and U–Y for the 1900s, A–F for the 2000s), three digits and a letter or digit that check characters can be. Which one it is, is not asked: a
    /// mistyped code still tells who it is. Only where points or spaces stand between the parts, as they do in other numbers too, must it be right.
    /// </summary>
    private static bool HasPersonalIdentityCode(string text)
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

            if (IsDay(code[..6]) && IsCheckCharacter(code[10]) && (match.Length == 11 || (code[6] == '-' && char.IsAsciiLetter(code[10]) && !text.AsSpan(match.Index, match.Length).Contains(' ')) || IsRight(code[..6], code[7..10], code[10])))
                return true;
        }

        return false;
    }

    /// <summary>
    /// True for a code as a whole that has lost its century sign. One that ends in a letter is one whatever that letter; one of digits alone must be right, since numbers of
    /// client systems may begin with a day too.
    /// </summary>
    private static bool IsBareIdentityCode(string text) =>
        text.Length == 10 && text.AsSpan(0, 9).IndexOfAnyExceptInRange('0', '9') < 0 && IsDay(text.AsSpan(0, 6))
        && (char.IsAsciiDigit(text[9]) ? IsRight(text.AsSpan(0, 6), text.AsSpan(6, 3), text[9]) : IsCheckCharacter(text[9]));

    /// <summary>True for such a code among other words, also with other signs between its parts; digits alone are taken for other numbers there.</summary>
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

    [GeneratedRegex(@"[^\s@,;]+@[^\s@,;]+\.[A-Za-z]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\d.])(\+358|00358|0(?=4\d|50|[1-9]))[ -]?\d{1,3}[ -]?\d{3}[ -]?\d{2,4}(?![\d.]|-\d(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(\+358 ?|00358|0)(4\d|50)[ -]?\d{3}[ -]?\d{3,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex MobileNumber();

    [GeneratedRegex(@"\p{Lu}\p{Ll}+(katu|tie|kuja|polku|väylä|raitti|kaari|rinne|penger|gatan|vägen|gränden|stigen) \d+", RegexOptions.CultureInvariant)]
    private static partial Regex Street();
}
