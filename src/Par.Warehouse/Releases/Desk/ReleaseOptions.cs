using System.ComponentModel.DataAnnotations;
using Par.Warehouse.Settings;

namespace Par.Warehouse.Releases.Desk;

/// <summary>Letting releases out, see <see href="releases.md">releases.md</see>.</summary>
[SettingsSection("Releases")]
public sealed class ReleaseOptions
{
    /// <summary>People who must have looked at a release before it goes out; 1 is for a small authority.</summary>
    [Range(1, 2)]
    public int Eyes { get; init; } = 2;

    /// <summary>E-mail addresses, separated by commas, that are told when a due release is held back or a build fails.</summary>
    public string? AlertTo { get; init; }
}
