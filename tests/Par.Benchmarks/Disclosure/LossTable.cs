using System.Globalization;

namespace Par.Benchmarks.Disclosure;

/// <summary>What patterns withhold, side by side.</summary>
internal static class LossTable
{
    /// <summary>Writes the share of cells in which anybody is that each pattern withholds, with the zeros that it withholds; of two patterns and more also the first one's number beside the second's.</summary>
    public static void Write(
        TextWriter text, ReleaseFacts facts, string what, Func<ReleaseFacts, Func<int, bool>, IReadOnlyList<(string Name, Loss Loss)>> count, List<(string Name, Func<int, bool> IsWithheld)> patterns)
    {
        var losses = patterns.ConvertAll(pattern => count(facts, pattern.IsWithheld));
        var ratio = patterns.Count > 1;
        text.WriteLine($"| {what} | cells | small | {string.Join(" | ", patterns.Select(pattern => pattern.Name))} |{(ratio ? $" {patterns[0].Name} / {patterns[1].Name} |" : "")}");
        text.WriteLine($"|---|---|---|{string.Concat(patterns.Select(_ => "---|"))}{(ratio ? "---|" : "")}");
        var rows = Enumerable.Range(0, losses[0].Count).Select(row => (losses[0][row].Name, Losses: losses.ConvertAll(pattern => pattern[row].Loss))).ToList();
        rows.Add(("together", losses.ConvertAll(pattern => pattern.Aggregate(default(Loss), (sum, row) => sum + row.Loss))));
        foreach (var (name, own) in rows)
            text.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {own[0].Cells:#,0} | {own[0].SmallShare:0.0 %} | {string.Join(" | ", own.Select(Withheld))} |{(ratio ? $" {Ratio(own[0].Withheld, own[1].Withheld)} |" : "")}"));
        text.WriteLine();
    }

    private static string Withheld(Loss loss) => string.Create(CultureInfo.InvariantCulture, $"{loss.Share:0.0 %} ({loss.WithheldZeros:#,0} zeros)");

    private static string Ratio(int ours, int peers) => peers == 0 ? ours == 0 ? "1.00" : "–" : (ours / (double)peers).ToString("0.00", CultureInfo.InvariantCulture);
}
