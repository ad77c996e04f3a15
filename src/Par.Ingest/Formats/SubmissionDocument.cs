using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats;

/// <summary>What a file says of itself on its organisation sheet.</summary>
/// <param name="FormatVersion">Version of the submission format, now <c>1</c>.</param>
/// <param name="ParId">PAR id of the delivering organisation.</param>
/// <param name="Side">Side.</param>
/// <param name="Round">Round; its year is the catalogue year.</param>
/// <param name="System">Client system that made the file, for example <c>PAR</c>.</param>
public sealed record SubmissionHeader(string FormatVersion, string ParId, Side Side, Round Round, string System);

/// <summary>
/// One submission as read: the same shape whether it came as workbook, zipped CSV or JSON. Values are kept as delivered, with their place,
/// until screening has looked at them; typed access is by <see cref="SheetRow"/>.
/// </summary>
/// <param name="Header">What the file says of itself.</param>
/// <param name="Catalogue">The catalogue of the header's year.</param>
/// <param name="Sheets">The sheets found, at most one for each level.</param>
public sealed record SubmissionDocument(SubmissionHeader Header, CatalogueYear Catalogue, IReadOnlyList<Sheet> Sheets)
{
    /// <summary>The rows of a level; none when the sheet is missing.</summary>
    public IReadOnlyList<SheetRow> Rows(RecordLevel level) => Sheets.FirstOrDefault(sheet => sheet.Level == level)?.Rows ?? [];

    /// <summary>The single row of the organisation sheet.</summary>
    public SheetRow Organisation => Rows(RecordLevel.Organisation)[0];
}

/// <summary>One column of a sheet.</summary>
/// <param name="Index">0-based position.</param>
/// <param name="Header">Header as delivered.</param>
/// <param name="Variable">The variable that the header names, or null for a column that the catalogue does not know.</param>
public sealed record SheetColumn(int Index, string Header, Variable? Variable);

/// <summary>One sheet of a submission.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Name">Name as delivered.</param>
/// <param name="Columns">Its columns in order.</param>
/// <param name="Rows">Its rows in order, empty rows left out.</param>
public sealed record Sheet(RecordLevel Level, string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRow> Rows);
