using Par.Ingest.Formats.Document;
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
    public override Label Fault { get; } = new("Pakollinen sarake puuttuu", "En obligatorisk kolumn saknas", "A mandatory column is missing");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Lisää sarake; otsikko on muuttujan koodi. Portaalista saa vuoden pohjan, jossa kaikki sarakkeet ovat valmiina.",
        "Lägg till kolumnen; rubriken är variabelns kod. I portalen finns årets mall med alla kolumner.",
        "Add the column; its header is the code of the variable. The portal has the year's template with all columns in place.");

    private static readonly Label Missing = new("Sarake {0} puuttuu.", "Kolumnen {0} saknas.", "The column {0} is missing.");

    private static readonly Label Renamed = new(
        "Sarake {0} puuttuu. Jos sarake {1} on {2}, muuta sen otsikoksi {3}.",
        "Kolumnen {0} saknas. Om kolumn {1} är {2}, ändra dess rubrik till {3}.",
        "The column {0} is missing. If column {1} is {2}, change its header to {3}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var sheet in subject.Document.Sheets.Where(sheet => sheet.Rows.Count > 0))
        {
            foreach (var variable in subject.Document.Catalogue.On(sheet.Level, subject.Document.Header.Side))
            {
                if (MandatoryIsAnswered.IsAsked(variable, subject.Document.Header) && sheet.Column(variable.Code) is null)
                    findings.Add(sheet.Level, 1, variable.Code, Unknown(sheet) is { Length: > 0 } letters
                        ? Renamed.With(Messages.Named(variable), letters, variable.Label, variable.Code)
                        : Missing.With(Messages.Named(variable)));
            }
        }
    }

    /// <summary>Letters of the columns that may be the missing one under another header; nothing when there are none, or too many to tell.</summary>
    private static string Unknown(Sheet sheet)
    {
        var letters = sheet.Columns.Where(column => column.Variable is null && column.Header.Length > 0)
            .Select(column => Formats.Workbook.ColumnName.Of(column.Index)).ToList();
        return letters.Count <= 3 ? string.Join(" / ", letters) : "";
    }
}
