namespace Par.Ingest.Formats.Workbook;

/// <summary>The fixed parts of a workbook package.</summary>
internal static class WorkbookParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static string PackageRelations { get; } =
        $"""{Declaration}<Relationships xmlns="{Package}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    /// <summary>The styles in the order of <see cref="CellStyle"/>. Number formats: 14 is the reader's own date, 49 is text.</summary>
    public static string Styles { get; } =
        $"""
        {Declaration}<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3ECF5"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    /// <summary>The content types of a package with so many sheets, of which those numbered in <paramref name="commented"/> have notes.</summary>
    public static string ContentTypes(int sheets, IReadOnlyList<int> commented) => string.Concat(
        Declaration,
        """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">""",
        """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>""",
        """<Default Extension="xml" ContentType="application/xml"/>""",
        commented.Count == 0 ? "" : """<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>""",
        Part("workbook", "sheet.main"),
        Part("styles", "styles"),
        Part("sharedStrings", "sharedStrings"),
        Each(sheets, number => Part($"worksheets/sheet{number}", "worksheet")),
        string.Concat(commented.Select(number => Part($"comments{number}", "comments"))),
        "</Types>");

    public static string Workbook(IReadOnlyList<string> names) => string.Concat(
        Declaration,
        $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><bookViews><workbookView/></bookViews><sheets>""",
        Each(names.Count, number => $"""<sheet name="{XmlText.Escape(names[number - 1])}" sheetId="{number}" r:id="rId{number}"/>"""),
        "</sheets></workbook>");

    public static string WorkbookRelations(int sheets) => string.Concat(
        Declaration,
        $"""<Relationships xmlns="{Package}">""",
        Each(sheets, number => Relation(number, "worksheet", $"worksheets/sheet{number}.xml")),
        Relation(sheets + 1, "styles", "styles.xml"),
        Relation(sheets + 2, "sharedStrings", "sharedStrings.xml"),
        "</Relationships>");

    private static string Part(string name, string type) =>
        $"""<Override PartName="/xl/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml"/>""";

    private static string Relation(int number, string type, string target) =>
        $"""<Relationship Id="rId{number}" Type="{Relations}/{type}" Target="{target}"/>""";

    private static string Each(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));
}
