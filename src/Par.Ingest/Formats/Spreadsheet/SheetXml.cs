using System.Globalization;

namespace Par.Ingest.Formats.Spreadsheet;

/// <summary>Writes the rows of one worksheet.</summary>
internal sealed class SheetXml(TextWriter writer, SharedStrings strings)
{
    /// <summary>The last row that a spreadsheet program has.</summary>
    public const int LastRow = 1_048_576;

    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private int row;

    public void Begin(SheetLayout layout)
    {
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write($"<worksheet xmlns=\"{WorkbookParts.Main}\">");
        if (layout.Extent is ( > 0 and var rows, > 0 and var columns))
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<dimension ref=\"A1:{ColumnName.Of(columns - 1)}{rows}\"/>"));
        writer.Write("<sheetViews><sheetView workbookViewId=\"0\">");
        writer.Write("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        if (layout.Columns.Count > 0)
        {
            writer.Write("<cols>");
            for (var index = 0; index < layout.Columns.Count; index++)
            {
                var column = layout.Columns[index];
                writer.Write(string.Create(CultureInfo.InvariantCulture,
                    $"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{column.Width}\" style=\"{(int)column.Style}\" customWidth=\"1\"/>"));
            }

            writer.Write("</cols>");
        }

        writer.Write("<sheetData>");
    }

    /// <summary>Writes the next row; a null leaves its cell out.</summary>
    public void Row(ReadOnlySpan<object?> values, CellStyle style = CellStyle.General)
    {
        row++;
        var number = row.ToString(CultureInfo.InvariantCulture);
        writer.Write("<row r=\"");
        writer.Write(number);
        writer.Write("\">");
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is { } value)
                Cell(index, number, value, style);
        }

        writer.Write("</row>");
    }

    public void End(SheetLayout layout)
    {
        writer.Write("</sheetData>");
        if (layout.Choices.Count > 0)
        {
            writer.Write($"<dataValidations count=\"{layout.Choices.Count}\">");
            foreach (var choice in layout.Choices)
                Choice(choice);
            writer.Write("</dataValidations>");
        }

        writer.Write("</worksheet>");
    }

    private void Cell(int column, string number, object value, CellStyle style)
    {
        writer.Write("<c r=\"");
        writer.Write(ColumnName.Of(column));
        writer.Write(number);
        if (value is DateOnly)
            style = CellStyle.Date;
        if (style != CellStyle.General)
            writer.Write($"\" s=\"{(int)style}");
        switch (value)
        {
            case string text:
                writer.Write("\" t=\"s\"><v>");
                writer.Write(strings.Position(text));
                break;
            case bool yes:
                writer.Write("\" t=\"b\"><v>");
                writer.Write(yes ? '1' : '0');
                break;
            case DateOnly date:
                writer.Write("\"><v>");
                writer.Write(date.DayNumber - Epoch.DayNumber);
                break;
            case IFormattable plain:
                writer.Write("\"><v>");
                writer.Write(plain.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value));
        }

        writer.Write("</v></c>");
    }

    private void Choice(ColumnChoice choice)
    {
        var column = ColumnName.Of(choice.Column);
        writer.Write("<dataValidation ");
        if (choice.ListRange is not null)
            writer.Write($"type=\"list\" errorStyle=\"{(choice.Strict ? "stop" : "information")}\" ");
        writer.Write("allowBlank=\"1\" showInputMessage=\"1\" ");
        if (choice.ListRange is not null)
            writer.Write("showErrorMessage=\"1\" ");
        writer.Write($"promptTitle=\"{XmlText.Escape(choice.Title)}\" prompt=\"{XmlText.Escape(choice.Help)}\" ");
        writer.Write($"sqref=\"{column}2:{column}{LastRow}\"");
        writer.Write(choice.ListRange is null ? "/>" : $"><formula1>{XmlText.Escape(choice.ListRange)}</formula1></dataValidation>");
    }
}
