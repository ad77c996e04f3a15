using System.Xml;

namespace Par.Ingest.Formats.Spreadsheet;

/// <summary>
/// Reads the sheets of a workbook as text. Entities and document types are refused, formulas are never evaluated (their cached value
/// is read) and everything counts towards the limits while it is read.
/// </summary>
internal sealed class WorkbookReader(BoundedZip zip, ReadLimits limits)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly CellCount cells = new(limits.Cells);

    /// <summary>The sheets whose name is wanted, in the order of the workbook.</summary>
    public IReadOnlyList<RawSheet> Read(Func<string, bool> wanted, CancellationToken cancellation)
    {
        var path = Related("", "_rels/.rels").Values.FirstOrDefault(part => part.Type == "officeDocument").Path ?? "xl/workbook.xml";
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var parts = Related(folder, $"{folder}_rels/{path[folder.Length..]}.rels");
        var (sheets, has1904Dates) = Sheets(path);
        if (sheets.Count > limits.Sheets)
            throw new UnreadableException(ReadFindings.TooManySheets(limits.Sheets));
        var values = new CellValues(
            PartOf(parts, "sharedStrings") is { } strings ? SharedTexts(strings) : [],
            PartOf(parts, "styles") is { } styles ? DateStyles(styles) : [],
            has1904Dates);
        var read = new List<RawSheet>();
        foreach (var (name, relation, position) in sheets)
        {
            cancellation.ThrowIfCancellationRequested();
            if (wanted(name) && parts.TryGetValue(relation, out var part) && part.Type == "worksheet")
                read.Add(new RawSheet(name, position, Rows(part.Path, values)));
        }

        return read;
    }

    private List<RawRow> Rows(string path, CellValues values)
    {
        using var xml = Open(path);
        return new SheetXmlReader(xml, values, cells).Rows();
    }

    private (List<(string Name, string Relation, int Position)> Sheets, bool Has1904Dates) Sheets(string path)
    {
        var sheets = new List<(string, string, int)>();
        var has1904Dates = false;
        using var xml = Open(path);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                has1904Dates = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName == "sheet")
                sheets.Add((xml.GetAttribute("name") ?? "", Attribute(xml, "id") ?? "", sheets.Count + 1));
        }

        return (sheets, has1904Dates);
    }

    private Dictionary<string, (string Type, string Path)> Related(string folder, string path)
    {
        var parts = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (!zip.Has(path))
            return parts;
        using var xml = Open(path);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External")
                continue;
            var type = xml.GetAttribute("Type") ?? "";
            var target = xml.GetAttribute("Target") ?? "";
            parts[xml.GetAttribute("Id") ?? ""] = (type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target);
        }

        return parts;
    }

    private List<string> SharedTexts(string path)
    {
        var texts = new List<string>();
        var count = new CellCount(limits.Cells);
        using var xml = Open(path);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                count.Add();
                texts.Add(RichText.Read(xml));
            }
        }

        return texts;
    }

    private List<bool> DateStyles(string path)
    {
        var formats = new Dictionary<string, bool>(StringComparer.Ordinal);
        var styles = new List<bool>();
        var inCells = false;
        using var xml = Open(path);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt")
                formats[xml.GetAttribute("numFmtId") ?? ""] = NumberFormat.IsDate(xml.GetAttribute("formatCode") ?? "");
            if (inCells && xml.LocalName == "xf")
            {
                var id = xml.GetAttribute("numFmtId") ?? "0";
                styles.Add(formats.TryGetValue(id, out var isDate) ? isDate : NumberFormat.IsBuiltInDate(id));
            }
        }

        return styles;
    }

    private static string? PartOf(Dictionary<string, (string Type, string Path)> parts, string type) =>
        parts.Values.FirstOrDefault(part => part.Type == type).Path;

    private static string? Attribute(XmlReader xml, string localName)
    {
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == localName && xml.Prefix.Length > 0)
            {
                var value = xml.Value;
                xml.MoveToElement();
                return value;
            }
        }

        xml.MoveToElement();
        return null;
    }

    private XmlReader Open(string path) => XmlReader.Create(zip.Open(path), Settings);
}
