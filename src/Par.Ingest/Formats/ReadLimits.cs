namespace Par.Ingest.Formats;

/// <summary>
/// How much of a file is read before it is refused. A real submission stays far below; the limits keep a broken or hostile file from
/// taking the machine's memory.
/// </summary>
/// <param name="FileBytes">Size of the file as delivered.</param>
/// <param name="InflatedBytes">Bytes that come out of a zip, counted while they come: what the zip says of itself is not trusted.</param>
/// <param name="Entries">Entries of a zip.</param>
/// <param name="Sheets">Sheets of a workbook, files of a CSV zip or properties of a JSON file.</param>
/// <param name="Cells">Cells with a value, over all sheets.</param>
public sealed record ReadLimits(int FileBytes, long InflatedBytes, int Entries, int Sheets, int Cells)
{
    /// <summary>20 MB in, 200 MB out, 2,000 entries, 200 sheets, 1,000,000 cells.</summary>
    public static ReadLimits Standard { get; } = new(20_000_000, 200_000_000, 2_000, 200, 1_000_000);
}
