using FsCheck;
using FsCheck.Fluent;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Formats;

/// <summary>A submission reads back as it was written, whichever its format.</summary>
public sealed class ReadingTests
{
    public static TheoryData<Side, string> FilesOfBothSides => WritingTests.FilesOfBothSides;

    [Theory, MemberData(nameof(FilesOfBothSides))]
    public void Every_value_reads_back_as_its_type(Side side, string kind)
    {
        var draft = Drafts.Of(side, Drafts.January2025);
        draft.Organisation["ORG_NAME"] = "Åbo \"Ö\"; rivi, toinen\nja €";
        var (name, content) = FileMaker.Make(kind, draft);

        var document = Drafts.ReadGood(content, name);

        Assert.Equal(draft.Header, document.Header);
        foreach (var sheet in draft.Sheets)
        {
            var rows = document.Rows(sheet.Level);
            Assert.Equal(sheet.Rows.Count, rows.Count);
            Assert.Equal(Enumerable.Range(2, rows.Count), rows.Select(row => row.Number));
            foreach (var (written, read) in sheet.Rows.Zip(rows))
                Assert.All(sheet.Columns, column => AssertSame(column, written[column.Code], read));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("ja/nej")]
    public void What_cannot_be_read_as_its_type_is_null(string value)
    {
        var file = new FileSketch(Drafts.Of(Side.Ent, Drafts.January2025));
        foreach (var column in (string[])["ENT_BYEAR", "ENT_BEST", "ENT_NOTDATE", "ENT_REF", "ENT_KUNTA", "ENT_SUP"])
            file.Clients[2, column] = value;

        var row = Drafts.ReadGood(file.ToWorkbook(), "toimitus.xlsx").Rows(RecordLevel.Client)[0];

        Assert.Null(row.Integer("ENT_BYEAR"));
        Assert.Null(row.Boolean("ENT_BEST"));
        Assert.Null(row.Date("ENT_NOTDATE"));
        Assert.Null(row.Code("ENT_REF"));
        Assert.Null(row.Municipality("ENT_KUNTA"));
        Assert.Empty(row.Codes("ENT_SUP"));
    }

    [Theory]
    [InlineData("01,02")]
    [InlineData("02; 01")]
    [InlineData("01|02")]
    [InlineData("2 1 1")]
    public void A_multiple_answer_gives_each_code_once_in_the_order_of_the_list(string value)
    {
        var file = new FileSketch(Drafts.Of(Side.Ent, Drafts.January2025));
        file.Organisation[2, "ORG_AREA"] = "179; 5|500";
        file.Clients[2, "ENT_SUP"] = value;

        var document = Drafts.ReadGood(file.ToWorkbook(), "toimitus.xlsx");

        var list = Reference.Catalogue[2025].CodeLists["SUP"];
        Assert.Equal(list.Codes.Take(2), document.Rows(RecordLevel.Client)[0].Codes("ENT_SUP"));
        Assert.Equal(["179", "005", "500"], document.Organisation.Municipalities("ORG_AREA"));
    }

    [Fact]
    public void Empty_rows_are_left_out_and_the_others_keep_their_numbers()
    {
        var file = new FileSketch(Drafts.Of(Side.Ent, Drafts.January2025));
        file.Clients.Rows.Insert(1, [null, " "]);

        var rows = Drafts.ReadGood(file.ToWorkbook(), "toimitus.xlsx").Rows(RecordLevel.Client);

        Assert.Equal([2, 4, 5, 6], rows.Select(row => row.Number));
    }

    [Theory]
    [InlineData("workbook")]
    [InlineData("csv ; utf-8")]
    [InlineData("csv , utf-8 with mark")]
    [InlineData("json")]
    public void Any_text_reads_back_trimmed(string kind) => Prop.ForAll<NonNull<string>>(generated =>
    {
        var text = string.Concat(generated.Get.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && letter < '\uFFFE'));
        var draft = Drafts.Of(Side.Ent, Drafts.January2025, clients: 1);
        draft.Organisation["ORG_NAME"] = text;
        var (name, content) = FileMaker.Make(kind, draft);

        var read = Drafts.ReadGood(content, name).Organisation.Text("ORG_NAME");

        Assert.Equal(text.Trim() is { Length: > 0 } trimmed ? trimmed : null, read);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    private static void AssertSame(Variable column, object? written, SheetRow read)
    {
        object? value = column.Type switch
        {
            VariableType.Integer when written is int => read.Integer(column.Code),
            VariableType.Decimal or VariableType.Money => read.Decimal(column.Code),
            VariableType.Date => read.Date(column.Code),
            VariableType.Boolean => read.Boolean(column.Code),
            VariableType.Code => read.Code(column.Code)?.Value,
            VariableType.MultiCode when written is not null => string.Join('|', read.Codes(column.Code).Select(code => code.Value)),
            VariableType.Municipalities => string.Join('|', read.Municipalities(column.Code)),
            _ => read.Text(column.Code),
        };
        Assert.Equal(written, value);
    }
}
