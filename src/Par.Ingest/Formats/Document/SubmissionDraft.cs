using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats.Document;

/// <summary>
/// A submission to be written. Its sheets have the columns of the header's side in the catalogue's order; the header's own columns
/// (<c>PAR_FORMAT</c>, <c>PAR_ROUND</c>, <c>ORG_PARID</c>, <c>ORG_SIDE</c>, <c>ORG_SYSTEM</c>) are filled in on the organisation row.
/// </summary>
public sealed class SubmissionDraft
{
    /// <summary>Makes a draft with empty sheets and one organisation row that holds the header.</summary>
    public SubmissionDraft(SubmissionHeader header, CatalogueYear catalogue)
    {
        Header = header;
        var levels = header.Round.Kind == Warehouse.Collection.RoundKind.January
            ? SheetNames.Levels
            : SheetNames.Levels.Where(level => level != RecordLevel.Worker);
        Sheets = [.. levels.Select(level => new DraftSheet(level, [.. catalogue.On(level, header.Side)]))];
        Organisation = Sheet(RecordLevel.Organisation).Add();
        foreach (var (variable, value) in header.Values)
            Organisation[variable] = value;
    }

    /// <summary>What the file says of itself.</summary>
    public SubmissionHeader Header { get; }

    /// <summary>
    /// What a person who opens the file must know, for example that it is synthetic: an extra sheet of the workbook, a
    /// <c>README.txt</c> in the zip, a <c>notice</c> in JSON. Readers ignore it.
    /// </summary>
    public Label? Notice { get; init; }

    /// <summary>The sheets; workers only in the January round.</summary>
    public IReadOnlyList<DraftSheet> Sheets { get; }

    /// <summary>The single row of the organisation sheet.</summary>
    public DraftRow Organisation { get; }

    /// <summary>The clients.</summary>
    public DraftSheet Clients => Sheet(RecordLevel.Client);

    /// <summary>The periods.</summary>
    public DraftSheet Periods => Sheet(RecordLevel.Period);

    /// <summary>The measures.</summary>
    public DraftSheet Measures => Sheet(RecordLevel.Measure);

    /// <summary>The workers.</summary>
    /// <exception cref="InvalidOperationException">The round is not January's.</exception>
    public DraftSheet Workers => Sheet(RecordLevel.Worker);

    /// <summary>The sheet of a level.</summary>
    /// <exception cref="InvalidOperationException">The draft has no such sheet.</exception>
    public DraftSheet Sheet(RecordLevel level) => Sheets.FirstOrDefault(sheet => sheet.Level == level)
        ?? throw new InvalidOperationException($"A submission of {Header.Round} has no sheet for {level}.");
}

/// <summary>One sheet of a draft.</summary>
public sealed class DraftSheet
{
    private readonly Dictionary<string, int> positions;
    private readonly List<DraftRow> rows = [];

    internal DraftSheet(RecordLevel level, IReadOnlyList<Variable> columns)
    {
        Level = level;
        Columns = columns;
        positions = columns.Select((column, index) => (column.Code, index))
            .ToDictionary(pair => pair.Code, pair => pair.index, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Its level.</summary>
    public RecordLevel Level { get; }

    /// <summary>Its columns in order.</summary>
    public IReadOnlyList<Variable> Columns { get; }

    /// <summary>Its rows in order.</summary>
    public IReadOnlyList<DraftRow> Rows => rows;

    /// <summary>Adds an empty row.</summary>
    public DraftRow Add()
    {
        var row = new DraftRow(this);
        rows.Add(row);
        return row;
    }

    /// <summary>True when the year asks this variable on the sheet.</summary>
    public bool Has(string variable) => positions.ContainsKey(variable);

    internal int Position(string variable) => positions.TryGetValue(variable, out var position)
        ? position
        : throw new KeyNotFoundException($"The sheet {SheetNames.Of(Level)} has no column {variable}.");
}

/// <summary>
/// One row of a draft. A value is a text, a whole or decimal number, a <see cref="DateOnly"/>, a <see cref="bool"/>, a <see cref="Code"/>
/// or, for a multiple answer, any number of texts or codes; null leaves the cell empty.
/// </summary>
public sealed class DraftRow
{
    private readonly DraftSheet sheet;
    private readonly object?[] values;

    internal DraftRow(DraftSheet sheet)
    {
        this.sheet = sheet;
        values = new object?[sheet.Columns.Count];
    }

    /// <summary>The values in the order of the sheet's columns.</summary>
    public ReadOnlySpan<object?> Values => values;

    /// <summary>The value of a variable.</summary>
    /// <exception cref="KeyNotFoundException">The year's sheet has no such column.</exception>
    public object? this[string variable]
    {
        get => values[sheet.Position(variable)];
        set => values[sheet.Position(variable)] = Normal(value);
    }

    private static object? Normal(object? value) => value switch
    {
        null or string or DateOnly or bool or int or decimal or double => value,
        long number => (decimal)number,
        Code code => code.Value,
        IEnumerable<string> several => ListText.Join(several),
        IEnumerable<Code> several => ListText.Join(several.Select(code => code.Value)),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };
}
