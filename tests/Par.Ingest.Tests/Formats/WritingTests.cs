using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Formats;

/// <summary>What a written submission is, whichever its format.</summary>
public sealed class WritingTests
{
    public static TheoryData<Side, string> FilesOfBothSides => new(
        from side in Sides.All
        from kind in FileMaker.Kinds
        select (side, kind));

    [Theory, MemberData(nameof(FilesOfBothSides))]
    public void The_same_draft_gives_the_same_bytes_without_a_trace_of_the_moment(Side side, string kind)
    {
        var first = FileMaker.Make(kind, Drafts.Of(side, Drafts.January2025)).Content;
        var second = FileMaker.Make(kind, Drafts.Of(side, Drafts.January2025)).Content;

        Assert.Equal(first, second);
        if (!kind.StartsWith("json", StringComparison.Ordinal))
        {
            using var zip = new ZipArchive(new MemoryStream(first));
            Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        }
    }

    [Theory]
    [InlineData(Side.Ent)]
    [InlineData(Side.Ty)]
    public void A_workbook_is_valid_by_the_Open_XML_schema(Side side)
    {
        var draft = new SubmissionDraft(Drafts.Of(side, Drafts.January2025).Header, Reference.Catalogue[2025])
        {
            Notice = new Label("Keksitty & <testi>", "Påhittad", "Made up"),
        };
        draft.Organisation["ORG_NAME"] = "=HYPERLINK(\"x\") & <b> \u0001 😀 ";

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Drafts.Workbook(draft)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(error => error.Description));
    }

    [Theory, MemberData(nameof(FilesOfBothSides))]
    public void A_notice_reaches_people_and_not_the_reader(Side side, string kind)
    {
        var plain = Drafts.Of(side, Drafts.January2025);
        var marked = new SubmissionDraft(plain.Header, Reference.Catalogue[2025]) { Notice = new Label("Keksittyä tietoa", "Påhittade uppgifter", "Made-up data") };
        foreach (var variable in plain.Sheet(RecordLevel.Organisation).Columns)
            marked.Organisation[variable.Code] = plain.Organisation[variable.Code];
        var (name, content) = FileMaker.Make(kind, marked);

        Assert.Empty(Drafts.Read(content, name).Findings);
        Assert.Contains("Made-up data", FileMaker.AllText(content), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_the_year_does_not_ask_cannot_be_written() =>
        Assert.Throws<KeyNotFoundException>(() => Drafts.Of(Side.Ent, Drafts.January2025).Clients.Rows[0]["TY_MEAS"] = "01");

    [Fact]
    public void Workers_have_no_sheet_outside_January() =>
        Assert.Throws<InvalidOperationException>(() => Drafts.Of(Side.Ent, new Round(2025, RoundKind.May)).Workers);
}
