using System.Globalization;
using System.Text.Json;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Parquet;
using Parquet.Schema;

namespace Par.Portal.Releases.Reading;

/// <summary>Reads the files of a whole table from their bytes, knowing nothing of what wrote them but the names of the columns.</summary>
internal static class TableReading
{
    private static readonly string[] Columns =
    [
        "table", "year", "version", "place", "area_level", "place_name_fi", "place_name_sv", "place_name_en",
        "region", "region_name_fi", "region_name_sv", "region_name_en", "category", "category_name_fi", "category_name_sv",
        "category_name_en",
        "gender", "gender_name_fi", "gender_name_sv", "gender_name_en", "age", "age_name_fi", "age_name_sv", "age_name_en", "unit",
        "obs_value", "obs_status", "partial", "missing_providers",
    ];

    private static readonly int Value = Array.IndexOf(Columns, "obs_value");
    private static readonly int Status = Value + 1;

    private static readonly string[] About = ["description", "licence", "note", "source", "state", "synthetic", "title"];

    /// <summary>A CSV file, plain or as spreadsheets open it; names are taken in this language.</summary>
    public static SeenTable Csv(byte[] file, Language language, bool isForSpreadsheet)
    {
        var (cells, odd) = (new List<SeenCell>(), new List<string>());
        foreach (var (number, record) in CsvRecords.Read(file, isForSpreadsheet).Index())
        {
            if (record.Count != Columns.Length || (number == 0 && !record.Select(field => field.Text).SequenceEqual(Columns)))
                odd.Add($"record {number} has other columns");
            else if (number > 0)
                cells.Add(Cell(language, column => record[column].Text,
                    record[Value].Text.Length == 0 ? null : CsvRecords.Number(record[Value].Text, isForSpreadsheet),
                    $"{record[Value].Written},{record[Status].Written}"));
        }
        return new SeenTable(cells, odd);
    }

    /// <summary>A JSON file.</summary>
    public static SeenTable Json(byte[] file, Language language)
    {
        var (cells, odd) = (new List<SeenCell>(), new List<string>());
        using var document = JsonDocument.Parse(file);
        if (!document.RootElement.EnumerateObject().Select(property => property.Name).Order().SequenceEqual(About.Append("cells").Order()))
            odd.Add("the file has other properties");
        foreach (var (number, item) in document.RootElement.GetProperty("cells").EnumerateArray().Index())
        {
            var names = item.EnumerateObject().Select(property => property.Name).ToList();
            if (!names.SequenceEqual(Columns.Skip(1)))
            {
                odd.Add($"cell {number} has other properties");
                continue;
            }
            var value = item.GetProperty("obs_value");
            cells.Add(Cell(language, column => column == 0 ? "" : item.GetProperty(Columns[column]).GetString() ?? "",
                value.ValueKind == JsonValueKind.Null ? null : value.GetDouble(),
                $"{value.GetRawText()},{item.GetProperty("obs_status").GetRawText()}"));
        }
        return new SeenTable(cells, odd);
    }

    /// <summary>A Parquet file, with what its footer tells of columns and file.</summary>
    public static async Task<SeenTable> ParquetAsync(byte[] file, Language language, CancellationToken cancel)
    {
        var (cells, odd) = (new List<SeenCell>(), new List<string>());
        using var stream = new MemoryStream(file);
        await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: cancel);
        if (!reader.Schema.DataFields.Select(field => field.Name).SequenceEqual(Columns))
            return new SeenTable(cells, ["the file has other columns"]);
        if (reader.CustomMetadata is not { } footer || !footer.Keys.Order().SequenceEqual(About))
            odd.Add("the footer has other entries");
        for (var number = 0; number < reader.RowGroupCount; number++)
        {
            using var group = reader.OpenRowGroupReader(number);
            var texts = new string?[Columns.Length][];
            foreach (var (column, field) in reader.Schema.DataFields.Index())
                if (column != Value)
                    await group.ReadAsync(field, texts[column] = new string?[group.RowCount], cancellationToken: cancel);
            var values = new double?[group.RowCount];
            await group.ReadAsync<double>(reader.Schema.DataFields[Value], values, cancellationToken: cancel);
            for (var row = 0; row < group.RowCount; row++)
                cells.Add(Cell(language, column => texts[column][row] ?? "", values[row],
                    FormattableString.Invariant($"{values[row]},{texts[Status][row]}")));
            if (group.GetStatistics(reader.Schema.DataFields[Value]) is { } statistics
                && (Beyond(statistics.MinValue, values.Min()) || Beyond(statistics.MaxValue, values.Max())))
                odd.Add("the footer knows other values than the column has");
        }
        return new SeenTable(cells, odd);
    }

    private static bool Beyond(object? told, double? shown) => told is not null && shown is { } value && Convert.ToDouble(told, CultureInfo.InvariantCulture) != value;

    private static SeenCell Cell(Language language, Func<int, string> text, double? value, string look)
    {
        return new(Text("place"), Stored(Text("category")), Stored(Text("gender")), Stored(Text("age")),
            $"{Name("category")}|{Name("gender")}|{Name("age")}", value, Text("obs_status"), Text("partial"), look);

        string Text(string column) => text(Array.IndexOf(Columns, column));
        string Name(string of) => Text($"{of}_name_{language.Code()}");
    }

    // Files say total where cells have T; T itself is no code of a file.
    private static string Stored(string code) => code switch { "total" => "T", "T" => "T in place of total", _ => code };
}
