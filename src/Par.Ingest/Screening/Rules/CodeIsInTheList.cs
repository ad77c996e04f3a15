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
    public override Label Guidance { get; } = new(
        "Valitse koodi vuoden koodiluettelosta (pohjan taulukko koodit-koder-codes). Organisaation oma koodi muutetaan valtakunnalliseksi, tarvittaessa koodiksi 97 tai 98.",
        "Välj en kod ur årets kodförteckning (mallens tabell koodit-koder-codes). Organisationens egen kod ändras till en nationell, vid behov 97 eller 98.",
        "Choose a code from the year's list (sheet koodit-koder-codes of the template). Map an own code to a national one, 97 or 98 if need be.");

    private static readonly Label Unknown = new(
        "{0}: arvo{1} ei ole vuoden {2} koodiluettelossa {3}.",
        "{0}: värdet{1} finns inte i kodförteckningen {3} för {2}.",
        "{0}: the value{1} is not in the code list {3} of {2}.");

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
                        findings.Add(sheet.Level, row.Number, variable.Code, Unknown.With(
                            Messages.Named(variable), Messages.Echo(row[column]), subject.Round.Year, variable.CodeList!));
                    }
                }
            }
        }
    }
}
