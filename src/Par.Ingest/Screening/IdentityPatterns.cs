using System.Text.RegularExpressions;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening;

/// <summary>What kinds of identifying content are looked for in a value.</summary>
internal enum IdentityScope
{
    /// <summary>A code, number or id: personal identity codes, e-mail addresses and values that are a phone number as a whole.</summary>
    Identifier,

    /// <summary>The name of an organisation: personal identity codes, e-mail addresses and phone numbers.</summary>
    OrganisationName,

    /// <summary>Free text: also street addresses and names of people.</summary>
    FreeText,
}

/// <summary>
/// Recognises what identifies a person. The patterns err on the side of finding: names of people are a heuristic (a common given name
/// followed by a capitalised word).
/// </summary>
internal static partial class IdentityPatterns
{
    private const string CheckCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private static readonly Label PersonalIdentityCode = new("henkilötunnus", "en personbeteckning", "a personal identity code");
    private static readonly Label EmailAddress = new("sähköpostiosoite", "en e-postadress", "an e-mail address");
    private static readonly Label PhoneNumber = new("puhelinnumero", "ett telefonnummer", "a phone number");
    private static readonly Label StreetAddress = new("katuosoite", "en gatuadress", "a street address");
    private static readonly Label PersonName = new("henkilön nimi", "en persons namn", "a person's name");

    private static readonly HashSet<string> IdentifyingHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "nimi", "etunimi", "etunimet", "sukunimi", "kutsumanimi", "asiakas", "namn", "förnamn", "efternamn", "name", "firstname", "lastname", "surname",
        "hetu", "henkilötunnus", "sotu", "sosiaaliturvatunnus", "personbeteckning", "personnummer", "ssn",
        "syntymäaika", "syntymäpäivä", "födelsedatum", "födelsetid", "birthdate", "dateofbirth",
        "osoite", "katuosoite", "lähiosoite", "postinumero", "adress", "gatuadress", "postnummer", "address", "postcode",
        "puhelin", "puhelinnumero", "puh", "gsm", "telefon", "telefonnummer", "mobil", "phone", "phonenumber", "mobile",
        "sähköposti", "sähköpostiosoite", "epost", "email", "huoltaja", "vårdnadshavare", "guardian",
    };

    /// <summary>True when a column header names identifying data; case, spaces, hyphens and underscores do not matter.</summary>
    public static bool IsIdentifyingHeader(string header) =>
        IdentifyingHeaders.Contains(string.Concat(header.Where(char.IsLetter)));

    /// <summary>What the value identifies a person by, or null. Values shorter than six characters cannot.</summary>
    public static Label? Find(string value, IdentityScope scope)
    {
        if (value.Length < 6)
            return null;
        if (PlainText.Of(value) is { } plain && !ReferenceEquals(plain, value))
            return plain.Length < 6 ? null : FindPlain(plain, scope);
        return FindPlain(value, scope);
    }

    private static Label? FindPlain(string value, IdentityScope scope)
    {
        if (value.Length >= 11 && HasPersonalIdentityCode(value))
            return PersonalIdentityCode;
        if (value.Contains('@') && Email().IsMatch(value))
            return EmailAddress;
        if (scope == IdentityScope.Identifier ? MobileNumber().IsMatch(value) : Phone().IsMatch(value))
            return PhoneNumber;
        if (scope != IdentityScope.FreeText)
            return null;
        return Street().IsMatch(value) ? StreetAddress : HasPersonName(value) ? PersonName : null;
    }

    /// <summary>
    /// True when the text holds a personal identity code with a possible date and the right check character. The century signs are those in
    /// force since 2023: + for the 1800s, - and U–Y for the 1900s, A–F for the 2000s. Points in the date and spaces between the parts do not hide it.
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

            var date = int.Parse(code[..6], System.Globalization.CultureInfo.InvariantCulture);
            var individual = int.Parse(code[7..10], System.Globalization.CultureInfo.InvariantCulture);
            var (day, month) = (date / 10_000, date / 100 % 100);
            var remainder = (int)(((date * 1000L) + individual) % 31);
            if (day is >= 1 and <= 31 && month is >= 1 and <= 12 && CheckCharacters[remainder] == char.ToUpperInvariant(code[10]))
                return true;
        }

        return false;
    }

    /// <summary>True when a common given name stands before another capitalised word, wherever in a row of them.</summary>
    private static bool HasPersonName(string text)
    {
        foreach (var match in CapitalisedBeforeCapitalised().EnumerateMatches(text))
        {
            var name = text.AsSpan(match.Index, match.Length);
            if (GivenNames.Contains(name.IndexOf('-') is > 0 and var hyphen ? name[..hyphen] : name))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-3][0-9]\.?[01][0-9]\.?[0-9]{2} ?[-+A-FU-Ya-fu-y] ?[0-9]{3} ?[0-9A-Ya-y](?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Hetu();

    [GeneratedRegex(@"[^\s@,;]+@[^\s@,;]+\.[A-Za-z]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\d.])(\+358|00358|0(?=4\d|50|[1-9]))[ -]?\d{1,3}[ -]?\d{3}[ -]?\d{2,4}(?![\d.]|-\d(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(\+358 ?|00358|0)(4\d|50)[ -]?\d{3}[ -]?\d{3,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex MobileNumber();

    [GeneratedRegex(@"\p{Lu}\p{Ll}+(katu|tie|kuja|polku|väylä|raitti|kaari|rinne|penger|gatan|vägen|gränden|stigen) \d+", RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?(?= \p{Lu}\p{Ll}+)", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalisedBeforeCapitalised();
}
