using System.Globalization;
using Par.Warehouse.Collection;

namespace Par.Crash;

/// <summary>Tells what was delivered and what the kills hit.</summary>
internal static class Report
{
    public static void Write(IReadOnlyList<LaneEnd> ends, TimeSpan time)
    {
        var ledger = ends.SelectMany(end => end.Ledger).ToList();
        Line($"{ends.Sum(end => end.Hits.Count)} kills in {time.TotalSeconds:0} s; {ledger.Count} deliveries answered, {ledger.Sum(line => line.Answers.Count)} answers kept");
        Line($"{ledger.Count(line => line.Attempts > 1)} deliveries were sent more than once, {ledger.Sum(line => line.Attempts - 1)} calls stayed without an answer");
        foreach (var kind in ledger.CountBy(line => line.Delivery.Kind).OrderBy(count => count.Key))
            Line($"  {kind.Value,6} {kind.Key}");
        Line($"  {ledger.Count(line => line.LastTold == SubmissionState.Withdrawn),6} taken back");
        Console.WriteLine("what the kills hit:");
        foreach (var hit in ends.SelectMany(end => end.Hits).CountBy(hit => hit).OrderByDescending(count => count.Value))
            Line($"  {hit.Value,6} {hit.Key}");
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
