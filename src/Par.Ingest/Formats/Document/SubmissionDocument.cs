using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Document;

/// <summary>What a file says of itself on its organisation sheet.</summary>
/// <param name="FormatVersion">Version of the submission format, now <c>1</c>.</param>
/// <param name="ParId">PAR id of the delivering organisation.</param>
/// <param name="Side">Side.</param>
/// <param name="Round">Round; its year is the catalogue year.</param>
/// <param name="System">Client system that made the file, for example <c>PAR</c>.</param>
public sealed record SubmissionHeader(string FormatVersion, string ParId, Side Side, Round Round, string System)
{
    /// <summary>The version of the submission format that this program writes and reads.</summary>
    public const string CurrentFormat = "1";

    /// <summary>
    /// True for an answer to a survey that the authority has entered: most of what is asked of a client is then not known. Said by who delivers, never by the
    /// file: see <see cref="Screening.ScreeningContext.IsSurvey"/>.
    /// </summary>
    public bool IsSurvey { get; init; }

    /// <summary>The header as the cells of the organisation row.</summary>
    internal IEnumerable<(string Variable, string Value)> Values =>
    [
        ("PAR_FORMAT", FormatVersion), ("PAR_ROUND", Round.Code), ("ORG_PARID", ParId), ("ORG_SIDE", Side.Code()), ("ORG_SYSTEM", System),
    ];
}

/// <summary>
/// One submission as read: the same shape whether it came as workbook, zipped CSV or JSON. Values are kept as delivered, with their place,
/// until screening has looked at them; typed access is by <see cref="SheetRow"/>. For use by one thread at a time.
/// </summary>
/// <param name="Header">What the file says of itself.</param>
/// <param name="Catalogue">The catalogue of the header's year.</param>
/// <param name="Sheets">The sheets found, at most one for each level.</param>
/// <param name="Strays">Sheets that a submission does not have. Screening looks through them for identifying content; nothing else uses them.</param>
public sealed record SubmissionDocument(
    SubmissionHeader Header, CatalogueYear Catalogue, IReadOnlyList<Sheet> Sheets, IReadOnlyList<StraySheet> Strays)
{
    /// <summary>Texts that stand beside the cells: notes, page headers, names. Screening looks through them for identifying content; nothing else uses them.</summary>
    public IReadOnlyList<StrayText> Texts { get; init; } = [];

    /// <summary>The sheet of a level, or null when the file has none.</summary>
    public Sheet? Find(RecordLevel level) => Sheets.FirstOrDefault(sheet => sheet.Level == level);

    /// <summary>The rows of a level; none when the sheet is missing.</summary>
    public IReadOnlyList<SheetRow> Rows(RecordLevel level) => Find(level)?.Rows ?? [];

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
public sealed record Sheet(RecordLevel Level, string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Row of the headers as the spreadsheet shows it, 1-based.</summary>
    public int HeaderRow { get; init; } = 1;

    /// <summary>The column of a variable, or null when the sheet has none.</summary>
    public SheetColumn? Column(string variable) => Columns.FirstOrDefault(
        column => string.Equals(column.Variable?.Code, variable, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A sheet that submissions do not have, as delivered.</summary>
/// <param name="Position">1-based position in the file: its name may itself identify somebody and is not repeated.</param>
/// <param name="Rows">Its rows, the first one too.</param>
public sealed record StraySheet(int Position, IReadOnlyList<RawRow> Rows)
{
    /// <summary>Its name as delivered. Only for giving the file back, once it is known to identify nobody.</summary>
    public string Name { get; init; } = "";

    /// <summary>True for a sheet that is there for people, such as the template's instructions: it is no mistake.</summary>
    public bool IsForPeople { get; init; }
}

/// <summary>A text of the file that stands in no cell.</summary>
/// <param name="Place">Where it is, as near as can be said.</param>
/// <param name="Pattern">What is said of it when it identifies somebody; <c>{0}</c> stands for what it holds, for example an e-mail address.</param>
/// <param name="Text">The text.</param>
public sealed record StrayText(Location Place, Label Pattern, string Text)
{
    /// <summary>True for the name of a field, and for a line of a text file, which may be the header of a list.</summary>
    public bool IsHeader { get; init; }

    /// <summary>True for the name of a file or folder.</summary>
    public bool IsName { get; init; }
}

/// <summary>A row of text as delivered.</summary>
/// <param name="Number">Row number as the spreadsheet shows it, 1-based.</param>
/// <param name="Values">The trimmed cells, null when empty.</param>
/// <param name="Fields">How many values the row has with the empty ones at its end; 0 where a row has no end, as on a sheet.</param>
public readonly record struct RawRow(int Number, string?[] Values, int Fields = 0);
