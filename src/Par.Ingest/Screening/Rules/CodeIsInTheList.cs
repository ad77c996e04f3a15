using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A coded value is in the code list of the file's year.</summary>
public sealed class CodeIsInTheList : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-012";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Koodi on vuoden luettelossa", "Koden finns i årets förteckning", "The code is in the year's list");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Koodia ei ole vuoden luettelossa",
        "Koden finns inte i årets förteckning",
        "The code is not in the year's list");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Valitse koodi vuoden koodiluettelosta (pohjan taulukko koodit-koder-codes). Organisaation oma koodi muutetaan valtakunnalliseksi.",
        "Välj en kod ur årets kodförteckning (mallens blad koodit-koder-codes). Organisationens egen kod ändras till en nationell.",
        "Choose a code from the year's list (sheet koodit-koder-codes of the template). Map an own code to a national one.");

    private static readonly Label Unknown = new(
        "{0}: arvo{1} ei ole vuoden {2} koodiluettelossa {3}.",
        "{0}: värdet{1} finns inte i kodförteckningen {3} för {2}.",
        "{0}: the value{1} is not in the code list {3} of {2}.");

    private static readonly Label Else = new(
        "{0} Jos mikään muu ei sovi, käytä koodia {1}.", "{0} Om inget annat passar, använd koden {1}.", "{0} If nothing else fits, use the code {1}.");

    private static readonly Label AsNumber = new(
        "{0} Taulukkolaskenta on voinut pitää luetteloa lukuna. Kirjoita koodit täysinä ja erota ne pystyviivalla, esimerkiksi 01|03.",
        "{0} Ett kalkylprogram kan ha tagit listan för ett tal. Skriv koderna hela och skilj dem åt med lodstreck, till exempel 01|03.",
        "{0} A spreadsheet may have taken the list for a number. Write the codes whole and separate them by bars, for example 01|03.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var sheet in subject.Document.Sheets)
        {
            foreach (var column in sheet.Columns)
            {
                if (column.Variable is not { IsCoded: true } variable)
                    continue;
                foreach (var row in sheet.Rows)
                {
                    if (!row.HasOnlyKnownCodes(variable, column))
                    {
                        var list = subject.Document.Catalogue.CodesOf(variable);
                        var message = Unknown.With(Messages.Named(variable), Wrong(variable, list, row[column]!), subject.Round.Year, variable.CodeList!);
                        findings.Add(sheet.Level, row.Number, variable.Code, MayBeANumber(variable, row[column]!) ? AsNumber.With(message)
                            : Others(list) is { Length: > 0 } codes ? Else.With(message, codes) : message);
                    }
                }
            }
        }
    }

    private static bool MayBeANumber(Variable variable, string text) =>
        variable.Type == VariableType.MultiCode && ListText.MayHaveLostDigits(text) && text.All(sign => char.IsAsciiDigit(sign) || sign is ',' or '.');

    /// <summary>The value as far as it may be repeated; of several codes those that are not in the list.</summary>
    private static string Wrong(Variable variable, CodeList list, string text)
    {
        if (variable.Type != VariableType.MultiCode)
            return Messages.Echo(text);
        var codes = new CodeReading(list);
        return string.Concat(ListText.Split(text).Where(part => codes.One(part) is not { } code || code.Value.Length > part.Length)
            .Select(Messages.Echo).Distinct(StringComparer.Ordinal).Take(5));
    }

    /// <summary>The codes 97 and 98, where the list has them.</summary>
    private static string Others(CodeList list) => string.Join(" / ", ((string[])["97", "98"]).Where(code => list.Find(code) is not null));
}
