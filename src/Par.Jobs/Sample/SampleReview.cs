using Par.Ingest.Sample;
using Par.Warehouse.Collection;

namespace Par.Jobs.Sample;

/// <summary>What of the sample is left for a person to review, so that the analyst's desk is not empty.</summary>
internal static class SampleReview
{
    private const int OneIn = 50;
    private const int AtLeast = 2;

    /// <summary>
    /// The newest January round's latest arrivals, about two in a hundred: they wait for an analyst and are in no release until one approves them.
    /// </summary>
    public static IReadOnlySet<(string ParId, Side Side, Round Round)> LeftToAnalyst(IEnumerable<SampleDelivery> deliveries)
    {
        var newest = deliveries.Where(delivery => delivery.Round.Kind == RoundKind.January)
            .GroupBy(delivery => delivery.Round).MaxBy(round => round.Key.Year)?
            .GroupBy(delivery => (delivery.ParId, delivery.Side, delivery.Round)).ToList() ?? [];
        return newest
            .OrderByDescending(revisions => revisions.Max(delivery => delivery.DeliveredAt)).ThenBy(revisions => revisions.Key.ParId, StringComparer.Ordinal)
            .Take(Math.Max(AtLeast, newest.Count / OneIn))
            .Select(revisions => revisions.Key).ToHashSet();
    }
}
