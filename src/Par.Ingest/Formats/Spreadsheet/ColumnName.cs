namespace Par.Ingest.Formats.Spreadsheet;

/// <summary>Names of spreadsheet columns: A, B … Z, AA …</summary>
internal static class ColumnName
{
    private static readonly string[] Known = [.. Enumerable.Range(0, 256).Select(Make)];

    /// <summary>The name of a 0-based column.</summary>
    public static string Of(int column) => column < Known.Length ? Known[column] : Make(column);

    /// <summary>The 0-based column of a cell reference such as <c>AB12</c>, or -1 when it is none.</summary>
    public static int ColumnOf(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetterUpper(letter))
                break;
            column = (column * 26) + (letter - 'A' + 1);
            if (column > 16_384)
                return -1;
        }

        return column - 1;
    }

    private static string Make(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + ((rest - 1) % 26)) + name;
        return name;
    }
}
