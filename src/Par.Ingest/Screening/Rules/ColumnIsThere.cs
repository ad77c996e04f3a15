using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A sheet with rows has a column for every mandatory variable of its year.</summary>
public sealed class ColumnIsThere : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-111";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Pakolliset sarakkeet ovat mukana", "De obligatoriska kolumnerna finns med", "The mandatory columns are there");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Lisää sarake; otsikko on muuttujan koodi. Portaalista saa vuoden pohjan, jossa kaikki sarakkeet ovat valmiina.",
        "Lägg till kolumnen; rubriken är variabelns kod. I portalen finns årets mall med alla kolumner.",
        "Add the column; its header is the code of the variable. The portal has the year's template with all columns in place.");

    private static readonly Label Missing = new("Sarake {0} puuttuu.", "Kolumnen {0} saknas.", "The column {0} is missing.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var sheet in subject.Document.Sheets.Where(sheet => sheet.Rows.Count > 0))
        {
            foreach (var variable in subject.Document.Catalogue.On(sheet.Level, subject.Document.Header.Side))
            {
                if (MandatoryIsAnswered.IsAsked(variable, subject.Document.Header) && sheet.Column(variable.Code) is null)
                    findings.Add(sheet.Level, 1, variable.Code, Missing.With(Messages.Named(variable)));
            }
        }
    }
}
