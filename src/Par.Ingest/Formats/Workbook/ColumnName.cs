namespace Par.Ingest.Formats.Workbook;

/// <summary>Names of spreadsheet columns: A, B … Z, AA …</summary>
internal static class ColumnName
{
    private static readonly string[] Known = [.. Enumerable.Range(0, 256).Select(Make)];

    /// <summary>The name of a 0-based column.</summary>
    public static string Of(int column) => column < Known.Length ? Known[column] : Make(column);

    private static string Make(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + ((rest - 1) % 26)) + name;
        return name;
    }
}
