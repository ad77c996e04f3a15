using System.Globalization;

namespace Par.Ingest.Formats.Workbook;

/// <summary>Writes the rows of one worksheet.</summary>
internal sealed class SheetXml(TextWriter writer, SharedStrings strings, SheetLayout layout)
{
    /// <summary>The last row that a spreadsheet program has.</summary>
    public const int LastRow = 1_048_576;

    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private int row;

    public void Begin()
    {
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write($"<worksheet xmlns=\"{WorkbookParts.Main}\">");
        if (layout.Extent is ( > 0 and var rows, > 0 and var columns))
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<dimension ref=\"A1:{ColumnName.Of(columns - 1)}{rows}\"/>"));
        writer.Write("<sheetViews><sheetView workbookViewId=\"0\">");
        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"<pane ySplit=\"{layout.HeaderRow}\" topLeftCell=\"A{layout.HeaderRow + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"));
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

    /// <summary>Leaves rows empty, so that the next one is <paramref name="number"/>.</summary>
    public void GoTo(int number) => row = number - 1;

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

    public void End()
    {
        writer.Write("</sheetData>");
        if (layout.Choices.Count > 0)
        {
            writer.Write($"<dataValidations count=\"{layout.Choices.Count}\">");
            foreach (var choice in layout.Choices)
                Choice(choice);
            writer.Write("</dataValidations>");
        }

        if (layout.Links.Count > 0)
        {
            writer.Write("<hyperlinks>");
            foreach (var link in layout.Links)
                writer.Write(string.Create(CultureInfo.InvariantCulture,
                    $"<hyperlink ref=\"{ColumnName.Of(link.Column)}{link.Row}\" location=\"{XmlText.Escape(link.Target)}\" display=\"{XmlText.Escape(link.Target)}\"/>"));
            writer.Write("</hyperlinks>");
        }

        if (layout.Comments.Count > 0)
            writer.Write($"<legacyDrawing xmlns:r=\"{WorkbookParts.Relations}\" r:id=\"rId1\"/>");
        writer.Write("</worksheet>");
    }

    private void Cell(int column, string number, object? value, CellStyle style)
    {
        writer.Write("<c r=\"");
        writer.Write(ColumnName.Of(column));
        writer.Write(number);
        var isStyled = value is StyledCell;
        if (value is StyledCell styled)
            (value, style) = (styled.Value, styled.Style);
        else if (value is DateOnly)
            style = CellStyle.Date;
        if (style != CellStyle.General)
            writer.Write($"\" s=\"{(int)style}");
        switch (value)
        {
            case null:
                writer.Write("\"/>");
                return;
            case string text when isStyled:
                writer.Write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                XmlText.Write(writer, XmlText.Encode(text));
                writer.Write("</t></is></c>");
                return;
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
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"sqref=\"{column}{layout.HeaderRow + 1}:{column}{LastRow}\""));
        writer.Write(choice.ListRange is null ? "/>" : $"><formula1>{XmlText.Escape(choice.ListRange)}</formula1></dataValidation>");
    }
}
