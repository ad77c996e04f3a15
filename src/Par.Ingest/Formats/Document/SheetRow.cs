using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats.Document;

/// <summary>
/// One row as delivered, with typed access by variable code. A value that is empty or cannot be read as its type gives null:
/// the screening rules report it, the loader runs only on rows that passed. For use by one thread at a time.
/// </summary>
public sealed class SheetRow
{
    private readonly ColumnMap columns;
    private readonly string?[] values;

    internal SheetRow(ColumnMap columns, RawRow row)
    {
        this.columns = columns;
        values = row.Values;
        Number = row.Number;
    }

    /// <summary>Row number as the spreadsheet shows it, 1-based, header included.</summary>
    public int Number { get; }

    /// <summary>The value of a column as delivered, trimmed; null when empty.</summary>
    public string? this[SheetColumn column] => column.Index < values.Length ? values[column.Index] : null;

    /// <summary>The value as delivered, trimmed; null when empty or when the sheet has no such column.</summary>
    public string? Text(string variable) => columns.Find(variable) is { } column ? this[column] : null;

    /// <summary>A whole number, or null.</summary>
    public int? Integer(string variable) => CellText.Integer(Value(variable));

    /// <summary>A decimal number (decimal comma and point both understood), or null.</summary>
    public decimal? Decimal(string variable) => CellText.Decimal(Value(variable));

    /// <summary>A date (a date cell, <c>yyyy-MM-dd</c> or <c>d.M.yyyy</c>), or null.</summary>
    public DateOnly? Date(string variable) => CellText.Date(Value(variable));

    /// <summary>Yes or no (1/0, true/false, kyllä/ei, ja/nej, yes/no), or null.</summary>
    public bool? Boolean(string variable) => CellText.Boolean(Value(variable));

    /// <summary>The code that the value names in the year's list; null when empty or not in the list. Leading zeros that a spreadsheet ate are restored.</summary>
    public Code? Code(string variable) => Value(variable) is { } text ? columns.Codes(variable)?.One(text) : null;

    /// <summary>The codes of a multiple answer that are in the year's list, each once, in list order.</summary>
    public IReadOnlyList<Code> Codes(string variable) => Value(variable) is { } text ? columns.Codes(variable)?.Several(text).Known ?? [] : [];

    /// <summary>A municipality code of three digits as delivered, whether or not there is such a municipality; or null.</summary>
    public string? Municipality(string variable) => CellText.Municipality(Value(variable));

    /// <summary>Municipality codes of three digits, each once, as delivered.</summary>
    public IReadOnlyList<string> Municipalities(string variable) => CellText.Municipalities(Value(variable)) ?? [];

    private string? Value(string variable) => PlainText.WithoutMark(Text(variable));

    /// <summary>True when the value is empty or can be read as the variable's type (a code need not be in the list for that).</summary>
    internal bool IsReadable(Variable variable, SheetColumn column)
    {
        var text = PlainText.WithoutMark(this[column]);
        return text is null || variable.Type switch
        {
            VariableType.Integer => CellText.Integer(text) is not null,
            VariableType.Decimal => CellText.Decimal(text) is not null,
            VariableType.Money => CellText.Money(text) is not null,
            VariableType.Date => CellText.Date(text) is not null,
            VariableType.Boolean => CellText.Boolean(text) is not null,
            VariableType.Municipality => CellText.Municipality(text) is not null,
            VariableType.Municipalities => CellText.Municipalities(text) is not null,
            _ => true,
        };
    }

    /// <summary>True when every code that the value names is in the year's list.</summary>
    internal bool HasOnlyKnownCodes(Variable variable, SheetColumn column)
    {
        if (PlainText.WithoutMark(this[column]) is not { } text || columns.Codes(variable.Code) is not { } codes)
            return true;
        return variable.Type == VariableType.MultiCode ? codes.Several(text).Unknown == 0 : codes.One(text) is not null;
    }
}
