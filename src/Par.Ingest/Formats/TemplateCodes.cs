using System.Globalization;
using Par.Ingest.Formats.Spreadsheet;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats;

/// <summary>
/// The template's sheet of code lists: to the left a table of every code in three languages, to the right a column for each list with
/// the choices of its drop-down, such as <c>08 – employment authority</c>.
/// </summary>
internal sealed class TemplateCodes
{
    private const int FirstChoiceColumn = 6;
    private static readonly Label[] Headers = [new("luettelo", "förteckning", "list"), new("koodi", "kod", "code")];

    private readonly Language language;
    private readonly List<CodeList> lists;

    public TemplateCodes(CatalogueYear catalogue, IEnumerable<Variable> columns, Language language)
    {
        this.language = language;
        lists = [.. columns.Where(column => column.IsCoded).Select(catalogue.CodesOf).DistinctBy(list => list.Name)];
    }

    /// <summary>The cells that hold the choices of a coded column, or null for another column.</summary>
    public string? RangeOf(Variable column)
    {
        if (!column.IsCoded)
            return null;
        var position = lists.FindIndex(list => list.Name == column.CodeList);
        var letters = ColumnName.Of(FirstChoiceColumn + position);
        var last = lists[position].Codes.Count + 1;
        return string.Create(CultureInfo.InvariantCulture, $"'{SheetNames.CodeLists}'!${letters}$2:${letters}${last}");
    }

    public void Write(WorkbookPackage workbook)
    {
        var table = lists.SelectMany(list => list.Codes.Select(code => (object?[])[list.Name, code.Value, code.Label.Fi, code.Label.Sv, code.Label.En])).ToList();
        var width = FirstChoiceColumn + lists.Count;
        workbook.Sheet(Layout(), xml =>
        {
            var row = new object?[width];
            string[] headers = [Headers[0].In(language), Headers[1].In(language), "fi", "sv", "en"];
            headers.CopyTo(row, 0);
            for (var list = 0; list < lists.Count; list++)
                row[FirstChoiceColumn + list] = lists[list].Name;
            xml.Row(row, CellStyle.Header);
            for (var line = 0; line < table.Count; line++)
            {
                Array.Clear(row);
                table[line].CopyTo(row, 0);
                for (var list = 0; list < lists.Count; list++)
                    row[FirstChoiceColumn + list] = line < lists[list].Codes.Count ? ChoiceOf(lists[list].Codes[line]) : null;
                xml.Row(row, CellStyle.Text);
            }
        });
    }

    private string ChoiceOf(Code code) => $"{code.Value} – {code.Label.In(language)}";

    private SheetLayout Layout() => new(
        [
            new ColumnLayout(12, CellStyle.Text), new ColumnLayout(8, CellStyle.Text), new ColumnLayout(40, CellStyle.Text),
            new ColumnLayout(40, CellStyle.Text), new ColumnLayout(40, CellStyle.Text), new ColumnLayout(3, CellStyle.Text),
            .. lists.Select(_ => new ColumnLayout(30, CellStyle.Text)),
        ],
        []);
}
