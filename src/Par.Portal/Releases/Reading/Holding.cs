using Par.Jobs.Publication;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Releases.Reading;

/// <summary>Holds what was read against the stored cells: nothing more, nothing less, and all that has no number for the same reason
/// written alike.</summary>
internal static class Holding
{
    // Files round person-years, shares and rates to one decimal.
    private const double HalfADecimal = 0.0501;

    /// <summary>A whole table in one file.</summary>
    public static void Table(string path, PublishedTable stored, SeenTable seen, SiteReading reading)
    {
        var cells = stored.Cells.ToDictionary(cell => (cell.Key.Place.ToString(), cell.Key.Category, cell.Key.Gender, cell.Key.Age), cell => cell.Value);
        foreach (var odd in seen.Oddities)
            reading.Tell($"{path}: {odd}.");
        reading.Compared(seen.Cells.Count);
        foreach (var shown in seen.Cells)
        {
            if (!cells.Remove(shown.Address, out var cell))
                reading.Tell($"{path}: {shown.Address} is shown and is not in the release, or twice.");
            else if (Differs(cell, shown.Value, shown.Status, shown.Partial))
                reading.Tell($"{path}: {shown.Address} is not shown as it was approved.");
            else if (cell.IsRounded && shown.Value % DisclosureRule.Base != 0)
                reading.Tell($"{path}: {shown.Address} is not rounded.");
        }
        foreach (var missing in cells.Keys)
            reading.Tell($"{path}: {missing} is in the release and is not shown.");
        Alike(path, seen.Cells.Where(cell => cell.Value is null).Select(cell => (cell.Status, cell.Look)), reading);
    }

    /// <summary>The page of a table and place: the same cells in the same order as in the file in the same language.</summary>
    public static void Page(string path, IReadOnlyList<SeenCell> cells, IReadOnlyList<TablePageReading.Row> rows, SiteReading reading)
    {
        reading.Compared(rows.Count);
        if (rows.Count != cells.Count)
            reading.Tell($"{path}: {rows.Count} rows for {cells.Count} cells.");
        foreach (var (row, cell) in rows.Zip(cells))
            if (row.Names != cell.Names || row.IsPartial != (cell.Partial == Yes) || row.Value is null != cell.Value is null
                || Math.Abs((row.Value ?? 0) - (cell.Value ?? 0)) > HalfADecimal || row.Symbol != SymbolOf(cell.Status))
                reading.Tell($"{path}: {cell.Address} is not on the page as in the file.");
        Alike(path, rows.Select(row => ("row", row.Markup)), reading);
    }

    /// <summary>A file under a figure. Each line is a stored cell, or derived from stored cells that are all shown.</summary>
    public static void Figure(
        string path, Func<string, string, Cell?> expected, (IReadOnlyList<SeenFigure> Lines, IReadOnlyList<string> Oddities) seen, SiteReading reading)
    {
        foreach (var odd in seen.Oddities)
            reading.Tell($"{path}: {odd}.");
        reading.Compared(seen.Lines.Count);
        foreach (var line in seen.Lines)
            if (expected(line.Row, line.Measure) is not { } cell)
                reading.Tell($"{path}: {line.Row} {line.Measure} is not known.");
            else if (Differs(cell, line.Value, line.Status, line.Partial))
                reading.Tell($"{path}: {line.Row} {line.Measure} is not what the stored cells give.");
        Alike(path, seen.Lines.Where(line => line.Value is null).Select(line => (line.Status, line.Look)), reading);
    }

    private const string Yes = "yes";

    private static string? SymbolOf(string status) => status switch
    {
        "few" => "1–4",
        "too_few" => "···",
        "missing" => "..",
        "not_applicable" => ".",
        _ => null,
    };

    private static void Alike(string path, IEnumerable<(string Status, string Look)> cells, SiteReading reading)
    {
        foreach (var same in cells.GroupBy(cell => cell.Status, cell => cell.Look, StringComparer.Ordinal))
            if (same.Distinct(StringComparer.Ordinal).Take(2).ToList() is [var one, var other])
                reading.Tell($"{path}: what has the same status is written in different ways: {one} and {other}.");
    }

    private static bool Differs(Cell cell, double? value, string status, string partial) =>
        !string.Equals(status.Replace("_", "", StringComparison.Ordinal), cell.Status.ToString(), StringComparison.OrdinalIgnoreCase)
        || partial != (cell.IsPartial ? Yes : "no")
        || (cell.Value is { } stored ? value is not { } shown || Math.Abs(shown - stored) > HalfADecimal : value is not null);
}
