namespace Par.Ingest.Formats.Spreadsheet;

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
}

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
