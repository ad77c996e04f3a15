using System.ComponentModel.DataAnnotations;
using Par.Warehouse.Settings;

namespace Par.Warehouse.Audit;

/// <summary>The audit trail.</summary>
[SettingsSection("Audit")]
public sealed class AuditOptions
{
    /// <summary>Entries are kept for so many years.</summary>
    [Range(1, 100)]
    public int KeepYears { get; init; } = 10;
}
