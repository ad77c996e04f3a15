using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Workbook;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Tests;

/// <summary>A workbook that a test spoils in ways that a draft does not allow: foreign columns, sheets left out, rows twice.</summary>
internal sealed class FileSketch
{
    private readonly List<SheetSketch> sheets;

    public FileSketch(SubmissionDraft draft) => sheets = [.. draft.Sheets.Select(sheet => new SheetSketch(
        SheetNames.Of(sheet.Level),
        [.. sheet.Columns.Select(column => column.Code)],
        [.. sheet.Rows.Select(row => row.Values.ToArray().ToList())]))];

    public SheetSketch Organisation => this[RecordLevel.Organisation];

    public SheetSketch Clients => this[RecordLevel.Client];

    public SheetSketch Periods => this[RecordLevel.Period];

    public SheetSketch Measures => this[RecordLevel.Measure];

    public SheetSketch Workers => this[RecordLevel.Worker];

    public SheetSketch this[RecordLevel level] => sheets.Single(sheet => sheet.Name == SheetNames.Of(level));

    /// <summary>Adds clients with a period and a measure each, unlike each other, until there are this many.</summary>
    public void AddClients(int total)
    {
        var side = Clients.Headers[0][..Clients.Headers[0].IndexOf('_', StringComparison.Ordinal)];
        for (var number = Clients.Rows.Count + 1; number <= total; number++)
        {
            foreach (var sheet in (SheetSketch[])[Clients, Periods, Measures])
            {
                sheet.Repeat(number % 2 == 0 ? 3 : 2);
                sheet[sheet.Rows.Count + 1, side + "_ID"] = $"A{number:000}";
            }

            Clients[number + 1, side + "_BYEAR"] = (int)Clients[2, side + "_BYEAR"]! - (number % 8);
            Clients[number + 1, side + "_HOUS0"] = (1 + (number % 3)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    public void Remove(RecordLevel level) => sheets.Remove(this[level]);

    public SheetSketch Add(string name, params string[] headers)
    {
        var sheet = new SheetSketch(name, [.. headers], []);
        sheets.Add(sheet);
        return sheet;
    }

    public byte[] ToWorkbook()
    {
        using var stream = new MemoryStream();
        using (var workbook = new WorkbookPackage(stream, [.. sheets.Select(sheet => sheet.Name)]))
        {
            foreach (var sheet in sheets)
            {
                workbook.Sheet(SheetLayout.Plain, xml =>
                {
                    xml.Row([.. sheet.Headers], CellStyle.Header);
                    foreach (var row in sheet.Rows)
                        xml.Row(row.ToArray());
                });
            }
        }

        return stream.ToArray();
    }
}

/// <summary>One sheet of a sketch. Rows are numbered as the spreadsheet shows them: the first row of data is 2.</summary>
internal sealed record SheetSketch(string Name, List<string> Headers, List<List<object?>> Rows)
{
    public object? this[int row, string column]
    {
        get => Rows[row - 2][Headers.IndexOf(column)];
        set => Rows[row - 2][Headers.IndexOf(column)] = value;
    }

    public void AddRow(params object?[] values) => Rows.Add([.. values]);

    /// <summary>Adds a copy of a row at the end.</summary>
    public void Repeat(int row) => Rows.Add([.. Rows[row - 2]]);

    public void AddColumn(string header, params object?[] values)
    {
        Headers.Add(header);
        for (var index = 0; index < Rows.Count; index++)
            Rows[index].Add(index < values.Length ? values[index] : null);
    }

    public void RemoveColumn(string header)
    {
        var index = Headers.IndexOf(header);
        Headers.RemoveAt(index);
        Rows.ForEach(row => row.RemoveAt(index));
    }
}
