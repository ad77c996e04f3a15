using System.Globalization;
using System.Text;
using Par.Ingest.Formats.Document;

namespace Par.Ingest.Formats.Privacy;

/// <summary>Tells by the header of a column, or the name of a field, that what stands under it identifies people.</summary>
internal static class IdentifyingHeaders
{
    /// <summary>The longest text that is taken for a header.</summary>
    private const int Longest = 40;
    private const int MostWords = 3;

    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "nimi", "asiakas", "namn", "name", "sotu", "ssn", "hetu", "osoite", "katuosoite", "lahiosoite", "postinumero", "adress", "gatuadress", "postnummer",
        "address", "postcode", "puhnro", "lempinimi", "dob", "synt", "saika", "puhelin", "puhelinnumero", "puh", "gsm", "telefon", "telefonnummer", "mobil", "phone", "phonenumber", "mobile",
        "sahkoposti", "sahkopostiosoite", "epost", "email", "huoltaja", "vardnadshavare", "guardian",
    };

    private static readonly string[] Parts =
    [
        "sukunim", "etunim", "snimi", "enimi", "kutsumanim", "kokonim", "asiakkaannim", "asiakasnim", "nuorennim", "efternam", "fornam", "tilltalsnam", "klientnamn", "klientensnamn",
        "surname", "lastname", "familyname", "firstname", "givenname", "forename", "fullname", "clientname", "clientsname",
        "syntyma", "fodels", "fodd", "birth", "henkilotunn", "asiakashetu", "hetutunn", "hlotunn", "syntaika", "syntpvm", "syntpaiv", "sosiaaliturva", "personbeteckn", "personnummer", "personalidentity", "socialsecurity",
    ];

    // Short ones that mean nothing else, whatever sheet they stand on.
    private static readonly HashSet<string> Short = new(StringComparer.Ordinal) { "hetu", "sotu", "ssn", "dob", "asiakas", "huoltaja", "synt", "saika" };

    // The year of birth is asked of every client.
    private static readonly string[] OfYears = ["syntymavuo", "fodelsear", "foddar", "birthyear", "yearofbirth"];

    /// <summary>True when a column that the catalogue does not know names identifying data; case, accents, spaces and signs do not matter.</summary>
    public static bool AreOn(string header) => Plain(header) is var plain && (Whole.Contains(plain) || HasPart(plain));

    /// <summary>True when a short text, which may stand anywhere, is such a header beyond doubt: of surnames, given names, dates of birth or identity codes.</summary>
    public static bool AreSaidBy(string text) =>
        text.Length is >= 3 and <= Longest && text.AsSpan().Count(' ') < MostWords && Plain(text) is var plain && (Short.Contains(plain) || HasPart(plain));

    private static bool HasPart(string plain)
    {
        foreach (var year in OfYears)
            plain = plain.Replace(year, "", StringComparison.Ordinal);
        return Array.Exists(Parts, part => plain.Contains(part, StringComparison.Ordinal));
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in PlainText.Normalized(text, NormalizationForm.FormD))
            if (char.IsLetter(sign))
                plain.Append(char.ToLower(sign, CultureInfo.InvariantCulture));
        return plain.ToString();
    }
}
