using System.Text;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Tests.Corpus;

/// <summary>Workbooks whose XML is broken or made to exhaust its reader.</summary>
internal static class WorkbookXml
{
    private const string Sheet = "xl/worksheets/sheet2.xml";
    private const string Strings = "xl/sharedStrings.xml";
    private const string Empty = "<worksheet><sheetData/></worksheet>";

    private static readonly string[] Parts = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/styles.xml", Strings, Sheet];

    private static readonly string Laughs = string.Concat(
        "<!DOCTYPE x [<!ENTITY a0 \"ha\">",
        string.Concat(Enumerable.Range(1, 30).Select(level => $"<!ENTITY a{level} \"&a{level - 1};&a{level - 1};\">")), "]><x>&a30;</x>");

    public static IEnumerable<BadFile> All()
    {
        foreach (var part in Parts)
        {
            yield return new($"xml: {part} with a document type", "toimitus.xlsx", () => Zips.Edit(GoodFiles.Workbook, part, xml => Before(xml, "<!DOCTYPE x [<!ENTITY a \"b\">]>")), "PAR-101");
            yield return new($"xml: {part} cut short", "toimitus.xlsx", () => Zips.Edit(GoodFiles.Workbook, part, xml => xml[..(xml.Length * 2 / 3)]), "PAR-101");
            yield return new($"xml: {part} with an impossible character", "toimitus.xlsx", () => Zips.Edit(GoodFiles.Workbook, part, xml => xml + "\u0001"), "PAR-101");
        }

        yield return new("xml: an entity that reads a file", "toimitus.xlsx",
            () => Zips.With(GoodFiles.Workbook, Sheet, "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>"), "PAR-101");
        yield return new("xml: an entity that fetches something", "toimitus.xlsx",
            () => Zips.With(GoodFiles.Workbook, Sheet, "<!DOCTYPE x SYSTEM \"http://127.0.0.1/x.dtd\"><worksheet/>"), "PAR-101");
        yield return new("xml: a parameter entity", "toimitus.xlsx", () => Zips.With(GoodFiles.Workbook, Sheet, "<!DOCTYPE x [<!ENTITY % a \"b\"> %a;]><worksheet/>"), "PAR-101");
        yield return new("xml: a billion laughs", "toimitus.xlsx", () => Zips.With(GoodFiles.Workbook, Strings, Laughs), "PAR-101");
        yield return new("xml: an entity that nobody defined", "toimitus.xlsx", () => GoodFiles.WithCell(RecordLevel.Client, "ENT_BYEAR", 3, "", "<v>&a;</v>"), "PAR-101");
        yield return new("xml: two roots", "toimitus.xlsx", () => Zips.With(GoodFiles.Workbook, Sheet, Empty + Empty), "PAR-101");
        yield return new("xml: tags that close in the wrong order", "toimitus.xlsx", () => Zips.With(GoodFiles.Workbook, Sheet, "<worksheet><sheetData></worksheet></sheetData>"), "PAR-101");
        yield return new("xml: UTF-16 that says it is UTF-8", "toimitus.xlsx",
            () => Zips.With(GoodFiles.Workbook, Sheet, Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + Empty)), "PAR-101");
        yield return new("xml: an encoding that nobody knows", "toimitus.xlsx", () => Zips.With(GoodFiles.Workbook, Sheet, "<?xml version=\"1.0\" encoding=\"x-par\"?>" + Empty), "PAR-101");
        yield return new("xml: bytes that are no UTF-8", "toimitus.xlsx", () => Zips.With(GoodFiles.Workbook, Sheet, [.. "<worksheet><sheetData><row><c t=\"str\"><v>"u8, 0xC3, 0x28, 0xFF, .. "</v></c></row></sheetData></worksheet>"u8]), "PAR-101");
        yield return new("xml: elements nested 200,000 deep", "toimitus.xlsx", () => Zips.WithRepeated(GoodFiles.Workbook, Sheet, "<worksheet>", "<a>", 200_000, ""), "PAR-101");
        yield return new("xml: a tag with 100,000 attributes", "toimitus.xlsx",
            () => Zips.With(GoodFiles.Workbook, Sheet, "<worksheet " + string.Concat(Enumerable.Range(0, 100_000).Select(number => $"a{number}=\"\" ")) + "/>"), "PAR-101");
        yield return new("xml: 200,000 different element names", "toimitus.xlsx",
            () => Zips.With(GoodFiles.Workbook, Sheet, "<worksheet>" + string.Concat(Enumerable.Range(0, 200_000).Select(number => $"<a{number}/>")) + "</worksheet>"), "PAR-101");
        yield return new("xml: an attribute of ten million characters", "toimitus.xlsx", () => Zips.WithRepeated(GoodFiles.Workbook, Sheet, "<worksheet a=\"", "aaaaaaaaaa", 1_000_000, "\"/>"), "PAR-102");
        yield return new("xml: a comment of ten million characters", "toimitus.xlsx", () => Zips.WithRepeated(GoodFiles.Workbook, Sheet, "<worksheet><!--", "aaaaaaaaaa", 1_000_000, "--></worksheet>"), "PAR-102");
        yield return new("xml: ten million spaces between two tags", "toimitus.xlsx", () => Zips.WithRepeated(GoodFiles.Workbook, Sheet, "<worksheet>", "          ", 1_000_000, "</worksheet>"), "PAR-102");
        yield return new("xml: ten million characters that are not looked at", "toimitus.xlsx",
            () => Zips.WithRepeated(GoodFiles.Workbook, Sheet, "<worksheet><sheetData><row><c t=\"str\"><v><![CDATA[", "<a>aaaaaaa", 1_000_000, "]]></v></c></row></sheetData></worksheet>"), "PAR-102");
        yield return new("strings: a text of 40,000 characters", "toimitus.xlsx", () => GoodFiles.WithValue(RecordLevel.Organisation, "ORG_TEXT", 2, new string('a', 40_000)), "PAR-102");
        yield return new("strings: a text of ten million characters", "toimitus.xlsx", () => Zips.WithRepeated(GoodFiles.Workbook, Strings, "<sst><si><t>", "aaaaaaaaaa", 1_000_000, "</t></si></sst>"), "PAR-102");
        yield return new("strings: a text made of two million pieces", "toimitus.xlsx", () => Zips.WithRepeated(GoodFiles.Workbook, Strings, "<sst><si>", "<r><t>a</t></r>", 2_000_000, "</si></sst>"), "PAR-102");
        yield return new("strings: three million of them", "toimitus.xlsx", () => Zips.WithRepeated(GoodFiles.Workbook, Strings, "<sst>", "<si><t/></si>", 3_000_000, "</sst>"), "PAR-102") { MostBytes = 80_000_000 };
        yield return new("strings: one long text in a thousand cells", "toimitus.xlsx", () => GoodFiles.Sketched(file =>
        {
            for (var number = 0; number < 1_000; number++)
                file.Clients.AddRow("A" + number, new string('a', 32_000));
        }), "PAR-102");
        foreach (var number in (string[])["99999", "-1", "yksi", "1.5", "99999999999999999999", " 1"])
            yield return new($"strings: a cell refers to number {number}", "toimitus.xlsx", () => GoodFiles.WithCell(RecordLevel.Client, "ENT_BYEAR", 3, " t=\"s\"", $"<v>{number}</v>"), "PAR-101");
        yield return new("strings: the table is empty", "toimitus.xlsx", () => Zips.With(GoodFiles.Workbook, Strings, "<sst/>"), "PAR-101");
        foreach (var (what, row) in ((string, string)[])
        [
            ("row 0", "<row r=\"0\"/>"), ("row -5", "<row r=\"-5\"/>"), ("a row without a number that is one", "<row r=\"x\"/>"),
            ("a row twice", "<row r=\"3\"><c r=\"A3\"><v>1</v></c></row>"), ("rows that go back", "<row r=\"9\"/><row r=\"8\"/>"), ("a row number beyond counting", "<row r=\"99999999999\"/>"),
            ("a column right of the last", "<row r=\"9\"><c r=\"XFE9\"><v>1</v></c></row>"), ("a column of ten letters", "<row r=\"9\"><c r=\"AAAAAAAAAA9\"><v>1</v></c></row>"),
            ("a cell twice", "<row r=\"9\"><c r=\"B9\"><v>1</v></c><c r=\"B9\"><v>2</v></c></row>"), ("cells that go back", "<row r=\"9\"><c r=\"C9\"><v>1</v></c><c r=\"A9\"><v>2</v></c></row>"),
            ("a cell without letters", "<row r=\"9\"><c r=\"A9\"><v>1</v></c><c r=\"9\"><v>1</v></c></row>"), ("a cell of an unknown type", "<row r=\"9\"><c r=\"A9\" t=\"zz\"><v>1</v></c></row>"),
        ])
            yield return new($"rows: {what}", "toimitus.xlsx", () => GoodFiles.WithSheet(RecordLevel.Client, "</sheetData>", row + "</sheetData>"), "PAR-101");
        yield return new("rows: a value in the very last cell", "toimitus.xlsx",
            () => GoodFiles.WithSheet(RecordLevel.Client, "</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>"), "PAR-102");
        yield return new("rows: a row below the last", "toimitus.xlsx", () => GoodFiles.WithSheet(RecordLevel.Client, "</sheetData>", "<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row></sheetData>"), "PAR-102");
        yield return new("rows: values in column 1,001", "toimitus.xlsx", () => GoodFiles.WithSheet(RecordLevel.Client, "</sheetData>", "<row r=\"9\"><c r=\"ALM9\"><v>1</v></c></row></sheetData>"), "PAR-102");
        yield return new("rows: 1,001 columns without a gap", "toimitus.xlsx", () => GoodFiles.WithSheet(RecordLevel.Client, "</sheetData>",
            "<row r=\"9\">" + string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 1_001)) + "</row></sheetData>"), "PAR-102");
        yield return new("rows: more than a million", "toimitus.xlsx", () => Zips.With(GoodFiles.Workbook, Sheet, Rows(1_000_100, width: 1)), "PAR-102") { MostBytes = 400_000_000 };
        yield return new("rows: twenty thousand with a value in column 999", "toimitus.xlsx", () => Zips.With(GoodFiles.Workbook, Sheet, Rows(20_000, width: 999)), "PAR-102");
    }

    private static string Before(string xml, string inserted) => xml.StartsWith("<?xml", StringComparison.Ordinal) ? xml.Insert(xml.IndexOf("?>", StringComparison.Ordinal) + 2, inserted) : inserted + xml;

    private static byte[] Rows(int rows, int width)
    {
        var column = Par.Ingest.Formats.Workbook.ColumnName.Of(width - 1);
        var xml = new StringBuilder("<worksheet><sheetData>");
        for (var row = 1; row <= rows; row++)
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row><c r=\"{column}{row}\"><v>{row * 7919L % 100_003}</v></c></row>");
        return Encoding.UTF8.GetBytes(xml.Append("</sheetData></worksheet>").ToString());
    }
}
