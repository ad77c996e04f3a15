using System.Text;
using System.Text.RegularExpressions;
using Par.Ingest.Formats.Csv;
using Par.Ingest.Formats.Document;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Corpus;

/// <summary>Files that look odd and are right all the same: they read as meant, and no finding speaks of them.</summary>
public sealed class OddButGoodTests
{
    private const string Book = "toimitus.xlsx";
    private const string Born = "ENT_BYEAR";
    private const string Noted = "ENT_NOTDATE";

    private static readonly Dictionary<string, (string Name, Func<byte[]> Make)> Files = new()
    {
        ["headers and sheet names in another case, with spaces"] = (Book, () => Zips.Edit(GoodFiles.Sketched(file =>
        {
            for (var index = 0; index < file.Clients.Headers.Count; index++)
                file.Clients.Headers[index] = $" {file.Clients.Headers[index].ToLowerInvariant()}\u00a0";
        }), "xl/workbook.xml", xml => xml.Replace("\"clients\"", "\" Clients \"", StringComparison.Ordinal))),
        ["numbers as text"] = (Book, () => GoodFiles.WithValue(RecordLevel.Client, Born, 3, "2007")),
        ["a number as text behind an apostrophe"] = (Book, () => GoodFiles.WithValue(RecordLevel.Client, Born, 3, "'2007")),
        ["invisible characters around a value"] = (Book, () => GoodFiles.WithValue(RecordLevel.Client, Born, 3, "\ufeff\u200b 2007\u00a0\u200e")),
        ["a number with its decimals"] = (Book, () => GoodFiles.WithCell(RecordLevel.Client, Born, 3, "", "<v>2.007E3</v>")),
        ["a cell of strict Office Open XML"] = (Book, () => GoodFiles.WithCell(RecordLevel.Client, Noted, 3, " t=\"d\"", "<v>2025-01-07T00:00:00</v>")),
        ["a date by a format of the workbook's own"] = (Book, () => Zips.Edit(GoodFiles.WithCell(RecordLevel.Client, Noted, 3, " s=\"5\"", "<v>45664</v>"), "xl/styles.xml",
            xml => xml.Replace("<fonts", "<numFmts><numFmt numFmtId=\"165\" formatCode=\"[$-40B]d\\.m\\.yyyy;@\"/></numFmts><fonts", StringComparison.Ordinal).Replace("</cellXfs>", "<xf numFmtId=\"165\"/></cellXfs>", StringComparison.Ordinal))),
        ["days counted from 1904"] = (Book, () => From1904()),
        ["text in place of a date"] = (Book, () => GoodFiles.WithValue(RecordLevel.Client, Noted, 3, "7.1.2025 0:00")),
        ["a rich text"] = (Book, () => GoodFiles.WithCell(RecordLevel.Client, Born, 3, " t=\"inlineStr\"", "<is><r><rPr><b/></rPr><t>20</t></r><r><t>07</t></r><rPh sb=\"0\" eb=\"1\"><t>xx</t></rPh></is>")),
        ["a line break that is written as an escape"] = (Book, () => GoodFiles.WithCell(RecordLevel.Client, Born, 3, " t=\"inlineStr\"", "<is><t>2007_x000D_</t></is>")),
        ["rows and cells without their places"] = (Book, () => GoodFiles.WithSheet(RecordLevel.Measure, xml => Regex.Replace(xml, "(?<=<(row|c)) r=\"[A-Z]*[0-9]+\"", ""))),
        ["empty rows above the headers"] = (Book, () => GoodFiles.WithSheet(RecordLevel.Worker, xml => Regex.Replace(xml, "(<row r=\"|<c r=\"[A-Z]+)([0-9]+)", match =>
            match.Groups[1].Value + (int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) + 4)))),
        ["another prefix for the namespace"] = (Book, () => GoodFiles.WithSheet(RecordLevel.Worker, xml => Regex.Replace(xml.Replace("xmlns=", "xmlns:x=", StringComparison.Ordinal), "<(/?)([a-zA-Z])", "<$1x:$2").Replace("<x:?xml", "<?xml", StringComparison.Ordinal))),
        ["parts named from the root"] = (Book, () => Zips.Edit(GoodFiles.Workbook, "xl/_rels/workbook.xml.rels", xml => xml.Replace("Target=\"worksheets/", "Target=\"/xl/worksheets/", StringComparison.Ordinal))),
        ["a hundred thousand empty formatted rows"] = (Book, () => Zips.WithRepeated(
            GoodFiles.Workbook, "xl/worksheets/sheet4.xml", Text("xl/worksheets/sheet4.xml").Split("</sheetData>")[0], "<row s=\"1\"><c s=\"1\"/></row>", 100_000, "</sheetData></worksheet>")),
        ["the author of a note and of the workbook"] = (Book, () => Zips.With(Zips.With(Zips.With(GoodFiles.Workbook, "docProps/core.xml", "<x><creator>Matti Esimerkki</creator><lastModifiedBy>Maija Esimerkki</lastModifiedBy></x>"),
            "xl/worksheets/_rels/sheet2.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"x/comments\" Target=\"../comments1.xml\"/></Relationships>"),
            "xl/comments1.xml", "<comments><authors><author>Matti Esimerkki</author></authors><commentList><comment ref=\"A2\" authorId=\"0\"><text><t>Matti Esimerkki:\ntarkistettu</t></text></comment></commentList></comments>")),
        ["what Office and a document library write of a file and its users"] = (Book, () => Zips.With(Zips.With(Zips.With(GoodFiles.Workbook, "docProps/custom.xml",
                "<Properties><property name=\"MSIP_Label_x_ActionId\"><lpwstr>a0401234-5678-0123-4567-040123456789</lpwstr></property><property name=\"display_urn:schemas-microsoft-com:office:office#Author\"><lpwstr>Matti Esimerkki</lpwstr></property></Properties>"),
            "customXml/item1.xml", "<p:properties xmlns:p=\"http://schemas.microsoft.com/office/2006/metadata/properties\"><UserInfo><DisplayName>Matti Esimerkki</DisplayName></UserInfo></p:properties>"),
            "xl/tables/table1.xml", "<table displayName=\"Taulukko1\"><tableColumn name=\"a0401234-5678-0123-4567-040123456789\"/></table>")),
        ["settings of a printer"] = (Book, () => Zips.With(GoodFiles.Workbook, "xl/printerSettings/printerSettings1.bin", [1, 2, 3])),
        ["a link to a page"] = (Book, () => Zips.With(GoodFiles.Workbook, "xl/worksheets/_rels/sheet2.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"x/hyperlink\" Target=\"https://example.fi/ohje\" TargetMode=\"External\"/></Relationships>")),
        ["CSV in UTF-16"] = ("toimitus.zip", () => Recoded(text => Encoding.Unicode.GetBytes(text))),
        ["CSV in UTF-16, big-endian, with mark"] = ("toimitus.zip", () => Recoded(text => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)])),
        ["CSV in Windows-1252"] = ("toimitus.zip", () => Recoded(text => CsvFormat.Windows1252.GetBytes(text))),
        ["CSV that names its separator"] = ("toimitus.zip", () => Recoded(text => Encoding.UTF8.GetBytes("sep=;\r\n" + text))),
        ["CSV with the line ends of old Macintosh programs"] = ("toimitus.zip", () => Recoded(text => Encoding.UTF8.GetBytes(text.Replace("\r\n", "\r", StringComparison.Ordinal)))),
        ["CSV in a folder, with what a Macintosh leaves behind"] = ("toimitus.zip", () => Zips.Of(
            [.. Zips.Entries(GoodFiles.CsvZip).Select(entry => ("Toimitus 2025/" + entry.Name, entry.Content)), ("__MACOSX/._clients.csv", [0, 5]), ("Toimitus 2025/.DS_Store", [0]), ("LUE.txt", "Ohje"u8.ToArray())])),
        ["CSV with every value in quotes"] = ("toimitus.zip", () => Recoded(text => Encoding.UTF8.GetBytes(string.Concat(
            text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(';', line.Split(';').Select(value => $"\"{value}\"")) + "\r\n"))))),
        ["CSV in the code page of DOS"] = ("toimitus.zip", () => InEncoding(850)),
        ["CSV in the encoding of the Macintosh"] = ("toimitus.zip", () => InEncoding(10000)),
        ["CSV in letters with accents of their own"] = ("toimitus.zip", () => GoodFiles.WithCsv("organisation.csv", text => text.Normalize(NormalizationForm.FormD))),
        ["CSV with the numbers of pandas"] = ("toimitus.zip", () => GoodFiles.WithCsv("clients.csv", text => Regex.Replace(text, "(?<=;)(\\d+)(?=;)", "$1.0"))),
        ["CSV whose dates are instants"] = ("toimitus.zip", () => GoodFiles.WithCsv("clients.csv", text => text.Replace("2025-01-07", "2025-01-06T22:00:00.000Z", StringComparison.Ordinal))),
        ["CSV whose dates are instants of another zone"] = ("toimitus.zip", () => GoodFiles.WithCsv("clients.csv", text => text.Replace("2025-01-07", "2025-01-06T23:30:00+01:00", StringComparison.Ordinal))),
        ["CSV whose dates are midnights"] = ("toimitus.zip", () => GoodFiles.WithCsv("clients.csv", text => text.Replace("2025-01-07", "7.1.2025 0.00", StringComparison.Ordinal))),
        ["CSV with semicolons in lists"] = ("toimitus.zip", () => GoodFiles.WithCsv("clients.csv", text => text.Replace("01|02", "\"1;2\"", StringComparison.Ordinal))),
        ["CSV with whole codes between commas"] = ("toimitus.zip", () => GoodFiles.WithCsv("clients.csv", text => text.Replace("01|02", "01,02", StringComparison.Ordinal))),
        ["an add-in's task pane"] = (Book, () => Zips.With(Zips.With(GoodFiles.Workbook, "xl/webextensions/taskpanes.xml", "<taskpanes/>"), "xl/webextensions/webextension1.xml",
            "<webextension id=\"{52811C31-4593-43B8-A697-EB873422D156}\"><reference id=\"wa104381504\" version=\"1.0.0.0\" store=\"fi-FI\" storeType=\"OMEX\"/></webextension>")),
        ["a signature"] = (Book, () => Zips.With(Zips.With(GoodFiles.Workbook, "_xmlsignatures/origin.sigs", ""), "_xmlsignatures/sig1.xml",
            "<Signature><X509Data><X509IssuerName>CN=Matti Virtanen</X509IssuerName></X509Data></Signature>")),
        ["the shapes of notes that are no XML"] = (Book, () => Zips.With(GoodFiles.Workbook, "xl/drawings/vmlDrawing1.vml", "<xml xmlns:v=\"v\"><v:shape style='position:absolute'><br><div></xml>")),
        ["types of macros that are declared for nothing"] = (Book, () => Zips.Edit(GoodFiles.Workbook, "[Content_Types].xml",
            xml => xml.Replace("<Default", "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/><Default", StringComparison.Ordinal))),
        ["the folder in which the user has saved it"] = (Book, () => Zips.Edit(GoodFiles.Workbook, "xl/workbook.xml",
            xml => xml.Replace("<bookViews>", "<fileSharing userName=\"Matti Virtanen\"/><absPath url=\"C:\\Users\\Matti Virtanen\\\"/><bookViews>", StringComparison.Ordinal))),
        ["texts as character data"] = (Book, () => Zips.Edit(GoodFiles.Workbook, "xl/sharedStrings.xml",
            xml => Regex.Replace(xml, "(<t[^>]*>)([^<]*)</t>", "$1<![CDATA[$2]]></t>"))),
        ["a formula that gives no text"] = (Book, () => GoodFiles.WithSheet(RecordLevel.Client, xml => Regex.Replace(
            xml, "<row r=\"2\">(.*?)</row>", "<row r=\"2\">$1<c r=\"AZ2\" t=\"str\"><f>IF(A2=\"\",\"\",\"\")</f><v></v></c></row>"))),
        ["JSON with mark"] = ("toimitus.json", () => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(GoodFiles.Json)]),
        ["JSON with a schema and a notice"] = ("toimitus.json", () => GoodFiles.WithJson("{", "{ \"$schema\": \"https://example.fi/x.json\", \"notice\": \"Testi\",")),
    };

    public static TheoryData<string> Titles => [.. Files.Keys];

    [Theory, MemberData(nameof(Titles))]
    public void An_odd_file_that_is_right_reads_as_the_good_one(string title)
    {
        var (name, make) = Files[title];
        var good = Drafts.ReadGood(GoodFiles.Workbook, Book);

        var outcome = Drafts.Read(make(), name);

        Assert.Empty(SubmissionScreening.Report(name, outcome, Reference.ContextOf(Drafts.January2025)).Findings);
        Assert.Equal(ValuesAsLoaded.Of(good), ValuesAsLoaded.Of(outcome.Document!));
    }

    [Theory]
    [InlineData("0", NumberKindName.Plain)]
    [InlineData("General", NumberKindName.Plain)]
    [InlineData("#,##0.00 \"€ vuodessa\"", NumberKindName.Plain)]
    [InlineData("[Red]0;[Blue]-0", NumberKindName.Plain)]
    [InlineData("\\d0", NumberKindName.Plain)]
    [InlineData("0;yyyy", NumberKindName.Plain)]
    [InlineData("d.m.yyyy", NumberKindName.Date)]
    [InlineData("[$-F800]dddd, mmmm dd, yyyy", NumberKindName.Date)]
    [InlineData("[h]:mm", NumberKindName.Date)]
    [InlineData("0.0\\ %", NumberKindName.Percent)]
    [InlineData("\"100 %\"0", NumberKindName.Plain)]
    public void A_number_format_shows_what_it_says(string code, NumberKindName kind) =>
        Assert.Equal(kind.ToString(), Par.Ingest.Formats.Workbook.Reading.NumberFormats.KindOf(code).ToString());

    [Theory]
    [InlineData(1, 0, "1900-01-01")]
    [InlineData(59, 0, "1900-02-28")]
    [InlineData(61, 0, "1900-03-01")]
    [InlineData(45664, 0, "2025-01-07")]
    [InlineData(44202, 1462, "2025-01-07")]
    [InlineData(2958465, 0, "9999-12-31")]
    [InlineData(0.75, 0, "18:00:00")]
    [InlineData(2958466, 0, null)]
    [InlineData(-1, 0, null)]
    [InlineData(double.NaN, 0, null)]
    public void Days_are_counted_as_spreadsheets_count_them(double serial, int offset, string? date) =>
        Assert.Equal(date, Par.Ingest.Formats.Workbook.Reading.SerialDate.Text(serial, offset));

    [Fact]
    public void What_is_pointed_out_is_read_all_the_same()
    {
        var percent = CorpusFile("look: a percentage by format 9").Rows(RecordLevel.Worker)[0];
        var serial = CorpusFile("look: a date as a bare number").Rows(RecordLevel.Client)[1];
        var mac = CorpusFile("look: a date as a bare number of the system of 1904").Rows(RecordLevel.Client)[1];
        var formula = CorpusFile("cell: a formula").Rows(RecordLevel.Client)[1];

        Assert.Equal(0.75m, percent.Decimal("W_HTV"));
        Assert.Equal((new DateOnly(2025, 1, 7), new DateOnly(2025, 1, 7)), (serial.Date(Noted), mac.Date(Noted)));
        Assert.Equal(2008, formula.Integer(Born));
    }

    /// <summary>Names for the theory's data: the reader's own type is not public.</summary>
    public enum NumberKindName
    {
        /// <summary>A number.</summary>
        Plain,

        /// <summary>A date.</summary>
        Date,

        /// <summary>A percentage.</summary>
        Percent,
    }

    private static SubmissionDocument CorpusFile(string title)
    {
        var file = WorkbookCells.All().Single(file => file.Title == title);
        return Drafts.Read(file.Make(), file.Name).Document!;
    }

    /// <summary>The values of a sheet by what they mean.</summary>
    private static string Text(string part) => Encoding.UTF8.GetString(Zips.Entries(GoodFiles.Workbook).Single(entry => entry.Name == part).Content);

    private static byte[] InEncoding(int codePage) => Recoded(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes);

    private static byte[] Recoded(Func<string, byte[]> encode) =>
        Zips.Of([.. Zips.Entries(GoodFiles.CsvZip).Select(entry => (entry.Name, encode(Encoding.UTF8.GetString(entry.Content))))]);

    private static byte[] From1904()
    {
        var moved = Zips.Entries(GoodFiles.Workbook).Select(entry => (entry.Name, Content: Encoding.UTF8.GetString(entry.Content)))
            .Select(entry => (entry.Name, Encoding.UTF8.GetBytes(Regex.Replace(entry.Content, "(?<= s=\"1\"><v>)[0-9]+", match =>
                (int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) - 1_462).ToString(System.Globalization.CultureInfo.InvariantCulture)))));
        return Zips.Edit(Zips.Of([.. moved]), "xl/workbook.xml", xml => xml.Replace("<bookViews>", "<workbookPr date1904=\"true\"/><bookViews>", StringComparison.Ordinal));
    }
}
