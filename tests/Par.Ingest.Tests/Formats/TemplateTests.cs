using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Template;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using SheetNames = Par.Ingest.Formats.Document.SheetNames;

namespace Par.Ingest.Tests.Formats;

/// <summary>The template workbook, looked at through the Open XML SDK: another program than the one that wrote it.</summary>
public sealed class TemplateTests
{
    public static TheoryData<Side, int> EveryYear => new(
        from side in Sides.All
        from year in Reference.Catalogue.Years
        select (side, year.Year));

    [Theory, MemberData(nameof(EveryYear))]
    public void The_template_of_every_year_is_valid_by_the_Open_XML_schema(Side side, int year)
    {
        using var template = Open(side, new Round(year, RoundKind.January));

        Assert.Empty(new OpenXmlValidator().Validate(template, TestContext.Current.CancellationToken).Select(error => error.Description));
    }

    [Theory]
    [InlineData(Side.Ent)]
    [InlineData(Side.Ty)]
    public void Every_coded_column_has_a_drop_down_list_with_the_codes_of_its_year(Side side)
    {
        using var template = Open(side, Drafts.January2025);
        var catalogue = Reference.Catalogue[2025];

        foreach (var level in SheetNames.Levels)
        {
            var columns = catalogue.On(level, side).ToList();
            Assert.Equal(columns.Select(column => column.Code), Row(template, SheetNames.Of(level), 1));
            Assert.All(columns.Where(column => column.IsCoded), column =>
            {
                var choices = Choices(template, SheetNames.Of(level), columns.IndexOf(column));
                Assert.Equal(catalogue.CodesOf(column).Codes.Select(code => $"{code.Value} – {code.Label.Fi}"), choices);
            });
        }
    }

    [Theory]
    [InlineData(Side.Ent)]
    [InlineData(Side.Ty)]
    public void A_template_filled_in_with_its_own_choices_reads_back_and_passes_every_rule(Side side)
    {
        var draft = Drafts.Of(side, Drafts.January2025);
        using var stream = new MemoryStream();
        TemplateWriter.Write(side, Drafts.January2025, Reference.Catalogue[2025], null, stream);
        using (var template = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            foreach (var sheet in draft.Sheets)
                Fill(template, sheet);
        }

        var document = Drafts.ReadGood(stream.ToArray(), "pohja.xlsx");

        Assert.Equal(draft.Header, document.Header);
        Assert.Empty(Par.Ingest.Screening.SubmissionScreening.Run(document, Reference.ContextOf(Drafts.January2025)));
        Assert.Equal(
            draft.Clients.Rows.Select(row => row[side.Code() + "_EDU"]),
            document.Rows(RecordLevel.Client).Select(row => row.Code(side.Code() + "_EDU")?.Value));
    }

    [Fact]
    public void A_template_for_an_organisation_says_whose_it_is()
    {
        using var stream = new MemoryStream();
        var organisation = new Organisation
        {
            ParId = "P0500", Side = Side.Ty, Name = "Äänekosken työpaja", BusinessId = "1234567-1", HomeMunicipality = "992", ExpectedFrom = 2015,
        };

        TemplateWriter.Write(Side.Ty, new Round(2026, RoundKind.May), Reference.Catalogue[2026], organisation, stream);

        var document = Drafts.ReadGood(stream.ToArray(), "pohja.xlsx");
        Assert.Equal("P0500", document.Header.ParId);
        Assert.Equal(("Äänekosken työpaja", "992"), (document.Organisation.Text("ORG_NAME"), document.Organisation.Municipality("ORG_HOME")));
        Assert.Null(document.Find(RecordLevel.Worker));
    }

    private static SpreadsheetDocument Open(Side side, Round round)
    {
        var stream = new MemoryStream();
        TemplateWriter.Write(side, round, Reference.Catalogue[round.Year], null, stream);
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }

    private static WorksheetPart Part(SpreadsheetDocument workbook, string name)
    {
        var sheet = workbook.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => sheet.Name == name);
        return (WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!);
    }

    private static List<string> Row(SpreadsheetDocument workbook, string name, uint number) =>
        [.. Part(workbook, name).Worksheet!.Descendants<Row>().Single(row => row.RowIndex! == number).Elements<Cell>().Select(TextOf(workbook))];

    private static List<string> Choices(SpreadsheetDocument workbook, string sheet, int column)
    {
        var letters = Par.Ingest.Formats.Workbook.ColumnName.Of(column);
        var validation = Part(workbook, sheet).Worksheet!.Descendants<DataValidation>()
            .Single(validation => validation.SequenceOfReferences!.InnerText!.StartsWith(letters + "2:", StringComparison.Ordinal));
        Assert.Equal("list", validation.GetAttribute("type", "").Value);
        var range = validation.Formula1!.Text;
        var corners = range[(range.IndexOf('!', StringComparison.Ordinal) + 1)..].Split(':').Select(corner => corner.Split('$')).ToList();
        var (first, last) = (int.Parse(corners[0][2], System.Globalization.CultureInfo.InvariantCulture), int.Parse(corners[1][2], System.Globalization.CultureInfo.InvariantCulture));
        var cells = Part(workbook, range[1..range.IndexOf('\'', 1)]).Worksheet!.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, TextOf(workbook));
        return [.. Enumerable.Range(first, last - first + 1).Select(row => cells[$"{corners[0][1]}{row}"])];
    }

    private static Func<Cell, string> TextOf(SpreadsheetDocument workbook)
    {
        var texts = workbook.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().Select(item => item.InnerText).ToList();
        return cell => texts[int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)];
    }

    /// <summary>Fills in the rows of a draft; a single code is chosen from the drop-down list.</summary>
    private static void Fill(SpreadsheetDocument template, DraftSheet sheet)
    {
        var data = Part(template, SheetNames.Of(sheet.Level)).Worksheet!.GetFirstChild<SheetData>()!;
        foreach (var old in data.Elements<Row>().Where(row => row.RowIndex! > 1).ToList())
            old.Remove();
        var choices = sheet.Columns.Select((column, index) => column.IsCoded ? Choices(template, SheetNames.Of(sheet.Level), index) : []).ToList();
        for (var index = 0; index < sheet.Rows.Count; index++)
        {
            var row = new Row { RowIndex = (uint)(index + 2) };
            data.Append(row);
            for (var column = 0; column < sheet.Columns.Count; column++)
            {
                if (sheet.Rows[index].Values[column] is not { } value)
                    continue;
                var text = sheet.Columns[column].Type == VariableType.Code
                    ? choices[column].Single(choice => choice.StartsWith(value + " – ", StringComparison.Ordinal))
                    : value is DateOnly date ? date.ToString("d.M.yyyy", System.Globalization.CultureInfo.InvariantCulture)
                    : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
                row.Append(new Cell
                {
                    CellReference = Par.Ingest.Formats.Workbook.ColumnName.Of(column) + (index + 2),
                    DataType = CellValues.InlineString,
                    InlineString = new InlineString(new Text(text)),
                });
            }
        }
    }
}
