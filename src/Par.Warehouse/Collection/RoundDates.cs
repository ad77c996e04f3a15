namespace Par.Warehouse.Collection;

/// <summary>The days of a round as an administrator has set them. A round without a row keeps the days of the catalogue.</summary>
public sealed class RoundDates
{
    /// <summary>Round key.</summary>
    public required int RoundKey { get; init; }

    /// <summary>First day of delivery.</summary>
    public required DateOnly Opens { get; set; }

    /// <summary>Last day of delivery in time.</summary>
    public required DateOnly Deadline { get; set; }
}
