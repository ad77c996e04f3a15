using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Plausibility;

/// <summary>
/// What earlier rounds brought: valid submissions only, and only of rounds before the file's own, so that the findings of a round do not depend on the order in
/// which its files come.
/// </summary>
/// <param name="Own">The organisation's and side's earlier deliveries, newest round first.</param>
/// <param name="Peers">How other organisations of the side changed from the year before, in the round before this one.</param>
public sealed record DeliveryHistory(IReadOnlyList<EarlierDelivery> Own, IReadOnlyList<PeerChange> Peers)
{
    /// <summary>Earlier rounds of the same statistic year, newest first.</summary>
    public IEnumerable<EarlierDelivery> ThisYear(Round round) => Own.Where(earlier => earlier.Round.Year == round.Year);

    /// <summary>The same round of the year before, or null.</summary>
    public EarlierDelivery? LastYear(Round round) => Own.FirstOrDefault(earlier => earlier.Round == round with { Year = round.Year - 1 });

    /// <summary>The same round of the <paramref name="years"/> years before, newest first.</summary>
    public IEnumerable<EarlierDelivery> SameRound(Round round, int years) =>
        Own.Where(earlier => earlier.Round.Kind == round.Kind && earlier.Round.Year >= round.Year - years);
}

/// <summary>A valid submission of an earlier round.</summary>
/// <param name="Round">Its round.</param>
/// <param name="Figures">Its key figures (<see cref="KeyFigures"/>).</param>
/// <param name="ClientIds">The ids of its clients when it is of the same statistic year and from a client system; otherwise none.</param>
public sealed record EarlierDelivery(Round Round, IReadOnlyDictionary<string, decimal> Figures, IReadOnlySet<string> ClientIds);

/// <summary>How the key figures of another organisation changed from one year to the next.</summary>
/// <param name="ParId">The organisation.</param>
/// <param name="Size">Its clients in the earlier year.</param>
/// <param name="Changes">Natural logarithm of the change, by figure; figures that were zero in either year are left out.</param>
public sealed record PeerChange(string ParId, decimal Size, IReadOnlyDictionary<string, double> Changes)
{
    /// <summary>The change from one year's figures to the next year's.</summary>
    public static PeerChange Between(
        string parId, IReadOnlyDictionary<string, decimal> before, IReadOnlyDictionary<string, decimal> after) =>
        new(parId, before.GetValueOrDefault(KeyFigures.Clients), before
            .Where(figure => figure.Value > 0 && after.GetValueOrDefault(figure.Key) > 0)
            .ToDictionary(figure => figure.Key, figure => Math.Log((double)(after[figure.Key] / figure.Value)), StringComparer.Ordinal));
}
