using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>What the sheets of a workbook share.</summary>
/// <param name="Strings">Their texts.</param>
/// <param name="Formats">Their number formats.</param>
/// <param name="DateOffset">Days between the workbook's day zero and the usual one.</param>
/// <param name="AsksToCompute">True when the workbook asks to be computed anew: its values may never have been.</param>
internal sealed record SheetSurroundings(SharedTexts Strings, NumberFormats Formats, int DateOffset, bool AsksToCompute);

/// <summary>
/// Reads one worksheet as text, forward, cell by cell: dates as <c>yyyy-MM-dd</c>, numbers in the shortest form with a decimal point, truth values as true and false. Formulas are
/// never computed: the value that was last computed is read and the cell noted.
/// </summary>
internal sealed partial class SheetReader(XmlReader xml, SheetSurroundings around, Tally tally, ReadLimits limits, CancellationToken cancellation)
{
    private const int LastColumn = 16_384;
    private const int MostRanges = 20_000;
    private const int UsualAttributes = 3;

    private readonly List<RawRow> rows = [];
    private readonly SheetOddities oddities = new();
    private readonly List<(int From, int To)> hiddenColumns = [];
    private readonly Leftovers leftovers = new(limits);
    private readonly Leftovers formulas = new(limits);
    private string?[] values = new string?[64];
    private Action<string>? leftOut;
    private int lastRow;

    /// <summary>Texts beside the cells: page headers, input help, drop-down lists, filters, conditional formats, scenarios, links.</summary>
    public IReadOnlyList<string> Texts => leftovers.Texts;

    /// <summary>Formulas that hold text.</summary>
    public IReadOnlyList<string> Formulas => formulas.Texts;

    public RawSheet Read(ListedSheet sheet, int position)
    {
        while (Next(depth: -1))
        {
            switch (xml.LocalName)
            {
                case "row": Row(); break;
                case "col" when xml.Flag("hidden"): HideColumns(); break;
                case "mergeCell": Merge(xml.GetAttribute("ref") ?? ""); break;
                default: leftovers.Attributes(xml); break;
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
        if (xml.AttributeCount > 1)
            leftovers.Attributes(xml);
        if (xml.IsEmptyElement)
            return;
        var (depth, column, width) = (xml.Depth, -1, 0);
        while (Next(depth))
        {
            if (xml.LocalName != "c")
            {
                leftovers.Attributes(xml);
                continue;
            }
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
        if (xml.AttributeCount > UsualAttributes)
            leftovers.Attributes(xml);
        if (xml.IsEmptyElement)
            return null;
        var depth = xml.Depth;
        var (text, isFormula) = ((string?)null, false);
        while (Next(depth))
        {
            switch (xml.LocalName)
            {
                case "v":
                    text = XmlTexts.Inside(xml, limits);
                    break;
                case "is":
                    text = XmlTexts.OfRichString(xml, limits, leftOut ??= leftovers.Add);
                    break;
                case "f":
                    isFormula = true;
                    Formula();
                    break;
                default:
                    leftovers.Attributes(xml);
                    break;
            }
        }

        if (isFormula)
        {
            var hasValue = IsComputed(text, type);
            oddities.Add(hasValue ? Oddity.Formula : Oddity.NoValue, lastRow, column);
            if (!hasValue)
                return null;
        }
        return string.IsNullOrEmpty(text) ? null : tally.Take(ValueOf(text, type, style, column));
    }

    private void Formula()
    {
        leftovers.Attributes(xml);
        var formula = XmlTexts.Inside(xml, limits);
        ActiveContent.Check(formula);
        formulas.Formula(formula);
    }

    /// <summary>
    /// True when the cached value of a formula was computed: an empty one is none, unless it is empty text, and a zero is none in a workbook that asks to be computed
    /// anew, for programs that cannot compute write zeros.
    /// </summary>
    private bool IsComputed(string? value, string? type) => value switch
    {
        null => false,
        "" => type == "str",
        "0" => !around.AsksToCompute || type == "str",
        _ => true,
    };

    /// <summary>The next element inside the one at <paramref name="depth"/>. Text that stands on the way is in no cell.</summary>
    private bool Next(int depth)
    {
        while (xml.Read() && xml.Depth > depth)
        {
            BoundedXml.Check(xml);
            if (xml.NodeType == XmlNodeType.Element)
                return true;
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                leftovers.Add(PageCode().Replace(XmlText.Decode(xml.Value), " ").Trim());
        }
        return false;
    }

    private string? ValueOf(string text, string? type, string? style, int column)
    {
        switch (type)
        {
            case "s":
                return around.Strings.Use(Number(text));
            case "b":
                return text is "1" or "true" ? "true" : "false";
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
        return (kind == NumberKind.Date ? SerialDate.Text(number, around.DateOffset) : null) ?? CellText.Plain(number.ToString("R", CultureInfo.InvariantCulture));
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

    // Page headers and footers have codes for places, fonts and sizes between their words (ISO/IEC 29500-1, 18.3.1.46).
    [GeneratedRegex("&(?:\"[^\"]*\"|K[0-9A-F]{6}|[0-9]+|[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex PageCode();

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
