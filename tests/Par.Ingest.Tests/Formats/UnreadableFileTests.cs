using System.IO.Compression;
using System.Text;
using Par.Ingest.Formats;
using Par.Ingest.Formats.Workbook.Reading;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Formats;

/// <summary>Files that cannot be read: each gives one finding that says why, in three languages, and never an exception.</summary>
public sealed class UnreadableFileTests
{
    private static readonly byte[] Good = new FileSketch(Drafts.Of(Side.Ent, Drafts.January2025)).ToWorkbook();

    [Fact]
    public void An_empty_file() => AssertUnreadable("PAR-101", "Empty", [], "toimitus.xlsx");

    [Theory]
    [InlineData("toimitus.pdf", "Extension")]
    [InlineData("toimitus", "Extension")]
    [InlineData("toimitus.zip", "ContentDiffers")]
    [InlineData("toimitus.json", "ContentDiffers")]
    [InlineData("toimitus.xlsm", "Macros")]
    [InlineData("toimitus.xls", "OldWorkbook")]
    [InlineData("clients.csv", "PlainCsv")]
    public void A_name_that_does_not_fit_the_content(string name, string message) => AssertUnreadable("PAR-101", message, Good, name);

    [Fact]
    public void A_workbook_of_old_or_with_a_password() => AssertUnreadable("PAR-101", "OldWorkbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "toimitus.xlsx");

    [Theory]
    [InlineData("xl/vbaProject.bin", "Macros")]
    [InlineData("xl/externalLinks/externalLink1.xml", "LinkedFiles")]
    [InlineData("xl/embeddings/oleObject1.bin", "EmbeddedFiles")]
    [InlineData("xl/connections.xml", "Queries")]
    [InlineData("xl/queryTables/queryTable1.xml", "Queries")]
    [InlineData("xl/model/item.data", "Queries")]
    [InlineData("xl/activeX/activeX1.xml", "Controls")]
    [InlineData("xl/ctrlProps/ctrlProp1.xml", "Controls")]
    [InlineData("customUI/customUI.xml", "AddIn")]
    [InlineData("xl/webextensions/snapshot.data", "AddIn")]
    [InlineData("xl/media/image1.png", "Pictures")]
    [InlineData("xl/something.data", "UnknownParts")]
    public void A_workbook_with_what_does_something_or_cannot_be_looked_through(string part, string message) =>
        AssertUnreadable("PAR-101", message, With(part, "x"), "toimitus.xlsx");

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_workbook_cut_short(double share) => AssertUnreadable("PAR-101", "Damaged", Good[..(int)(Good.Length * share)], "toimitus.xlsx");

    [Theory]
    [InlineData("xl/workbook.xml", "<workbook><sheets>")]
    [InlineData("xl/worksheets/sheet1.xml", "ei xml:ää")]
    [InlineData("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>")]
    [InlineData("xl/sharedStrings.xml", "<sst>")]
    public void A_workbook_with_a_broken_part(string part, string content) => Assert.Null(Drafts.Read(With(part, content), "toimitus.xlsx").Document);

    [Theory]
    [InlineData("{ \"organisation\": ", "PAR-101")]
    [InlineData("{ \"organisation\": 5 }", "PAR-101")]
    [InlineData("{ \"organisation\": {\"a\": 1, \"a\": 2} }", "PAR-101")]
    [InlineData("{ \"clients\": [] }", "PAR-103")]
    [InlineData("{ \"organisation\": [] }", "PAR-103")]
    [InlineData("{ \"organisation\": {\"PAR_FORMAT\": 2} }", "PAR-103")]
    [InlineData("{ \"organisation\": {\"PAR_FORMAT\": 1, \"PAR_ROUND\": \"2025\"} }", "PAR-103")]
    [InlineData("{ \"organisation\": {\"PAR_FORMAT\": 1, \"PAR_ROUND\": \"2025-T1\", \"ORG_SIDE\": \"X\"} }", "PAR-103")]
    [InlineData("{ \"organisation\": {\"PAR_FORMAT\": 1, \"PAR_ROUND\": \"2025-T1\", \"ORG_SIDE\": \"TY\", \"ORG_PARID\": \"010190A900P\"} }", "PAR-103")]
    [InlineData("{ \"organisation\": {\"PAR_FORMAT\": 1, \"PAR_ROUND\": \"2099-T1\", \"ORG_SIDE\": \"TY\", \"ORG_PARID\": \"P1\"} }", "PAR-002")]
    public void Json_that_is_broken_or_does_not_say_what_it_is(string json, string rule) =>
        AssertUnreadable(rule, null, Encoding.UTF8.GetBytes(json), "toimitus.json");

    [Fact]
    public void A_zip_without_the_organisation_file()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("kuva.png");

        AssertUnreadable("PAR-103", null, stream.ToArray(), "toimitus.zip");
    }

    [Fact]
    public void A_CSV_file_whose_quotes_do_not_close()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("organisation.csv").Open());
            writer.Write("PAR_FORMAT;PAR_ROUND\n1;\"2025-T1\n");
        }

        AssertUnreadable("PAR-101", null, stream.ToArray(), "toimitus.zip");
        Assert.Equal(new Location("organisation", 2), Drafts.Read(stream.ToArray(), "toimitus.zip").Findings[0].Location);
    }

    [Fact]
    public void A_sheet_or_a_column_twice()
    {
        var column = new FileSketch(Drafts.Of(Side.Ent, Drafts.January2025));
        column.Clients.AddColumn("ent_sex");
        var sheet = new FileSketch(Drafts.Of(Side.Ent, Drafts.January2025));
        sheet.Add("CLIENTS ", "ENT_ID");

        AssertUnreadable("PAR-105", null, column.ToWorkbook(), "toimitus.xlsx");
        AssertUnreadable("PAR-105", null, sheet.ToWorkbook(), "toimitus.xlsx");
    }

    public static TheoryData<string> EveryLimit => [nameof(ReadLimits.FileBytes), nameof(ReadLimits.InflatedBytes), nameof(ReadLimits.Entries), nameof(ReadLimits.Sheets), nameof(ReadLimits.Cells)];

    [Theory, MemberData(nameof(EveryLimit))]
    public void A_file_above_a_limit(string limit)
    {
        var limits = limit switch
        {
            nameof(ReadLimits.FileBytes) => ReadLimits.Standard with { FileBytes = Good.Length - 1 },
            nameof(ReadLimits.InflatedBytes) => ReadLimits.Standard with { InflatedBytes = 5_000 },
            nameof(ReadLimits.Entries) => ReadLimits.Standard with { Entries = 9 },
            nameof(ReadLimits.Sheets) => ReadLimits.Standard with { Sheets = 4 },
            _ => ReadLimits.Standard with { Cells = 100 },
        };

        var outcome = Drafts.Read(Good, "toimitus.xlsx", limits);

        Assert.Equal("PAR-102", Assert.Single(outcome.Findings).RuleId);
    }

    [Fact]
    public void A_zip_bomb_ends_at_the_limit_whatever_it_says_of_its_size()
    {
        var bomb = With("xl/worksheets/sheet1.xml", new string(' ', 1_000_000), times: 210);

        Assert.True(bomb.Length < 2_000_000);
        AssertUnreadable("PAR-102", null, bomb, "toimitus.xlsx");
    }

    [Fact]
    public void A_cancelled_reading_throws_and_is_no_finding() => Assert.ThrowsAny<OperationCanceledException>(
        () => SubmissionReader.Read(new MemoryStream(Good), "toimitus.xlsx", Reference.Catalogue, new CancellationToken(canceled: true)));

    private static byte[] With(string part, string content, int times = 1)
    {
        using var stream = new MemoryStream();
        stream.Write(Good);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            for (var time = 0; time < times; time++)
                writer.Write(content);
        }

        return stream.ToArray();
    }

    private static void AssertUnreadable(string rule, string? message, byte[] content, string name)
    {
        var outcome = Drafts.Read(content, name);

        Assert.Null(outcome.Document);
        var finding = Assert.Single(outcome.Findings);
        Assert.Equal((rule, Severity.Error), (finding.RuleId, finding.Severity));
        if (message is not null)
            Assert.Equal(typeof(ReadFindings).GetProperty(message)!.GetValue(null), finding);
        Assert.All(Enum.GetValues<Language>(), language => Assert.False(string.IsNullOrWhiteSpace(finding.Guidance.In(language))));
        Assert.All(Enum.GetValues<Language>(), language => Assert.DoesNotContain("{", finding.Message.In(language), StringComparison.Ordinal));
    }
}
