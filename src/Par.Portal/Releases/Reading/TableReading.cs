using System.Globalization;
using System.Text;
using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Par.Portal.Releases.Reading;

/// <summary>Reads the files of a whole table from their bytes, knowing nothing of what wrote them but the names of the columns.</summary>
internal static class TableReading
{
    private static readonly string[] Columns =
    [
        "table", "year", "version", "place", "place_name", "category", "category_name", "gender", "gender_name", "age", "age_name", "unit",
        "obs_value", "obs_status", "partial", "missing_providers",
    ];

    private static readonly string[] About = ["description", "licence", "note", "source", "state", "synthetic", "title"];

    /// <summary>A CSV file.</summary>
    public static SeenTable Csv(byte[] file)
    {
        var (cells, odd) = (new List<SeenCell>(), new List<string>());
        foreach (var (number, record) in CsvRecords.Read(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file)).Index())
        {
            if (record.Count != Columns.Length || (number == 0 && !record.Select(field => field.Text).SequenceEqual(Columns)))
                odd.Add($"record {number} has other columns");
            else if (number > 0)
                cells.Add(Cell(column => record[column].Text, record[12].Text.Length == 0 ? null : Number(record[12].Text), $"{record[12].Written},{record[13].Written}"));
        }
        return new SeenTable(cells, odd);
    }

    /// <summary>A JSON file.</summary>
    public static SeenTable Json(byte[] file)
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
            cells.Add(Cell(column => column == 0 ? "" : item.GetProperty(Columns[column]).GetString() ?? "", value.ValueKind == JsonValueKind.Null ? null : value.GetDouble(),
                $"{value.GetRawText()},{item.GetProperty("obs_status").GetRawText()}"));
        }
        return new SeenTable(cells, odd);
    }

    /// <summary>A Parquet file, with what its footer tells of columns and file.</summary>
    public static async Task<SeenTable> ParquetAsync(byte[] file, CancellationToken cancel)
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
                if (column != 12)
                    await group.ReadAsync(field, texts[column] = new string?[group.RowCount], cancellationToken: cancel);
            var values = new double?[group.RowCount];
            await group.ReadAsync<double>(reader.Schema.DataFields[12], values, cancellationToken: cancel);
            for (var row = 0; row < group.RowCount; row++)
                cells.Add(Cell(column => texts[column][row] ?? "", values[row], FormattableString.Invariant($"{values[row]},{texts[13][row]}")));
            if (group.GetStatistics(reader.Schema.DataFields[12]) is { } statistics && (Beyond(statistics.MinValue, values.Min()) || Beyond(statistics.MaxValue, values.Max())))
                odd.Add("the footer knows other values than the column has");
        }
        return new SeenTable(cells, odd);
    }

    private static bool Beyond(object? told, double? shown) => told is not null && shown is { } value && Convert.ToDouble(told, CultureInfo.InvariantCulture) != value;

    private static SeenCell Cell(Func<int, string> text, double? value, string look) =>
        new(text(3), text(5), text(7), text(9), $"{text(6)}|{text(8)}|{text(10)}", value, text(13), text(14), look);

    internal static double Number(string text) => double.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
