using System.Globalization;
using System.Xml;

namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>How a number in a cell is shown.</summary>
internal enum NumberKind : byte
{
    /// <summary>As a number.</summary>
    Plain,

    /// <summary>As a date, with or without a time of day.</summary>
    Date,

    /// <summary>As a percentage.</summary>
    Percent,
}

/// <summary>The number formats of a workbook by style.</summary>
internal sealed class NumberFormats
{
    private const int MostStyles = 100_000;
    private readonly List<NumberKind> styles = [];

    /// <summary>How a number with this style is shown; a style that the workbook does not have is plain.</summary>
    public NumberKind Of(int style) => style >= 0 && style < styles.Count ? styles[style] : NumberKind.Plain;

    public static NumberFormats Read(BoundedZip zip, string? part)
    {
        var formats = new NumberFormats();
        if (part is null)
            return formats;
        var own = new Dictionary<int, NumberKind>();
        using var xml = BoundedXml.Open(zip.Open(part));
        while (xml.NextElement())
        {
            if (xml.LocalName == "numFmt" && Number(xml, "numFmtId") is { } id && own.Count < MostStyles)
                own[id] = KindOf(xml.GetAttribute("formatCode") ?? "");
            else if (xml.LocalName == "cellXfs")
                formats.TakeStyles(xml, own);
        }

        return formats;
    }

    /// <summary>
    /// The kind that a format code shows: letters of dates outside quotes, brackets and escapes make a date (ISO/IEC 29500-1, 18.8.31), a per cent sign a percentage.
    /// </summary>
    internal static NumberKind KindOf(string code)
    {
        var kind = NumberKind.Plain;
        for (var index = 0; index < code.Length && code[index] != ';'; index++)
        {
            switch (code[index])
            {
                case '"': index = Skip(code, index, '"'); break;
                case '[' when !IsElapsedTime(code, index): index = Skip(code, index, ']'); break;
                case '\\' or '_' or '*': index++; break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S': return NumberKind.Date;
                case '%': kind = NumberKind.Percent; break;
            }
        }

        return kind;
    }

    private void TakeStyles(XmlReader xml, Dictionary<int, NumberKind> own)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.NextElementWithin(depth))
        {
            if (xml.LocalName != "xf" || styles.Count == MostStyles)
                continue;
            var id = Number(xml, "numFmtId") ?? 0;
            styles.Add(own.TryGetValue(id, out var kind) ? kind : BuiltIn(id));
        }
    }

    /// <summary>The formats that every spreadsheet program has under the same number.</summary>
    private static NumberKind BuiltIn(int id) => id switch
    {
        9 or 10 => NumberKind.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => NumberKind.Date,
        _ => NumberKind.Plain,
    };

    private static bool IsElapsedTime(string code, int index) =>
        index + 1 < code.Length && code[index + 1] is 'h' or 'H' or 'm' or 'M' or 's' or 'S' && code.IndexOf(']', index) - index <= 3;

    private static int Skip(string code, int index, char end) => code.IndexOf(end, index + 1) is >= 0 and var found ? found : code.Length;

    private static int? Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
