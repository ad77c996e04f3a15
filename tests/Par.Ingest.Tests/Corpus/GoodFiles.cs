using System.Text;
using System.Text.RegularExpressions;
using Par.Ingest.Formats.Csv;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Workbook;
using Par.Ingest.Tests.Formats;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using SheetNames = Par.Ingest.Formats.Document.SheetNames;

namespace Par.Ingest.Tests.Corpus;

/// <summary>The good files that the corpus spoils: outreach work, January round, four clients.</summary>
internal static class GoodFiles
{
    /// <summary>A made-up personal identity code with a valid check character; numbers from 900 are never given out.</summary>
    public const string MadeUpCode = "010190-900P";

    public static SubmissionDraft Draft { get; } = Drafts.Of(Side.Ent, Drafts.January2025);

    public static byte[] Workbook { get; } = new FileSketch(Draft).ToWorkbook();

    public static byte[] CsvZip { get; } = FileMaker.Make("csv ; utf-8", Draft).Content;

    public static string Json { get; } = Encoding.UTF8.GetString(FileMaker.Make("json", Draft).Content);

    /// <summary>The part that holds a level's sheet.</summary>
    public static string PartOf(RecordLevel level) => $"xl/worksheets/sheet{SheetNames.Levels.ToList().IndexOf(level) + 1}.xml";

    /// <summary>0-based column of a variable.</summary>
    public static int ColumnOf(RecordLevel level, string variable) => Draft.Sheet(level).Columns.ToList().FindIndex(column => column.Code == variable);

    /// <summary>How many columns a level has.</summary>
    public static int ColumnsOf(RecordLevel level) => Draft.Sheet(level).Columns.Count;

    /// <summary>0-based column that a client's field has in JSON, where columns are counted as they first appear.</summary>
    public static int ColumnInJson(string variable)
    {
        using var json = System.Text.Json.JsonDocument.Parse(Json);
        return json.RootElement.GetProperty("clients")[0].EnumerateObject().ToList().FindIndex(property => property.Name == variable);
    }

    /// <summary>The workbook with another cell in place of one, or with one where there was none.</summary>
    public static byte[] WithCell(RecordLevel level, string variable, int row, string attributes, string content) => Zips.Edit(Workbook, PartOf(level), xml =>
        ReplaceCell(xml, ColumnOf(level, variable), row, $"<c r=\"{ColumnName.Of(ColumnOf(level, variable))}{row}\"{attributes}>{content}</c>"));

    /// <summary>The workbook with a change in the XML of a level's sheet.</summary>
    public static byte[] WithSheet(RecordLevel level, Func<string, string> change) => Zips.Edit(Workbook, PartOf(level), change);

    public static byte[] WithSheet(RecordLevel level, string old, string changed) =>
        WithSheet(level, xml => xml.Replace(old, changed, StringComparison.Ordinal));

    /// <summary>The workbook with a draft's value in place of one.</summary>
    public static byte[] WithValue(RecordLevel level, string variable, int row, object? value) => Sketched(file => file[level][row, variable] = value);

    public static byte[] Sketched(Action<FileSketch> change)
    {
        var file = new FileSketch(Draft);
        change(file);
        return file.ToWorkbook();
    }

    /// <summary>The CSV zip with a change in the text of one file.</summary>
    public static byte[] WithCsv(string name, Func<string, string> change) => Zips.Edit(CsvZip, name, change);

    public static byte[] WithJson(string old, string changed)
    {
        var text = new Regex(Regex.Escape(old)).Replace(Json, changed.Replace("$", "$$", StringComparison.Ordinal), 1);
        Assert.NotEqual(Json, text);
        return Encoding.UTF8.GetBytes(text);
    }

    private static string ReplaceCell(string xml, int column, int row, string cell)
    {
        var found = Regex.Match(xml, $"<row r=\"{row}\">(?<cells>.*?)</row>", RegexOptions.Singleline);
        Assert.True(found.Success);
        var cells = Regex.Matches(found.Groups["cells"].Value, "<c r=\"(?<letters>[A-Z]+)[0-9]+\".*?(/>|</c>)", RegexOptions.Singleline)
            .Select(match => (Column: Enumerable.Range(0, 200).First(index => ColumnName.Of(index) == match.Groups["letters"].Value), match.Value))
            .Where(other => other.Column != column).Append((column, cell)).OrderBy(other => other.Item1).Select(other => other.Item2);
        return xml[..found.Groups["cells"].Index] + string.Concat(cells) + xml[(found.Groups["cells"].Index + found.Groups["cells"].Length)..];
    }
}
