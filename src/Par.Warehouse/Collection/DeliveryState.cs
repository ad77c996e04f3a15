namespace Par.Warehouse.Collection;

/// <summary>How far an organisation is with its delivery of a round, for the authority's board. Ordered from the one that needs most attention.</summary>
public enum DeliveryState
{
    /// <summary>Nothing has come that anything can be done with.</summary>
    Missing = 1,

    /// <summary>Every file that came was rejected, or could not be read.</summary>
    InError = 2,

    /// <summary>An analyst has returned it for correction.</summary>
    Returned = 3,

    /// <summary>A file is being screened or loaded.</summary>
    BeingChecked = 4,

    /// <summary>Delivered, the first accepted file after the deadline.</summary>
    Late = 5,

    /// <summary>Delivered by the deadline.</summary>
    InTime = 6,

    /// <summary>An analyst has approved it.</summary>
    Approved = 7,
}

/// <summary>What is asked about states of delivery.</summary>
public static class DeliveryStates
{
    /// <summary>All states, the one that needs most attention first.</summary>
    public static IReadOnlyList<DeliveryState> All { get; } = Enum.GetValues<DeliveryState>();

    /// <summary>True when the authority has the data of the round, good enough or to be corrected.</summary>
    public static bool IsDelivered(this DeliveryState state) =>
        state is DeliveryState.Returned or DeliveryState.Late or DeliveryState.InTime or DeliveryState.Approved;

    /// <summary>True when the organisation still has to deliver: nothing has come, or nothing that was accepted.</summary>
    public static bool IsOutstanding(this DeliveryState state) => state is DeliveryState.Missing or DeliveryState.InError;
}
