using Par.Warehouse.Settings;

namespace Par.Jobs;

/// <summary>The clock of the data. For tests.</summary>
[SettingsSection("Clock")]
public sealed class ClockOptions
{
    /// <summary>Stops the clock of the data, so that two loads can be compared.</summary>
    public DateTimeOffset? StoppedAt { get; init; }
}
