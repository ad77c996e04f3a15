namespace Par.Warehouse.Collection;

/// <summary>Counts of expected deliveries by how far they are; voluntary ones are left out. The states sum to what is expected.</summary>
/// <param name="Expected">Deliveries expected.</param>
/// <param name="InTime">Delivered by the deadline and not yet decided about.</param>
/// <param name="Late">Delivered after it and not yet decided about.</param>
/// <param name="Approved">Approved.</param>
/// <param name="Returned">Returned for correction.</param>
/// <param name="BeingChecked">Being screened or loaded.</param>
/// <param name="InError">With rejected files only.</param>
/// <param name="Missing">Nothing delivered.</param>
public sealed record DeliveryTally(int Expected, int InTime, int Late, int Approved, int Returned, int BeingChecked, int InError, int Missing)
{
    /// <summary>Deliveries that the authority has.</summary>
    public int Delivered => InTime + Late + Approved + Returned;

    /// <summary>Counts the expected ones.</summary>
    public static DeliveryTally Of(IEnumerable<DeliveryItem> items)
    {
        var expected = items.Where(item => item.IsExpected).ToList();
        return new DeliveryTally(
            expected.Count, Count(DeliveryState.InTime), Count(DeliveryState.Late), Count(DeliveryState.Approved), Count(DeliveryState.Returned),
            Count(DeliveryState.BeingChecked), Count(DeliveryState.InError), Count(DeliveryState.Missing));

        int Count(DeliveryState state) => expected.Count(item => item.State == state);
    }

    /// <summary>The count of one state.</summary>
    public int Of(DeliveryState state) => state switch
    {
        DeliveryState.Missing => Missing,
        DeliveryState.InError => InError,
        DeliveryState.Returned => Returned,
        DeliveryState.BeingChecked => BeingChecked,
        DeliveryState.Late => Late,
        DeliveryState.InTime => InTime,
        _ => Approved,
    };
}
