using System.ComponentModel.DataAnnotations;
using Par.Warehouse.Settings;

namespace Par.Jobs.Backups;

/// <summary>Backups that the program makes by itself every night at 1.30 UTC.</summary>
[SettingsSection("Backup")]
public sealed class BackupOptions
{
    /// <summary>Folder that nightly backups go to, best on another disk. Without it none are made by the program.</summary>
    public string? Folder { get; init; }

    /// <summary>Days that backups in the folder are kept. The newest is never removed.</summary>
    [Range(1, 3650)]
    public int Keep { get; init; } = 14;
}
