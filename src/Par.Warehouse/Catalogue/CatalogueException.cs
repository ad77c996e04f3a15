namespace Par.Warehouse.Catalogue;

/// <summary>
/// A file of <c>catalogue/</c> or <c>reference/</c> cannot be used. The message says the file, the line and what to do, for the
/// people who edit these files in a spreadsheet.
/// </summary>
public sealed class CatalogueException : Exception
{
    /// <summary>An error at a line of a file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="line">Line, 1-based, header included; 0 when the error is about the whole file.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    /// <param name="inner">The error behind it, if any.</param>
    public CatalogueException(string file, int line, string problem, Exception? inner = null)
        : base(line > 0 ? $"{file}, line {line}: {problem}" : $"{file}: {problem}", inner) => (File, Line) = (file, line);

    /// <summary>Path of the file.</summary>
    public string File { get; }

    /// <summary>Line, 1-based; 0 when the error is about the whole file.</summary>
    public int Line { get; }
}
