using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Template;
using Par.Ingest.Formats.Workbook;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats.Marking;

/// <summary>A delivered value as a cell of the marked copy: of its type when it can be read as one, otherwise the text as delivered.</summary>
internal static class MarkedValue
{
    private const string FormulaStarts = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /// <summary>Spreadsheets count days from 1900 and believe in a 29 February of that year: earlier dates would be shown one day off.</summary>
    private static readonly DateOnly FirstDate = new(1900, 3, 1);

    /// <summary>The most digits that a spreadsheet keeps of a number.</summary>
    private const decimal LargestNumber = 999_999_999_999_999m;

    public static StyledCell Of(SheetRow row, SheetColumn column, TemplateCodes codes)
    {
        if (row[column] is not { } text)
            return new StyledCell(null, column.Variable is { } empty ? TemplateColumns.StyleOf(empty.Type) : CellStyle.Text);
        if (column.Variable is not { } variable)
            return Text(text);
        var meant = PlainText.WithoutMark(text);
        return variable.Type switch
        {
            VariableType.Integer when CellText.Integer(meant) is { } number => new StyledCell(number, CellStyle.General),
            VariableType.Decimal or VariableType.Money when CellText.Decimal(meant) is { } number && Math.Abs(number) <= LargestNumber => new StyledCell(number, CellStyle.General),
            VariableType.Boolean when CellText.Boolean(meant) is { } yes => new StyledCell(yes ? 1 : 0, CellStyle.General),
            VariableType.Date when CellText.Date(meant) is { } date && date >= FirstDate => new StyledCell(date, CellStyle.Date),
            VariableType.Code when row.Code(variable.Code) is { } code => Text(codes.ChoiceOf(code)),
            _ => Text(text),
        };
    }

    /// <summary>Text that a spreadsheet could take for a formula stays text even when somebody edits the cell.</summary>
    public static StyledCell Text(string text) =>
        new(text, FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? CellStyle.Quoted : CellStyle.Text);
}
