using System.Globalization;
using System.Text;

namespace Par.Warehouse.Catalogue;

/// <summary>
/// A data file of <c>catalogue/</c> or <c>reference/</c>: CSV in UTF-8 with a header row, columns found by name in any order, separated by comma
/// or, as a Finnish spreadsheet saves it, by semicolon. Empty lines are skipped.
/// </summary>
internal static class DataFile
{
    /// <summary>Reads all rows.</summary>
    /// <exception cref="CatalogueException">The file is missing, is not CSV, or lacks one of <paramref name="columns"/>.</exception>
    public static List<DataRow> Read(string path, params ReadOnlySpan<string> columns)
    {
        if (!File.Exists(path))
            throw new CatalogueException(path, 0, "the file is missing; add it (the other years show how it looks).");
        using var records = CsvText.Records(path, Text(path)).GetEnumerator();
        if (!records.MoveNext())
            throw new CatalogueException(path, 1, "the file is empty; write the header row first.");
        var header = records.Current.Values.Select(name => name.Trim()).ToArray();
        foreach (var column in columns)
            if (!header.Contains(column, StringComparer.Ordinal))
                throw new CatalogueException(path, 1, $"there is no column '{column}'; add it to the header row.");
        var rows = new List<DataRow>();
        while (records.MoveNext())
        {
            var (line, values) = records.Current;
            if (values.Length != header.Length)
                throw new CatalogueException(path, line,
                    $"there are {values.Length} values for {header.Length} columns; a text that holds a comma needs quotation marks.");
            rows.Add(new DataRow(path, line, header, values));
        }

        return rows;
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException error)
        {
            throw new CatalogueException(path, 0, "the file is not in UTF-8; save it from the spreadsheet as 'CSV UTF-8'.", error);
        }
    }
}

/// <summary>One row of a <see cref="DataFile"/>, with typed access by column name. Every error names file, line and column.</summary>
internal sealed class DataRow(string file, int line, string[] header, string[] values)
{
    /// <summary>An error about this row.</summary>
    public CatalogueException Error(string problem) => new(file, line, problem);

    /// <summary>The trimmed value, or null when it is empty.</summary>
    public string? Optional(string column) => values[Array.IndexOf(header, column)].Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The trimmed value.</summary>
    public string Text(string column) => Optional(column) ?? throw Error($"column '{column}' is empty; fill it in.");

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Integer(string column, int least = 0, int most = int.MaxValue)
    {
        var text = Text(column);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Error($"column '{column}' holds '{text}', which is not a whole number from {least} to {most}.");
    }

    /// <summary>A whole number, or null when it is empty.</summary>
    public int? OptionalInteger(string column) => Optional(column) is null ? null : Integer(column);

    /// <summary>A label: the columns <c>fi</c>, <c>sv</c> and <c>en</c>, or <c>name_fi</c> … when a name is given.</summary>
    public Label Label(string? name = null)
    {
        var start = name is null ? "" : name + "_";
        return new Label(Text(start + "fi"), Text(start + "sv"), Text(start + "en"));
    }

    /// <summary>The one of <paramref name="words"/> that the column holds.</summary>
    public T OneOf<T>(string column, IReadOnlyDictionary<string, T> words) => Word(column, Text(column), words);

    /// <summary>The ones of <paramref name="words"/> that the column holds, separated by spaces; none when it is empty.</summary>
    public IReadOnlyList<T> AnyOf<T>(string column, IReadOnlyDictionary<string, T> words) =>
        [.. (Optional(column) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Word(column, word, words))];

    private T Word<T>(string column, string word, IReadOnlyDictionary<string, T> words) => words.TryGetValue(word, out var value)
        ? value
        : throw Error($"column '{column}' holds '{word}'; it must be one of: {string.Join(", ", words.Keys)}.");
}
