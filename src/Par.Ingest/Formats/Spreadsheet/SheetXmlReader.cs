using System.Globalization;
using System.Xml;

namespace Par.Ingest.Formats.Spreadsheet;

/// <summary>Reads the rows of one worksheet, forward, one pass.</summary>
internal sealed class SheetXmlReader(XmlReader xml, CellValues values, CellCount cells)
{
    private string?[] buffer = new string?[64];

    /// <summary>The rows that hold something. Empty cells to the right of the last value of a row take no room.</summary>
    public List<RawRow> Rows()
    {
        var rows = new List<RawRow>();
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
                continue;
            number = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var given) && given > 0 ? given : number + 1;
            if (!xml.IsEmptyElement && Cells() is { } row)
                rows.Add(new RawRow(number, row));
        }

        return rows;
    }

    private string?[]? Cells()
    {
        var depth = xml.Depth;
        var width = 0;
        var column = -1;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                xml.Read();
                continue;
            }

            column = xml.GetAttribute("r") is { } reference ? ColumnName.ColumnOf(reference) : column + 1;
            if (column < 0)
                throw new UnreadableException(ReadFindings.Damaged);
            if (Cell() is not { } text)
                continue;
            for (; width <= column; width++)
            {
                cells.Add();
                if (width == buffer.Length)
                    Array.Resize(ref buffer, buffer.Length * 2);
                buffer[width] = null;
            }

            buffer[column] = text;
        }

        return width == 0 ? null : buffer.AsSpan(0, width).ToArray();
    }

    /// <summary>Reads the cell that the reader stands on and goes past it.</summary>
    private string? Cell()
    {
        var type = xml.GetAttribute("t");
        var style = xml.GetAttribute("s");
        var depth = xml.Depth;
        string? text = null;
        if (!xml.IsEmptyElement)
        {
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "is")
                    text = values.Text(RichText.Read(xml), type, style);
            }
        }

        xml.Read();
        return text;
    }
}
