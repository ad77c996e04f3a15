using System.Globalization;

namespace Par.Ingest.Formats.Spreadsheet;

/// <summary>
/// Turns the stored value of a cell into text: dates as <c>yyyy-MM-dd</c>, numbers in the shortest form with a decimal point, truth
/// values as 1 and 0.
/// </summary>
internal sealed class CellValues(IReadOnlyList<string> shared, IReadOnlyList<bool> dateStyles, bool has1904Dates)
{
    private const int LastDay = 2_958_465;

    /// <summary>Text of a cell of type <paramref name="type"/> and style number <paramref name="style"/>; null when there is nothing in it.</summary>
    public string? Text(string value, string? type, string? style)
    {
        var text = type switch
        {
            "s" => Shared(value),
            "b" => value.Trim() is "1" or "true" ? "1" : "0",
            "str" or "inlineStr" or "e" or "d" => value,
            _ => Number(value, style),
        };
        text = text.Trim();
        return text.Length == 0 ? null : text;
    }

    private string Shared(string position) =>
        int.TryParse(position, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < shared.Count
            ? shared[index]
            : throw new UnreadableException(ReadFindings.Damaged);

    private string Number(string value, string? style)
    {
        var isDate = style is not null && int.TryParse(style, CultureInfo.InvariantCulture, out var number) && number >= 0 && number < dateStyles.Count && dateStyles[number];
        if (!isDate && value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
            return value;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
            return value;
        if (isDate && Day(amount) is { } day)
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return amount.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>Serial 60 is 29 February 1900, a day that never was and that spreadsheets keep for compatibility; earlier serials are off by one.</summary>
    private DateOnly? Day(double serial)
    {
        var days = Math.Floor(serial) + (has1904Dates ? 1462 : 0);
        if (days is < 1 or > LastDay || days == 60)
            return null;
        return new DateOnly(1899, 12, 30).AddDays((int)days + (days < 60 ? 1 : 0));
    }
}
