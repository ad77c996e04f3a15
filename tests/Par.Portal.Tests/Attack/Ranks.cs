namespace Par.Portal.Tests.Attack;

/// <summary>
/// Order. Withheld rows that stand elsewhere than where the list of categories puts them, between shown rows or in another order, stand there because of their size.
/// </summary>
internal static class Ranks
{
    public static Findings Run(Loot loot)
    {
        var tally = new Tally();
        return tally.Of([.. Figures(loot, tally), .. Tables(loot, tally)]);
    }

    private static IEnumerable<Claim> Figures(Loot loot, Tally tally)
    {
        foreach (var (issue, id, place, lines) in FigureFiles.Of(loot))
        {
            if (!id.EndsWith("-referral", StringComparison.Ordinal) && !id.EndsWith("-placement", StringComparison.Ordinal))
                continue;
            var order = new PublicStructure(issue).OrderOf(id).ToList();
            var rows = lines.Where(line => line.Measure == "count").ToList();
            var (answers, last) = (rows.Where(row => !IsLast(row)).ToList(), rows.Where(IsLast).ToList());
            foreach (var part in new[] { answers, last })
            {
                foreach (var (index, row) in part.Index().Where(entry => entry.Item.Value is null))
                {
                    tally.Look("rows of figures");
                    if (part.Skip(index + 1).FirstOrDefault(other => other.Value is not null) is { } below)
                        yield return new Ordered(issue, "a withheld row above a shown one", [.. part.Take(index).Where(other => other.Value is not null).TakeLast(1).Append(row).Append(below)
                            .Select(line => new Spot(id, place, line.Row))]);
                }
                var hidden = part.Where(row => row.Value is null).Select(row => row.Row).ToList();
                if (!hidden.SequenceEqual(hidden.OrderBy(order.IndexOf)))
                    yield return new Ordered(issue, "withheld rows in another order than the list", [.. hidden.Select(row => new Spot(id, place, row))]);
            }
        }
    }

    /// <summary>Every place's block of a table has its rows in the same order; one that has not tells something.</summary>
    private static IEnumerable<Claim> Tables(Loot loot, Tally tally)
    {
        foreach (var issue in loot.Issues)
            foreach (var table in new PublicStructure(issue).Tables)
            {
                var blocks = loot.Rows(issue, table.Id).GroupBy(row => row.Spot.Place).Select(block => (
                    block.Key, Rows: block.ToList(), Order: string.Join('/', block.Select(row => $"{row.Spot.Category} {row.Spot.Gender} {row.Spot.Age}")))).ToList();
                var bySize = blocks.GroupBy(block => block.Rows.Count).ToDictionary(group => group.Key, group => group.GroupBy(block => block.Order).MaxBy(same => same.Count())!.Key);
                foreach (var block in blocks)
                {
                    tally.Look("blocks of tables");
                    if (block.Order != bySize[block.Rows.Count])
                        yield return new Ordered(issue, "rows in another order than at other places", [.. block.Rows.Where(row => row.IsWithheld).Select(row => row.Spot)]);
                }
            }
    }

    private static bool IsLast(FigureLine line) => line.Row is "other" or "no-information" or "other-placement";
}
