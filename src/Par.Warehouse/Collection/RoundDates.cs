using Par.Warehouse.Catalogue;

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

    /// <summary>Last day on which a file is taken without a reason why it comes so late; null when none is asked for.</summary>
    public DateOnly? CutOff { get; set; }

    /// <summary>The days as those of a catalogue.</summary>
    internal RoundWindow Window => new(Round.FromKey(RoundKey).Kind, Opens, Deadline, CutOff);
}
