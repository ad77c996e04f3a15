using Par.Warehouse.Catalogue;
using System.Globalization;

namespace Par.Ingest.Screening.Rules;

/// <summary>A client id is not made of the date of birth: such an id tells who the client is.</summary>
public sealed class ClientIdIsNotABirthDate : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-134";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Asiakastunnus ei ole syntymäaika",
        "Klientkoden är inte ett födelsedatum",
        "A client id is no date of birth");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Asiakastunnus näyttää syntymäajalta",
        "Klientkoden ser ut som ett födelsedatum",
        "A client id looks like a date of birth");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Vaihda tunnukset juokseviksi numeroiksi, jotka eivät kerro henkilöstä mitään, ja käytä samoja tunnuksia seuraavilla kierroksilla.",
        "Byt koderna mot löpande nummer som inte säger något om personen och använd samma koder i följande omgångar.",
        "Change the ids to running numbers that tell nothing of the person, and use the same ids in later rounds.");

    private const int Least = 3;
    private static readonly string[] Forms = ["ddMMyy", "ddMMyyyy", "yyMMdd", "yyyyMMdd"];

    private static readonly Label Tells = new(
        "Asiakastunnus näyttää syntymäajalta {0} asiakkaalla (asiakkaita on {1}).",
        "Koden för {0} av {1} klienter ser ut att vara ett födelsedatum.",
        "The ids of {0} of {1} clients look like dates of birth.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var column = subject.Columns.Id;
        var clients = subject.Document.Rows(RecordLevel.Client);
        var telling = clients.Count(client => client.Text(column) is { } id && client.Integer(subject.Columns.BirthYear) is { } born && IsDate(id, born));
        // A running number can look like a date by chance; several of them cannot.
        if (telling < Least || telling * 5 < clients.Count)
            return;
        findings.Add(RecordLevel.Client, null, column, Tells.With(telling, clients.Count));
    }

    /// <summary>True when the digits of the id are a day of the year of birth: ddmmyy, ddmmyyyy, yymmdd or yyyymmdd.</summary>
    internal static bool IsDate(string id, int born)
    {
        var digits = string.Concat(id.Where(char.IsAsciiDigit));
        return digits.Length is 6 or 8 && Forms.Any(form => form.Length == digits.Length
            && DateOnly.TryParseExact(digits, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year % 100 == born % 100);
    }
}
