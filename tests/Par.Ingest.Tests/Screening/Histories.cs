using Par.Ingest.Screening;
using Par.Ingest.Screening.Plausibility;
using Par.Warehouse.Collection;
using Par.Warehouse.Star;

namespace Par.Ingest.Tests.Screening;

/// <summary>What earlier rounds brought, and grants, made up for the tests of rules that compare.</summary>
internal static class Histories
{
    /// <summary>An earlier delivery with these figures; the other figures are none.</summary>
    public static EarlierDelivery Earlier(Round round, decimal clients, decimal reached, decimal measures, decimal? personYears = null, params string[] ids)
    {
        var figures = new Dictionary<string, decimal> { [KeyFigures.Clients] = clients, [KeyFigures.Reached] = reached, [KeyFigures.Measures] = measures };
        if (personYears is { } years)
            figures[KeyFigures.PersonYears] = years;
        return new EarlierDelivery(round, figures, ids.ToHashSet());
    }

    /// <summary>The same round of as many years before, with these numbers of clients, newest first; everything else in proportion.</summary>
    public static DeliveryHistory Years(Round round, params decimal[] clients) => new(
        [.. clients.Select((count, index) => Earlier(round with { Year = round.Year - 1 - index }, count, count, count, 0.75m))], []);

    public static ScreeningContext With(this ScreeningContext context, params EarlierDelivery[] own) =>
        context with { History = new DeliveryHistory(own, context.History?.Peers ?? []) };

    /// <summary>Peers of a size whose every figure changed by these factors.</summary>
    public static IReadOnlyList<PeerChange> Peers(decimal size, params double[] factors) => [.. factors.Select((factor, index) => new PeerChange(
        $"P9{index:000}", size, new[] { KeyFigures.Clients, KeyFigures.Reached, KeyFigures.Measures, KeyFigures.PersonYears }
            .ToDictionary(figure => figure, _ => Math.Log(factor))))];

    public static FactGrant Grant(int year, decimal euros, decimal personYears, string diary = "LSSAVI/1234/2025", DateOnly? from = null, DateOnly? to = null) => new()
    {
        GrantKey = year,
        DiaryNumber = diary,
        StatisticYear = year,
        ParId = Drafts.ParId,
        Side = Side.Ent,
        GrantType = "ent",
        AppliedEuros = euros,
        GrantedEuros = euros,
        GrantedPersonYears = personYears,
        UseFrom = from ?? new DateOnly(year, 1, 1),
        UseTo = to ?? new DateOnly(year, 12, 31),
        Authority = "AVI4",
    };
}
