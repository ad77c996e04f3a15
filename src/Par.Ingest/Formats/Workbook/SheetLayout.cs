namespace Par.Ingest.Formats.Workbook;

/// <summary>How a cell looks; the numbers are positions in the workbook's style table.</summary>
internal enum CellStyle
{
    /// <summary>As the spreadsheet likes.</summary>
    General = 0,

    /// <summary>A date in the reader's own order.</summary>
    Date = 1,

    /// <summary>A column header.</summary>
    Header = 2,

    /// <summary>Text as typed: the spreadsheet leaves leading zeros and commas alone.</summary>
    Text = 3,

    /// <summary>Text over several lines.</summary>
    Wrapped = 4,

    /// <summary>Text that begins like a formula: it stays text when somebody edits the cell. From here on: workbooks with <see cref="MarkedStyles"/> only.</summary>
    Quoted = 5,

    /// <summary>A link to a cell.</summary>
    Link = 6,

    /// <summary>A cell with an error in it.</summary>
    ErrorGeneral = 7,

    /// <summary>A date with an error in it.</summary>
    ErrorDate = 8,

    /// <summary>Text with an error in it.</summary>
    ErrorText = 9,

    /// <summary>Text that begins like a formula, with an error in it.</summary>
    ErrorQuoted = 10,

    /// <summary>A cell with a warning.</summary>
    WarningGeneral = 11,

    /// <summary>A date with a warning.</summary>
    WarningDate = 12,

    /// <summary>Text with a warning.</summary>
    WarningText = 13,

    /// <summary>Text that begins like a formula, with a warning.</summary>
    WarningQuoted = 14,
}

/// <summary>A cell with a style of its own. Text stands in the cell itself, so that no program takes it for a formula; null is an empty cell with a style.</summary>
internal readonly record struct StyledCell(object? Value, CellStyle Style);

/// <summary>A note on a cell.</summary>
/// <param name="Column">0-based column.</param>
/// <param name="Row">1-based row.</param>
/// <param name="Text">What it says.</param>
internal sealed record CellComment(int Column, int Row, string Text);

/// <summary>A link from a cell to another of the same workbook.</summary>
/// <param name="Column">0-based column.</param>
/// <param name="Row">1-based row.</param>
/// <param name="Target">Where to, for example <c>'clients'!C12</c>.</param>
internal sealed record CellLink(int Column, int Row, string Target);

/// <summary>The columns of a sheet and what may be chosen in them.</summary>
/// <param name="Columns">Width (in characters) and style of each column.</param>
/// <param name="Choices">Drop-down lists and input help, at most one for each column.</param>
internal sealed record SheetLayout(IReadOnlyList<ColumnLayout> Columns, IReadOnlyList<ColumnChoice> Choices)
{
    /// <summary>A sheet without widths and choices.</summary>
    public static SheetLayout Plain { get; } = new([], []);

    /// <summary>
    /// Rows and columns, when they are known before the first row is written: a reader that is told need not go through the sheet once more to find out.
    /// </summary>
    public (int Rows, int Columns)? Extent { get; init; }

    /// <summary>1-based row of the headers; it and what is above stays in view.</summary>
    public int HeaderRow { get; init; } = 1;

    /// <summary>Links of the sheet's cells.</summary>
    public IReadOnlyList<CellLink> Links { get; init; } = [];

    /// <summary>Notes on the sheet's cells; the package must have been told that the sheet has some.</summary>
    public IReadOnlyList<CellComment> Comments { get; init; } = [];
}

/// <summary>Width and style of a column.</summary>
internal sealed record ColumnLayout(double Width, CellStyle Style);

/// <summary>The input help of a column, with its drop-down list when it has one.</summary>
/// <param name="Column">0-based column.</param>
/// <param name="ListRange">Range that holds the choices, for example <c>'codes'!$A$2:$A$9</c>; null when anything may be typed.</param>
/// <param name="Title">Title of the help, at most 32 characters.</param>
/// <param name="Help">Text of the help, at most 255 characters.</param>
/// <param name="Strict">True when the spreadsheet refuses what is not in the list.</param>
internal sealed record ColumnChoice(int Column, string? ListRange, string Title, string Help, bool Strict);
