using System.Runtime.InteropServices;
using Par.Ingest.Formats.Workbook.Reading;

namespace Par.Ingest.Formats.Document;

/// <summary>What can be odd about a cell although it was read, or why it could not be.</summary>
internal enum Oddity
{
    /// <summary>The value comes from a formula.</summary>
    Formula,

    /// <summary>A formula whose value was never computed.</summary>
    NoValue,

    /// <summary>An error value such as <c>#N/A</c>.</summary>
    ErrorValue,

    /// <summary>The cell's row is hidden.</summary>
    HiddenRow,

    /// <summary>The cell's column is hidden.</summary>
    HiddenColumn,

    /// <summary>A number shown as a percentage.</summary>
    Percent,

    /// <summary>The cell is merged with others.</summary>
    Merged,

    /// <summary>A date that stands as a bare number.</summary>
    SerialDate,

    /// <summary>The row has more values than the header row.</summary>
    TooWide,

    /// <summary>Characters that are no text.</summary>
    Controls,

    /// <summary>Letters broken by a wrong encoding.</summary>
    Garbled,
}

/// <summary>The oddities of one sheet: for each kind and column how many cells there are, and the first of them by row.</summary>
internal sealed class SheetOddities
{
    /// <summary>How many cells of a kind and column are remembered by row.</summary>
    public const int Listed = 50;

    private readonly Dictionary<(Oddity Kind, int Column), OddCells> cells = [];

    public IEnumerable<(Oddity Kind, int Column, OddCells Cells)> All => cells.Select(pair => (pair.Key.Kind, pair.Key.Column, pair.Value));

    public void Add(Oddity kind, int row, int column)
    {
        ref var odd = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, (kind, column), out _);
        odd ??= new OddCells();
        odd.Count++;
        if (odd.Rows.Count < Listed)
            odd.Rows.Add(row);
    }
}

/// <summary>The odd cells of one kind in one column.</summary>
internal sealed class OddCells
{
    /// <summary>How many there are.</summary>
    public int Count { get; set; }

    /// <summary>Rows of the first of them.</summary>
    public List<int> Rows { get; } = [];
}
