using Par.Warehouse.Collection;

namespace Par.Warehouse.Releases;

/// <summary>A line of the release calendar for a release that is not scheduled yet: the day on which it is expected.</summary>
public sealed class PlannedRelease
{
    /// <summary>Side.</summary>
    public required Side Side { get; init; }

    /// <summary>Statistic year.</summary>
    public required int Year { get; init; }

    /// <summary>The day on which it is expected, in Finland.</summary>
    public required DateOnly ExpectedOn { get; set; }

    /// <summary>False when only the month is known.</summary>
    public required bool IsDayKnown { get; set; }

    /// <summary>Who planned it.</summary>
    public required string PlannedBy { get; set; }

    /// <summary>When it was planned or last moved, UTC.</summary>
    public required DateTime PlannedAt { get; set; }
}
