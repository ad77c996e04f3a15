using Microsoft.Extensions.Configuration;
using Par.Warehouse.Settings;

namespace Par.Warehouse.Releases.Desk;

/// <summary>How an installation lets its releases out.</summary>
/// <param name="Eyes">People who must have looked at a release before it goes out: 2, or 1 for a small authority.</param>
/// <param name="AlertTo">E-mail addresses that are told when a due release is held back or a build fails.</param>
public sealed record ReleaseSettings(int Eyes = 2, IReadOnlyList<string>? AlertTo = null)
{
    /// <summary>True when whoever approves must be somebody else than those who made the release.</summary>
    public bool NeedsAnother => Eyes > 1;

    /// <summary>Reads <c>Releases:Eyes</c> (1 or 2; 2 when not set) and <c>Releases:AlertTo</c> (addresses separated by commas).</summary>
    /// <exception cref="SettingsException"><c>Releases:Eyes</c> is neither 1 nor 2.</exception>
    public static ReleaseSettings Read(IConfiguration configuration)
    {
        var options = SettingsReader.Read<ReleaseOptions>(configuration);
        return new(options.Eyes,
            [.. (options.AlertTo ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)]);
    }
}
