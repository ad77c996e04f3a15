namespace Par.Ingest.Formats;

/// <summary>A sheet as it stands in the file: trimmed text, nothing interpreted. The first row is the header.</summary>
/// <param name="Name">Name as delivered.</param>
/// <param name="Position">1-based position in the file.</param>
/// <param name="Rows">Its rows in order, empty ones left out.</param>
internal sealed record RawSheet(string Name, int Position, IReadOnlyList<RawRow> Rows);

/// <summary>Counts the cells read and stops at the limit.</summary>
internal sealed class CellCount(int limit)
{
    private int count;

    public void Add()
    {
        if (++count > limit)
            throw new UnreadableException(ReadFindings.TooManyCells(limit));
    }
}
