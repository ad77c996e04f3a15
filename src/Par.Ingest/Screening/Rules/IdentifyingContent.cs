using Par.Ingest.Formats;
using Par.Ingest.Formats.Spreadsheet;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>
/// The file holds nothing that identifies a person: no such column, no personal identity code, e-mail address, phone number or street
/// address, no person's name in free text. Looks everywhere, also in sheets and columns that nothing else reads. A finding gives the
/// place and never the value; a column that the catalogue does not know is named by its letter.
/// </summary>
public sealed class IdentifyingContent : ScreeningRule
{
    private static readonly Label InColumn = new(
        "Sarakkeen {0} otsikko viittaa henkilön tunnistetietoon.",
        "Rubriken för kolumnen {0} tyder på en uppgift som identifierar en person.",
        "The header of column {0} points to data that identify a person.");

    private static readonly Label InCell = new("Solussa on {0}.", "Cellen innehåller {0}.", "The cell holds {0}.");

    private static readonly Label InStray = new(
        "Tiedoston {0}. taulukossa on {1} rivillä {2}.",
        "Filens tabell nummer {0} innehåller {1} på rad {2}.",
        "Sheet number {0} of the file holds {1} on row {2}.");

    /// <inheritdoc/>
    public override string Id => "PAR-005";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Ei tunnistetietoja", "Inga identifierande uppgifter", "No identifying content");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Poista tunnistetieto ja toimita tiedosto uudelleen. PARkkiin ei toimiteta nimiä, henkilötunnuksia, osoitteita eikä yhteystietoja. Poista myös tiedoston kopiot, joihin tieto jäi.",
        "Ta bort uppgiften och leverera filen på nytt. Namn, personbeteckningar, adresser och kontaktuppgifter levereras inte till PARkki. Radera också kopior av filen där uppgiften finns kvar.",
        "Remove it and deliver the file again. Names, personal identity codes, addresses and contact data are not delivered to PARkki. Delete copies of the file that still hold it, too.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings) => Check(subject.Document, findings);

    internal static void Check(SubmissionDocument document, RuleFindings findings)
    {
        foreach (var sheet in document.Sheets)
        {
            foreach (var column in sheet.Columns)
                Check(sheet, column, findings);
        }

        foreach (var stray in document.Strays)
            Check(stray, findings);
        foreach (var text in document.Texts)
        {
            if (IdentityPatterns.Find(text.Text, IdentityScope.FreeText) is { } kind)
                findings.Add(text.Place, text.Pattern.With(kind));
        }
    }

    private static void Check(Sheet sheet, SheetColumn column, RuleFindings findings)
    {
        var name = column.Variable?.Code ?? ColumnName.Of(column.Index);
        var scope = ScopeOf(sheet.Level, column.Variable);
        if (column.Variable is null && (IdentityPatterns.IsIdentifyingHeader(column.Header) || IdentityPatterns.Find(column.Header, scope) is not null))
            findings.Add(sheet.Level, 1, name, InColumn.With(name));
        foreach (var row in sheet.Rows)
        {
            if (row[column] is { } value && !IsPlainDate(column.Variable, value) && IdentityPatterns.Find(value, scope) is { } kind)
                findings.Add(sheet.Level, row.Number, name, InCell.With(kind));
        }
    }

    private static void Check(StraySheet stray, RuleFindings findings)
    {
        foreach (var row in stray.Rows)
        {
            foreach (var value in row.Values)
            {
                if (value is not null && IdentityPatterns.Find(value, IdentityScope.FreeText) is { } kind)
                    findings.Add(Location.File, InStray.With(stray.Position, kind, row.Number));
            }
        }
    }

    private static bool IsPlainDate(Variable? variable, string value) => variable?.Type == VariableType.Date && CellText.Date(value) is not null;

    /// <summary>Names of organisations may be like names of people and streets; codes and ids are no place for words at all.</summary>
    private static IdentityScope ScopeOf(RecordLevel level, Variable? variable) => variable switch
    {
        null => IdentityScope.FreeText,
        { Type: not VariableType.Text } => IdentityScope.Identifier,
        { Code: not "ORG_TEXT" } when level == RecordLevel.Organisation => IdentityScope.OrganisationName,
        _ => IdentityScope.FreeText,
    };
}
