using System.Text.RegularExpressions;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>
/// Ids are as the client system gave them: no spreadsheet has made dates, numbers with an exponent or rounded numbers of them, or left out the zeros at their beginning.
/// Two clients may have become one.
/// </summary>
public sealed partial class IdsAreUnchanged : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-138";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Tunnukset ovat muuttumattomia", "Koderna är oförändrade", "Ids are unchanged");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Taulukkolaskenta on muuttanut tunnuksia", "Ett kalkylprogram har ändrat koder", "A spreadsheet has changed ids");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tuo tiedot asiakasjärjestelmästä uudelleen ja muotoile tunnusten sarake tekstiksi ennen liittämistä (Excelissä Tiedot, Tekstistä/CSV-tiedostosta, sarakkeen tyyppi Teksti).",
        "Hämta uppgifterna på nytt ur klientsystemet och formatera kolumnen med koder som text före inklistringen (i Excel Data, Från text/CSV, kolumnens typ Text).",
        "Take the data from the client system anew and format the column of ids as text before pasting (in Excel Data, From Text/CSV, column type Text).");

    // Spreadsheets keep fifteen digits of a number and write zeros for the others.
    private const int DigitsKept = 15;
    private const int LeastRounded = 2;

    private static readonly (Label Kind, Regex Form)[] Kinds =
    [
        (new("päivämääriksi", "datum", "dates"), Date()),
        (new("eksponenttiluvuiksi (esimerkiksi 1,2E+11)", "tal med exponent (till exempel 1,2E+11)", "numbers with an exponent (such as 1.2E+11)"), Exponent()),
        (new("luvuiksi (esimerkiksi 12.0 tai 12 000)", "tal (till exempel 12.0 eller 12 000)", "numbers (such as 12.0 or 12 000)"), Decimals()),
        (new("virhearvoiksi tai totuusarvoiksi", "felvärden eller sanningsvärden", "error values or truth values"), Broken()),
    ];

    private static readonly Label Became = new(
        "{0}: taulukkolaskenta on muuttanut {1} tunnusta: ne ovat muuttuneet {2}. Ensimmäinen on rivillä {3}.",
        "{0}: ett kalkylprogram har ändrat {1} koder: de har blivit {2}. Den första är på rad {3}.",
        "{0}: a spreadsheet has changed {1} ids: they have become {2}. The first is on row {3}.");

    private static readonly Label Rounded = new(
        "{0}: taulukkolaskenta on pyöristänyt {1} tunnusta, joissa on yli 15 numeroa: loput numerot ovat nollia. Ensimmäinen on rivillä {2}.",
        "{0}: ett kalkylprogram har avrundat {1} koder med fler än 15 siffror: de övriga siffrorna är nollor. Den första är på rad {2}.",
        "{0}: a spreadsheet has rounded {1} ids of more than 15 digits: the further digits are zeros. The first is on row {2}.");

    private static readonly Label LostZeros = new(
        "{0}: tunnus on ilman alkunollia; taulukossa clients se on nollien kanssa (tai päinvastoin).",
        "{0}: koden saknar nollorna i början; på bladet clients står den med nollor (eller tvärtom).",
        "{0}: the id is without the zeros at its beginning; on the sheet clients it stands with them (or the reverse).");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        // The same ids stand on several sheets: the first tells.
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sheet in subject.Document.Sheets)
            foreach (var column in sheet.Columns)
                if (column.Variable is { Type: VariableType.Identifier } variable && variable.Code.EndsWith("_ID", StringComparison.Ordinal)
                    && !told.Contains(variable.Code) && Check(sheet, column, variable, findings))
                    told.Add(variable.Code);
        CheckZeros(subject, findings);
    }

    private static bool Check(Sheet sheet, SheetColumn column, Variable variable, RuleFindings findings)
    {
        foreach (var (kind, form) in Kinds)
        {
            var changed = sheet.Rows.Where(row => row[column] is { } id && form.IsMatch(id)).ToList();
            if (changed.Count == 0)
                continue;
            findings.Add(sheet.Level, changed[0].Number, variable.Code, Became.With(Messages.Named(variable), changed.Count, kind, changed[0].Number));
            return true;
        }

        var rounded = sheet.Rows.Where(row => row[column] is { Length: > DigitsKept } id && id.All(char.IsAsciiDigit)).ToList();
        if (rounded.Count < LeastRounded || rounded.Exists(row => row[column].AsSpan(DigitsKept).IndexOfAnyExcept('0') >= 0))
            return false;
        findings.Add(sheet.Level, rounded[0].Number, variable.Code, Rounded.With(Messages.Named(variable), rounded.Count, rounded[0].Number));
        return true;
    }

    /// <summary>A row whose client is missing, and there but for the zeros.</summary>
    private static void CheckZeros(ScreeningSubject subject, RuleFindings findings)
    {
        var column = subject.Columns.Id;
        var bare = subject.Clients.Keys.Where(IsNumber).Select(id => id.TrimStart('0')).ToHashSet(StringComparer.Ordinal);
        foreach (var level in (RecordLevel[])[RecordLevel.Period, RecordLevel.Measure])
            if (subject.Document.Find(level)?.Column(column)?.Variable is { } variable)
                foreach (var row in subject.Document.Rows(level))
                    if (row.Text(column) is { } id && IsNumber(id) && !subject.Clients.ContainsKey(id) && bare.Contains(id.TrimStart('0')))
                        findings.Add(level, row.Number, variable.Code, LostZeros.With(Messages.Named(variable)));
    }

    private static bool IsNumber(string id) => id.All(char.IsAsciiDigit);

    [GeneratedRegex(
        @"^(\d{4}-\d\d-\d\d([T ][\d:.]+)?|\d{4}/\d{1,2}/\d{1,2}|\d\d:\d\d(:\d\d)?|\d{1,2}\.\d{1,2}\.(\d\d|\d{4})?|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}[-. ]{1,2}(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu|jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|dec)\p{L}*\.?([-. ]\d{2,4})?|(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu|jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|dec)\p{L}*[-. ]\d{2,4})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"^\d([.,]\d+)?E\+\d+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Exponent();

    [GeneratedRegex(@"^(\d+[.,]0|\d+([.,]\d+)? ?[%€]|\d{1,3}([ \u00a0,]\d{3})+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimals();

    [GeneratedRegex(@"^(#+|#[A-ZÄÖ/0!?]+|true|false|tosi|epätosi)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Broken();
}
