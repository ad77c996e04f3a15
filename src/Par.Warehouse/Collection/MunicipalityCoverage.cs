using Par.Warehouse.Places;

namespace Par.Warehouse.Collection;

/// <summary>Whether the organisations that serve a municipality have delivered.</summary>
public enum CoverageState
{
    /// <summary>All of them have.</summary>
    Delivered = 1,

    /// <summary>Some have and some have not.</summary>
    Partly = 2,

    /// <summary>None has.</summary>
    Missing = 3,

    /// <summary>No organisation serves it.</summary>
    NobodyServes = 4,
}

/// <summary>A municipality of the current division and the deliveries of those that serve it.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="State">Whether they have delivered.</param>
/// <param name="Outstanding">Those that have not.</param>
public sealed record MunicipalityCoverage(MunicipalityVersion Municipality, CoverageState State, IReadOnlyList<DeliveryItem> Outstanding)
{
    /// <summary>Every municipality of mainland Finland by code. Two organisations may serve one municipality: it is counted once.</summary>
    public static IReadOnlyList<MunicipalityCoverage> Of(IEnumerable<DeliveryItem> items, Gazetteer gazetteer)
    {
        var serving = items.SelectMany(item => item.Serves.Distinct(), (item, municipality) => (Municipality: municipality, Item: item))
            .ToLookup(pair => pair.Municipality, pair => pair.Item, StringComparer.Ordinal);
        return [.. gazetteer.MunicipalitiesOf(PlaceId.Country).Select(municipality => Of(municipality, [.. serving[municipality.Code]]))];
    }

    private static MunicipalityCoverage Of(MunicipalityVersion municipality, List<DeliveryItem> serving)
    {
        var outstanding = serving.FindAll(item => !item.State.IsDelivered());
        var state = serving.Count == 0 ? CoverageState.NobodyServes
            : outstanding.Count == 0 ? CoverageState.Delivered
            : outstanding.Count == serving.Count ? CoverageState.Missing : CoverageState.Partly;
        return new MunicipalityCoverage(municipality, state, outstanding);
    }
}
