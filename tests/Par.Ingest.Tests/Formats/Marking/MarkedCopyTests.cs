using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Par.Ingest.Formats;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Marking;
using Par.Ingest.Formats.Template;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Location = Par.Warehouse.Collection.Location;

namespace Par.Ingest.Tests.Formats.Marking;

/// <summary>The marked copy, looked at through the Open XML SDK and read back like any submission.</summary>
public sealed class MarkedCopyTests
{
    public static TheoryData<Side, string> FilesOfBothSides => WritingTests.FilesOfBothSides;

    [Theory, MemberData(nameof(FilesOfBothSides))]
    public void A_copy_of_any_format_is_valid_and_reads_back_as_it_was_delivered(Side side, string kind)
    {
        var (name, content) = FileMaker.Make(kind, Drafts.Of(side, Drafts.January2025));
        var document = Drafts.ReadGood(content, name);

        foreach (var language in Enum.GetValues<Language>())
        {
            var copy = CopyOf(document, [FindingAt("clients", 3, side.Code() + "_SEX"), FindingAt(null, null, null)], language);

            using var workbook = SpreadsheetDocument.Open(new MemoryStream(copy), isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(error => error.Description));
            AssertSame(document, Drafts.ReadGood(copy, "kopio.xlsx"));
        }
    }

    [Fact]
    public void Every_finding_is_listed_with_its_place_and_links_to_the_cell_that_carries_it()
    {
        var file = new FileSketch(Drafts.Of(Side.Ent, Drafts.January2025));
        file.Clients[3, "ENT_BYEAR"] = "tuhat";
        file.Clients[4, "ENT_SEX"] = "77";
        file.Periods.RemoveColumn("ENT_START");
        file.Clients.AddColumn("MUU", "x");
        var (document, findings) = Screened(file.ToWorkbook());

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(CopyOf(document, findings)), isEditable: false);

        Assert.True(findings.Count >= 4);
        var list = Part(workbook, "Havainnot").Worksheet!;
        Assert.Equal(findings.Count + 1, list.Descendants<Row>().Count());
        foreach (var (finding, row) in findings.Zip(list.Descendants<Row>().Skip(1)))
        {
            var texts = row.Elements<Cell>().Select(cell => TextOf(workbook, cell)).ToList();
            Assert.Contains(finding.RuleId, texts);
            Assert.Contains(RuleTitles.FaultOf(finding.RuleId).Fi, texts);
            Assert.Contains(finding.Message.Fi, texts);
            Assert.Contains(finding.Guidance.Fi, texts);
            var link = list.Descendants<Hyperlink>().Single(link => link.Reference!.Value!.EndsWith("E" + row.RowIndex!.Value, StringComparison.Ordinal));
            var (sheet, cell) = TargetOf(link);
            Assert.Equal(finding.Location.Sheet, sheet);
            Assert.Contains(RuleTitles.FaultOf(finding.RuleId).Fi, NoteOn(workbook, sheet, cell), StringComparison.Ordinal);
            Assert.Contains(finding.Message.Fi, NoteOn(workbook, sheet, cell), StringComparison.Ordinal);
            Assert.Contains(finding.Guidance.Fi, NoteOn(workbook, sheet, cell), StringComparison.Ordinal);
            Assert.Equal(finding.Severity == Severity.Error ? "FFF8D0CE" : "FFFFF0C2", FillOf(workbook, sheet, cell));
        }
    }

    [Fact]
    public void Each_note_has_the_shape_without_which_Excel_does_not_show_it()
    {
        var file = new FileSketch(Drafts.Of(Side.Ty, Drafts.January2025));
        file.Clients[3, "TY_SEX"] = "77";
        file.Clients[5, "TY_BYEAR"] = "tuhat";
        var (document, findings) = Screened(file.ToWorkbook());

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(CopyOf(document, findings)), isEditable: false);

        var part = Part(workbook, "clients");
        using var reader = new StreamReader(part.VmlDrawingParts.Single().GetStream());
        var drawing = System.Xml.Linq.XDocument.Parse(reader.ReadToEnd());
        System.Xml.Linq.XNamespace excel = "urn:schemas-microsoft-com:office:excel";
        var shapes = drawing.Descendants(excel + "ClientData").Select(data =>
            Par.Ingest.Formats.Workbook.ColumnName.Of((int)data.Element(excel + "Column")!) + ((int)data.Element(excel + "Row")! + 1));
        Assert.Equal(part.WorksheetCommentsPart!.Comments!.Descendants<Comment>().Select(comment => comment.Reference!.Value), shapes);
        Assert.NotNull(part.Worksheet!.Descendants<LegacyDrawing>().Single().Id);
    }

    [Fact]
    public void A_copy_corrected_in_place_and_delivered_again_is_accepted()
    {
        var file = new FileSketch(Drafts.Of(Side.Ent, Drafts.January2025));
        file.Clients[3, "ENT_SEX"] = "77";
        var (document, findings) = Screened(file.ToWorkbook());
        using var stream = new MemoryStream();
        stream.Write(CopyOf(document, findings));

        using (var workbook = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var link = Part(workbook, "Havainnot").Worksheet!.Descendants<Hyperlink>().First();
            var (sheet, cell) = TargetOf(link);
            CellAt(workbook, sheet, cell).InlineString = new InlineString(new Text("1"));
        }

        Assert.NotEmpty(findings);
        Assert.Empty(Screened(stream.ToArray()).Findings);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    [InlineData("＝1+1")]
    public void Text_that_begins_like_a_formula_stays_text(string text)
    {
        var file = new FileSketch(Drafts.Of(Side.Ent, Drafts.January2025));
        file.Organisation[2, "ORG_PARTNER"] = text;
        file.Clients[2, "ENT_BYEAR"] = text;
        file.Clients.AddColumn("MUU", text);
        var (document, findings) = Screened(file.ToWorkbook());

        var copy = CopyOf(document, findings);

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(copy), isEditable: false);
        Assert.All(workbook.WorkbookPart!.WorksheetParts, part => Assert.Empty(part.Worksheet!.Descendants<CellFormula>()));
        var cells = workbook.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).Where(cell => cell.InlineString?.InnerText == text).ToList();
        Assert.Equal(3, cells.Count);
        Assert.All(cells, cell => Assert.True(FormatOf(workbook, cell).QuotePrefix?.Value));
        AssertSame(document, Drafts.Read(copy, "kopio.xlsx").Document!);
    }

    [Fact]
    public void The_words_of_our_own_findings_and_templates_identify_nobody()
    {
        var document = Drafts.ReadGood(Drafts.Workbook(Drafts.Of(Side.Ent, Drafts.January2025)), "toimitus.xlsx");
        Location[] places = [Location.File, new("clients", 2, "ENT_SEX"), new("workers", 2, "W_HTV")];
        List<Finding> findings =
        [
            .. from rule in ScreeningRules.All from place in places select new Finding(rule.Id, Severity.Error, place, rule.Title, rule.Guidance),
            .. typeof(ReadFindings).GetProperties().Select(property => property.GetValue(null)).OfType<Finding>(),
        ];

        foreach (var language in Enum.GetValues<Language>())
        {
            using var template = new MemoryStream();
            TemplateWriter.Write(Side.Ty, Drafts.January2025, Reference.Catalogue[2025], Registered, template, language);
            var copied = Drafts.ReadGood(CopyOf(document, findings, language), "kopio.xlsx");

            Assert.Empty(SubmissionScreening.LookForIdentifyingContent(copied));
            Assert.True(copied.Texts.Count > findings.Count, "The notes were not looked at.");
            Assert.Empty(SubmissionScreening.LookForIdentifyingContent(Drafts.ReadGood(template.ToArray(), "pohja.xlsx")));
        }
    }

    [Fact]
    public void A_missing_sheet_and_a_missing_column_stand_in_the_copy_to_be_filled_in()
    {
        var file = new FileSketch(Drafts.Of(Side.Ent, Drafts.January2025));
        file.Remove(RecordLevel.Worker);
        file.Clients.RemoveColumn("ENT_SEX");
        var (document, findings) = Screened(file.ToWorkbook());

        var copied = Drafts.Read(CopyOf(document, findings), "kopio.xlsx").Document!;

        Assert.NotNull(copied.Find(RecordLevel.Worker)!.Column("W_HTV"));
        Assert.NotNull(copied.Find(RecordLevel.Client)!.Column("ENT_SEX"));
    }

    [Fact]
    public void A_file_with_thousands_of_findings_is_copied_with_all_of_them_listed()
    {
        var document = Drafts.ReadGood(Drafts.Workbook(Drafts.Of(Side.Ent, Drafts.January2025, clients: 1_500)), "toimitus.xlsx");
        var findings = document.Rows(RecordLevel.Client).Select(row => FindingAt("clients", row.Number, "ENT_SEX")).ToList();

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(CopyOf(document, findings)), isEditable: false);

        Assert.Equal(1_501, Part(workbook, "Havainnot").Worksheet!.Descendants<Row>().Count());
        Assert.Equal(1_000, Part(workbook, "clients").WorksheetCommentsPart!.Comments!.Descendants<Comment>().Count());
        Assert.Equal("FFF8D0CE", FillOf(workbook, "clients", TargetOf(Part(workbook, "Havainnot").Worksheet!.Descendants<Hyperlink>().Last()).Cell));
    }

    private static Organisation Registered { get; } = new()
    {
        ParId = "P0500", Side = Side.Ty, Name = "Äänekosken työpaja", BusinessId = "1234567-1", HomeMunicipality = "992", ExpectedFrom = 2015,
    };

    private static Finding FindingAt(string? sheet, int? row, string? column)
    {
        var text = new Label("Jotain on vialla & <pielessä>.", "Något är fel.", "Something is wrong.");
        return new Finding("PAR-999", Severity.Error, new Location(sheet, row, column), text, text);
    }

    private static byte[] CopyOf(SubmissionDocument document, IReadOnlyList<Finding> findings, Language language = Language.Fi)
    {
        using var stream = new MemoryStream();
        MarkedCopy.Write(document, findings, language, stream);
        return stream.ToArray();
    }

    private static (SubmissionDocument Document, IReadOnlyList<Finding> Findings) Screened(byte[] content)
    {
        var outcome = Drafts.Read(content, "toimitus.xlsx");
        return (outcome.Document!, SubmissionScreening.Report("toimitus.xlsx", outcome, Reference.ContextOf(Drafts.January2025)).Findings);
    }

    /// <summary>The same rows with the same meaning, under the same numbers.</summary>
    private static void AssertSame(SubmissionDocument delivered, SubmissionDocument copied)
    {
        Assert.Equal(delivered.Header, copied.Header);
        foreach (var sheet in delivered.Sheets)
        {
            var copy = copied.Find(sheet.Level)!;
            Assert.Equal(sheet.Rows.Select(row => row.Number), copy.Rows.Select(row => row.Number));
            foreach (var (row, again) in sheet.Rows.Zip(copy.Rows))
            {
                foreach (var column in sheet.Columns)
                    Assert.Equal(Meaning(row, column), Meaning(again, copy.Columns.Single(other => other.Index == column.Index)));
            }
        }
    }

    private static object? Meaning(SheetRow row, SheetColumn column) => column.Variable?.Type switch
    {
        VariableType.Integer => row.Integer(column.Variable.Code) as object ?? row[column],
        VariableType.Decimal or VariableType.Money => row.Decimal(column.Variable.Code) as object ?? row[column],
        VariableType.Date => row.Date(column.Variable.Code) as object ?? row[column],
        VariableType.Boolean => row.Boolean(column.Variable.Code) as object ?? row[column],
        VariableType.Code => row.Code(column.Variable.Code)?.Value ?? row[column],
        _ => row[column],
    };

    private static WorksheetPart Part(SpreadsheetDocument workbook, string name) => (WorksheetPart)workbook.WorkbookPart!.GetPartById(
        workbook.WorkbookPart.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => sheet.Name == name).Id!);

    private static (string Sheet, string Cell) TargetOf(Hyperlink link)
    {
        var parts = link.Location!.Value!.Split('!');
        return (parts[0].Trim('\''), parts[1]);
    }

    private static Cell CellAt(SpreadsheetDocument workbook, string sheet, string cell) =>
        Part(workbook, sheet).Worksheet!.Descendants<Cell>().Single(other => other.CellReference == cell);

    private static string NoteOn(SpreadsheetDocument workbook, string sheet, string cell) => Part(workbook, sheet)
        .WorksheetCommentsPart!.Comments!.Descendants<Comment>().Single(comment => comment.Reference == cell).InnerText;

    private static CellFormat FormatOf(SpreadsheetDocument workbook, Cell cell) =>
        workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static string? FillOf(SpreadsheetDocument workbook, string sheet, string cell) => workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.Fills!
        .Elements<Fill>().ElementAt((int)FormatOf(workbook, CellAt(workbook, sheet, cell)).FillId!.Value).PatternFill!.ForegroundColor?.Rgb?.Value;

    private static string TextOf(SpreadsheetDocument workbook, Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? workbook.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>()
            .ElementAt(int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)).InnerText
        : cell.InnerText;

    [Fact]
    public void A_sheet_that_was_not_understood_stays_in_the_copy_and_its_right_name_is_free()
    {
        var file = new FileSketch(Drafts.Of(Side.Ent, Drafts.January2025));
        var renamed = file.Add("asiakkaat", [.. file.Clients.Headers]);
        renamed.Rows.AddRange(file.Clients.Rows);
        file.Remove(RecordLevel.Client);
        var (document, findings) = Screened(file.ToWorkbook());

        var copied = Drafts.Read(CopyOf(document, findings), "kopio.xlsx").Document!;

        Assert.Null(copied.Find(RecordLevel.Client));
        var kept = Assert.Single(copied.Strays, stray => !stray.IsForPeople);
        Assert.Equal(document.Strays.Single().Rows.Select(row => (row.Number, string.Join('|', row.Values))), kept.Rows.Select(row => (row.Number, string.Join('|', row.Values))));
    }
}
