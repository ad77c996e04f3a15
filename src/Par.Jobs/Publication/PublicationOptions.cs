using System.ComponentModel.DataAnnotations;
using Par.Warehouse.Settings;

namespace Par.Jobs.Publication;

/// <summary>How releases reach the public.</summary>
[SettingsSection("Publication")]
public sealed class PublicationOptions
{
    /// <summary>Where the live site is read after a publication. By default the portal's own address. A worker checks no site.</summary>
    public Uri? CheckAddress { get; init; }

    /// <summary>Seconds after which each portal looks whether another process has published or withdrawn a release.</summary>
    [Range(1, 300)]
    public int LookEverySeconds { get; init; } = 3;
}
