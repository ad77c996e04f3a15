using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Collection;

/// <summary>The board of one round: who was expected and how far each is.</summary>
/// <param name="Round">The round.</param>
/// <param name="Window">When it is open.</param>
/// <param name="Today">The day in Finland on which the board was read.</param>
/// <param name="Items">Both sides, by name; voluntary deliveries too.</param>
public sealed record RoundDeliveries(Round Round, RoundWindow Window, DateOnly Today, IReadOnlyList<DeliveryItem> Items)
{
    /// <summary>True while files are in time.</summary>
    public bool IsOpen => Today >= Window.Opens && Today <= Window.Deadline;

    /// <summary>True once the deadline has passed.</summary>
    public bool IsOver => Today > Window.Deadline;
}
