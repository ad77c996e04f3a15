namespace Par.Portal.Tests.Attack;

/// <summary>
/// Where the axes of trends end. They end by the largest number that is shown, all alike: an axis that is longer than one over numbers as large was made for a number that
/// is withheld, and the drawings with longer and shorter ones tell how large it is.
/// </summary>
internal static class Axes
{
    public const string How = "the end of the axis of a trend";

    public static Findings Run(Loot loot)
    {
        var tally = new Tally();
        return tally.Of(Drawn(loot).GroupBy(axis => axis.Chart.Svg.Attribute("viewBox")!.Value).SelectMany(alike => Of(loot, [.. alike], tally)));
    }

    private static IEnumerable<Claim> Of(Loot loot, List<Axis> axes, Tally tally)
    {
        foreach (var axis in axes)
        {
            var withheld = axis.Chart.Lines.Where(line => line is { Value: null, Status: "suppressed" }).ToList();
            tally.Look("ends of axes", withheld.Count > 0 ? 1 : 0);
            var shorter = axes.Where(other => other.End < axis.End * 0.99).ToList();
            if (!shorter.Any(other => other.Largest >= axis.Largest))
                continue;
            var high = axes.Where(other => other.End > axis.End * 1.01).Select(other => other.Largest - 1).Append(double.PositiveInfinity).Min();
            foreach (var line in withheld)
                if (Drawings.SpotOf(loot, axis.Chart, line) is var (issue, spot))
                    yield return new Valued(issue, How, spot, shorter.Max(other => other.Largest) + 1, high);
        }
    }

    /// <summary>How many people an axis is long, and the most that is shown along it.</summary>
    private static IEnumerable<Axis> Drawn(Loot loot)
    {
        foreach (var chart in Drawings.Charts(loot, loot.Files.Values))
            if (chart.Id == "trend" && chart.Unit() is { } unit)
                yield return new Axis(chart, chart.Lines.Max(line => line.Value ?? 0), chart.Floor().Bottom / unit);
    }

    private sealed record Axis(Drawings.Chart Chart, double Largest, double End);
}
