namespace Par.Ingest.Formats.Document;

/// <summary>A sheet as it stands in the file: trimmed text, nothing interpreted. The first row that names variables is the header.</summary>
/// <param name="Name">Name as delivered.</param>
/// <param name="Position">1-based position in the file.</param>
/// <param name="Rows">Its rows in order, empty ones left out.</param>
internal sealed record RawSheet(string Name, int Position, IReadOnlyList<RawRow> Rows)
{
    /// <summary>What is odd about its cells.</summary>
    public SheetOddities Oddities { get; init; } = new();

    /// <summary>True when the workbook hides it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Days to be added to a bare number that stands for a date, or null where numbers do not stand for dates.</summary>
    public int? DateOffset { get; init; }
}

/// <summary>A file as it stands.</summary>
/// <param name="Sheets">The sheets.</param>
/// <param name="Texts">Texts that stand elsewhere: notes, headers, names.</param>
internal sealed record RawFile(IReadOnlyList<RawSheet> Sheets, IReadOnlyList<StrayText> Texts);

/// <summary>Takes values in: makes them plain and counts cells and characters, stopping at the limits.</summary>
internal sealed class Tally(ReadLimits limits)
{
    private int cells;
    private int characters;

    /// <summary>The text without spaces and invisible characters around it; null when nothing is left.</summary>
    public string? Take(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (text.Length > limits.CellCharacters)
            throw new UnreadableException(ReadFindings.TooLongCell(limits.CellCharacters));
        if (text.Length > limits.Characters - characters)
            throw new UnreadableException(ReadFindings.TooManyCharacters(limits.Characters));
        characters += text.Length;
        return PlainText.Of(text);
    }

    /// <summary>Counts cells of a row that reaches to a width.</summary>
    public void Count(int added, int width)
    {
        if (width > limits.Columns)
            throw new UnreadableException(ReadFindings.TooManyColumns(limits.Columns));
        if (added > limits.Cells - cells)
            throw new UnreadableException(ReadFindings.TooManyCells(limits.Cells));
        cells += added;
    }
}
