namespace Par.Ingest.Formats;

/// <summary>
/// How much of a file is read before it is refused. A real submission stays far below; the limits keep a broken or hostile file from
/// taking the machine's memory or time.
/// </summary>
/// <param name="FileBytes">Size of the file as delivered.</param>
/// <param name="InflatedBytes">Bytes that come out of a zip, counted while they come: what the zip says of itself is not trusted.</param>
/// <param name="Entries">Entries of a zip.</param>
/// <param name="Sheets">Sheets of a workbook, files of a CSV zip or properties of a JSON file.</param>
/// <param name="Cells">Cells, over all sheets; the empty ones before a row's last value count, too.</param>
public sealed record ReadLimits(int FileBytes, long InflatedBytes, int Entries, int Sheets, int Cells)
{
    /// <summary>20 MB in, 200 MB out, 2,000 entries, 200 sheets, 1,000,000 cells.</summary>
    public static ReadLimits Standard { get; } = new(20_000_000, 200_000_000, 2_000, 200, 1_000_000);

    /// <summary>Characters of one cell: no spreadsheet program holds more.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Characters of all cells together, a text counted each time that it stands in a cell.</summary>
    public int Characters { get; init; } = 20_000_000;

    /// <summary>Columns of a sheet.</summary>
    public int Columns { get; init; } = 1_000;

    /// <summary>How many times larger than packed an entry of a zip may become, once it is larger than <see cref="RatioFrom"/>.</summary>
    public int Ratio { get; init; } = 300;

    /// <summary>Bytes from which on <see cref="Ratio"/> counts.</summary>
    public int RatioFrom { get; init; } = 5_000_000;
}
