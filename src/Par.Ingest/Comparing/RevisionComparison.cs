using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Comparing;

/// <summary>What changed from one revision of a round to another, sheet by sheet.</summary>
/// <param name="Sheets">The sheets that either has, in their order.</param>
public sealed record RevisionComparison(IReadOnlyList<SheetComparison> Sheets)
{
    /// <summary>True when the two say the same, whatever their formats and the order of their rows.</summary>
    public bool IsSame => Sheets.All(sheet => sheet.IsSame);

    /// <summary>
    /// Compares two documents. Rows belong together by client (or worker): what is the same on both sides is set aside first, and what remains of a client is
    /// paired in order. Values are compared by what they mean, so that <c>5</c> and <c>05</c>, or a date cell and its text, are the same.
    /// </summary>
    public static RevisionComparison Of(SubmissionDocument before, SubmissionDocument after) => new(
    [
        .. from level in SheetNames.Levels
           let earlier = before.Find(level)
           let later = after.Find(level)
           where earlier is not null || later is not null
           select SheetComparison.Of(level, earlier, later),
    ]);
}

/// <summary>What changed on one sheet.</summary>
/// <param name="Level">The sheet's level.</param>
/// <param name="Before">Rows in the earlier revision.</param>
/// <param name="After">Rows in the later one.</param>
/// <param name="Added">Numbers of the rows that are new, in the later revision.</param>
/// <param name="Removed">Numbers of the rows that are gone, in the earlier revision.</param>
/// <param name="Changed">The rows that say something else, in the order of the later revision.</param>
/// <param name="NewColumns">Known columns that only the later revision has answers in.</param>
/// <param name="LostColumns">Known columns that only the earlier revision has answers in.</param>
public sealed record SheetComparison(
    RecordLevel Level, int Before, int After, IReadOnlyList<int> Added, IReadOnlyList<int> Removed, IReadOnlyList<ChangedRow> Changed,
    IReadOnlyList<string> NewColumns, IReadOnlyList<string> LostColumns)
{
    /// <summary>True when nothing changed.</summary>
    public bool IsSame => Added.Count + Removed.Count + Changed.Count + NewColumns.Count + LostColumns.Count == 0;

    /// <summary>The columns in which rows changed, with the number of rows, most first.</summary>
    public IReadOnlyList<(string Column, int Rows)> ChangedColumns =>
    [
        .. Changed.SelectMany(row => row.Columns).CountBy(column => column)
            .Select(count => (count.Key, count.Value)).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal),
    ];

    internal static SheetComparison Of(RecordLevel level, Sheet? before, Sheet? after)
    {
        var earlier = ComparedRow.Of(before, level);
        var later = ComparedRow.Of(after, level);
        var (removed, added, changed) = Pair(earlier, later);
        var (columnsBefore, columnsAfter) = (Answered(earlier), Answered(later));
        return new SheetComparison(
            level, earlier.Count, later.Count, [.. added.Select(row => row.Number).Order()], [.. removed.Select(row => row.Number).Order()],
            [.. changed.OrderBy(row => row.After)], [.. columnsAfter.Except(columnsBefore)], [.. columnsBefore.Except(columnsAfter)]);
    }

    private static (List<ComparedRow> Removed, List<ComparedRow> Added, List<ChangedRow> Changed) Pair(
        IReadOnlyList<ComparedRow> earlier, IReadOnlyList<ComparedRow> later)
    {
        List<ComparedRow> removed = [], added = [];
        List<ChangedRow> changed = [];
        var byOwner = later.GroupBy(row => row.Owner).ToDictionary(rows => rows.Key, rows => rows.ToList());
        foreach (var owned in earlier.GroupBy(row => row.Owner))
        {
            if (!byOwner.Remove(owned.Key, out var now))
            {
                removed.AddRange(owned);
                continue;
            }
            var (left, right) = WithoutSame([.. owned], now);
            var pairs = Math.Min(left.Count, right.Count);
            changed.AddRange(left.Take(pairs).Zip(right, (was, becomes) => new ChangedRow(was.Number, becomes.Number, was.Differences(becomes))));
            removed.AddRange(left.Skip(pairs));
            added.AddRange(right.Skip(pairs));
        }

        added.AddRange(byOwner.Values.SelectMany(rows => rows));
        return (removed, added, changed);
    }

    /// <summary>What remains of two lists when each row that stands in both is taken from both, as often as it does.</summary>
    private static (List<ComparedRow> Before, List<ComparedRow> After) WithoutSame(List<ComparedRow> before, List<ComparedRow> after)
    {
        var same = after.CountBy(row => row.Content).ToDictionary(StringComparer.Ordinal);
        var left = before.Where(row => !Take(same, row)).ToList();
        same = before.CountBy(row => row.Content).ToDictionary(StringComparer.Ordinal);
        return (left, [.. after.Where(row => !Take(same, row))]);
    }

    private static bool Take(Dictionary<string, int> rows, ComparedRow row)
    {
        if (rows.GetValueOrDefault(row.Content) is not (> 0 and var count))
            return false;
        rows[row.Content] = count - 1;
        return true;
    }

    private static List<string> Answered(IReadOnlyList<ComparedRow> rows) => [.. rows.SelectMany(row => row.Values.Keys).Distinct()];
}

/// <summary>A row that says something else than before.</summary>
/// <param name="Before">Its number in the earlier revision.</param>
/// <param name="After">Its number in the later revision.</param>
/// <param name="Columns">The columns that differ.</param>
public sealed record ChangedRow(int Before, int After, IReadOnlyList<string> Columns);
