using System.Text.RegularExpressions;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Privacy;

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
        if (value.Length >= 10 && (isId ? IdentityCode.IsOrHolds(value) : IdentityCode.IsIn(value)))
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

    [GeneratedRegex(@"[^\s@,;]+@[^\s@,;]+\.[A-Za-z]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\d.])(\+358|00358|0(?=4\d|50|[1-9]))[ -]?\d{1,3}[ -]?\d{3}[ -]?\d{2,4}(?![\d.]|-\d(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(\+358 ?|00358|0)(4\d|50)[ -]?\d{3}[ -]?\d{3,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex MobileNumber();

    [GeneratedRegex(@"\p{Lu}\p{Ll}+(katu|tie|kuja|polku|väylä|raitti|kaari|rinne|penger|gatan|vägen|gränden|stigen) \d+", RegexOptions.CultureInvariant)]
    private static partial Regex Street();
}
