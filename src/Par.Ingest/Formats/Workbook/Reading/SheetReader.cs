using System.Globalization;
using System.Xml;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>What the sheets of a workbook share.</summary>
/// <param name="Strings">Their texts.</param>
/// <param name="Formats">Their number formats.</param>
/// <param name="DateOffset">Days between the workbook's day zero and the usual one.</param>
internal sealed record SheetSurroundings(SharedTexts Strings, NumberFormats Formats, int DateOffset);

/// <summary>
/// Reads one worksheet as text, forward, cell by cell: dates as <c>yyyy-MM-dd</c>, numbers in the shortest form with a decimal point, truth values as 1 and 0. Formulas are
/// never computed: the value that was last computed is read and the cell noted.
/// </summary>
internal sealed class SheetReader(XmlReader xml, SheetSurroundings around, Tally tally, ReadLimits limits, CancellationToken cancellation)
{
    private const int LastColumn = 16_384;
    private const int MostRanges = 20_000;

    private readonly List<RawRow> rows = [];
    private readonly SheetOddities oddities = new();
    private readonly List<(int From, int To)> hiddenColumns = [];
    private readonly List<string> texts = [];
    private string?[] values = new string?[64];
    private int lastRow;

    /// <summary>Texts beside the cells: page headers and footers, input help, link texts.</summary>
    public IReadOnlyList<string> Texts => texts;

    public RawSheet Read(ListedSheet sheet, int position)
    {
        while (xml.NextElement())
        {
            switch (xml.LocalName)
            {
                case "row": Row(); break;
                case "col" when xml.Flag("hidden"): HideColumns(); break;
                case "mergeCell": Merge(xml.GetAttribute("ref") ?? ""); break;
                case "oddHeader" or "oddFooter" or "evenHeader" or "evenFooter" or "firstHeader" or "firstFooter": Keep(XmlTexts.Inside(xml, limits)); break;
                case "hyperlink": Keep("tooltip", "display"); break;
                case "dataValidation": Keep("promptTitle", "prompt", "errorTitle", "error"); break;
            }
        }

        return new RawSheet(sheet.Name, position, rows) { Oddities = oddities, IsHidden = sheet.IsHidden, DateOffset = around.DateOffset };
    }

    private void Row()
    {
        cancellation.ThrowIfCancellationRequested();
        var number = xml.GetAttribute("r") is { } given ? Number(given) : lastRow + 1;
        if (number <= lastRow)
            throw new UnreadableException(ReadFindings.Damaged);
        if (number > SheetXml.LastRow)
            throw new UnreadableException(ReadFindings.TooManyRows(SheetXml.LastRow));
        lastRow = number;
        var hidden = xml.Flag("hidden");
        if (xml.IsEmptyElement)
            return;
        var (depth, column, width) = (xml.Depth, -1, 0);
        while (xml.NextElementWithin(depth))
        {
            if (xml.LocalName != "c")
                continue;
            var next = xml.GetAttribute("r") is { } place ? ColumnOf(place) : column + 1;
            if (next <= column || next >= LastColumn)
                throw new UnreadableException(ReadFindings.Damaged);
            column = next;
            if (Cell(column) is not { } value)
                continue;
            tally.Count(column + 1 - width, column + 1);
            if (column >= values.Length)
                Array.Resize(ref values, Math.Max(column + 1, 2 * values.Length));
            values[column] = value;
            width = column + 1;
            if (hiddenColumns.Count > 0 && IsHidden(column))
                oddities.Add(Oddity.HiddenColumn, number, column);
        }

        if (width == 0)
            return;
        rows.Add(new RawRow(number, values[..width]));
        Array.Clear(values, 0, width);
        if (hidden)
            oddities.Add(Oddity.HiddenRow, number, 0);
    }

    private string? Cell(int column)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement)
            return null;
        var depth = xml.Depth;
        var (text, hasValue, isFormula) = ((string?)null, false, false);
        while (xml.NextElementWithin(depth))
        {
            switch (xml.LocalName)
            {
                case "v":
                    (text, hasValue) = (XmlTexts.Inside(xml, limits), true);
                    break;
                case "is":
                    (text, hasValue) = (XmlTexts.OfRichString(xml, limits), true);
                    break;
                case "f":
                    isFormula = true;
                    ActiveContent.Check(XmlTexts.Inside(xml, limits));
                    break;
            }
        }

        if (isFormula)
            oddities.Add(hasValue ? Oddity.Formula : Oddity.NoValue, lastRow, column);
        return string.IsNullOrEmpty(text) ? null : tally.Take(ValueOf(text, type, style, column));
    }

    private string? ValueOf(string text, string? type, string? style, int column)
    {
        switch (type)
        {
            case "s":
                return around.Strings.Use(Number(text));
            case "b":
                return text is "1" or "true" ? "1" : "0";
            case "e":
                oddities.Add(Oddity.ErrorValue, lastRow, column);
                return text;
            case "str" or "inlineStr" or "d":
                return text;
            case null or "n":
                var kind = style is null ? NumberKind.Plain : around.Formats.Of(Number(style));
                if (kind == NumberKind.Percent)
                    oddities.Add(Oddity.Percent, lastRow, column);
                return NumberText(text, kind);
            default:
                throw new UnreadableException(ReadFindings.Damaged);
        }
    }

    private string NumberText(string text, NumberKind kind)
    {
        if (kind != NumberKind.Date && text.Length <= 15 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && (text[0] != '0' || text.Length == 1))
            return text;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return text;
        return (kind == NumberKind.Date ? SerialDate.Text(number, around.DateOffset) : null) ?? number.ToString("R", CultureInfo.InvariantCulture);
    }

    private void HideColumns()
    {
        if (hiddenColumns.Count < MostRanges && xml.GetAttribute("min") is { } from && xml.GetAttribute("max") is { } to)
            hiddenColumns.Add((Number(from) - 1, Number(to) - 1));
    }

    private bool IsHidden(int column)
    {
        foreach (var (from, to) in hiddenColumns)
        {
            if (column >= from && column <= to)
                return true;
        }

        return false;
    }

    private void Merge(string range)
    {
        var digits = range.AsSpan().IndexOfAnyInRange('0', '9');
        var end = range.IndexOf(':', StringComparison.Ordinal);
        if (digits > 0 && end > digits)
            oddities.Add(Oddity.Merged, Number(range[digits..end]), ColumnOf(range));
    }

    private void Keep(params ReadOnlySpan<string> attributes)
    {
        foreach (var attribute in attributes)
            Keep(xml.GetAttribute(attribute) ?? "");
    }

    private void Keep(string text)
    {
        if (tally.Take(text) is { } kept && texts.Count < limits.Cells)
            texts.Add(kept);
    }

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place)
        {
            if (!char.IsAsciiLetter(letter))
                break;
            if ((column = (column * 26) + (letter & 31)) > LastColumn)
                throw new UnreadableException(ReadFindings.Damaged);
        }

        return column - 1;
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new UnreadableException(ReadFindings.Damaged);
}
