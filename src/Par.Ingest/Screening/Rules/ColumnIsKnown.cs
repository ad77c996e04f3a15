using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>Every column is a variable of the year. Values of other columns go nowhere.</summary>
public sealed class ColumnIsKnown : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-112";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Sarakkeet ovat tunnettuja", "Kolumnerna är kända", "The columns are known");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Sarake on tuntematon", "Kolumnen är okänd", "A column is not known");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Poista sarake, tai korjaa otsikko vuoden muuttujan koodiksi. Sarakkeen arvoja ei lueta.",
        "Ta bort kolumnen eller rätta rubriken till koden för en av årets variabler. Kolumnens värden läses inte.",
        "Remove the column, or correct its header to the code of a variable of the year. The values of the column are not read.");

    private static readonly Label Unknown = new(
        "Sarake {0} ei ole vuoden {1} muuttuja.", "Kolumnen {0} är inte en variabel för {1}.", "The column {0} is not a variable of {1}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var sheet in subject.Document.Sheets)
        {
            foreach (var column in sheet.Columns.Where(column => column.Variable is null))
            {
                var letters = Formats.Workbook.ColumnName.Of(column.Index);
                findings.Add(sheet.Level, 1, letters, Unknown.With(letters, subject.Round.Year));
            }
        }
    }
}
