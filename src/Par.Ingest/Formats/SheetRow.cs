using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats;

/// <summary>
/// One row as delivered, with typed access by variable code. A value that is empty or cannot be read as its type gives null:
/// the screening rules report it, the loader runs only on rows that passed.
/// </summary>
public abstract class SheetRow
{
    /// <summary>Row number as the spreadsheet shows it, 1-based, header included.</summary>
    public abstract int Number { get; }

    /// <summary>The value as delivered, trimmed; null when empty or when the sheet has no such column.</summary>
    public abstract string? Text(string variable);

    /// <summary>A whole number, or null.</summary>
    public abstract int? Integer(string variable);

    /// <summary>A decimal number (decimal comma and point both understood), or null.</summary>
    public abstract decimal? Decimal(string variable);

    /// <summary>A date (a date cell, <c>yyyy-MM-dd</c> or <c>d.M.yyyy</c>), or null.</summary>
    public abstract DateOnly? Date(string variable);

    /// <summary>Yes or no (1/0, true/false, kyllä/ei, ja/nej, yes/no), or null.</summary>
    public abstract bool? Boolean(string variable);

    /// <summary>The code that the value names in the year's list; null when empty or not in the list. Leading zeros that a spreadsheet ate are restored.</summary>
    public abstract Code? Code(string variable);

    /// <summary>The codes of a multiple answer that are in the year's list, each once, in list order.</summary>
    public abstract IReadOnlyList<Code> Codes(string variable);

    /// <summary>Municipality codes of three digits, each once, as delivered.</summary>
    public abstract IReadOnlyList<string> Municipalities(string variable);
}
