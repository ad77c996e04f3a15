using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Par.Warehouse.Releases.Desk;

/// <summary>How an installation lets its releases out.</summary>
/// <param name="Eyes">People who must have looked at a release before it goes out: 2, or 1 for a small authority.</param>
/// <param name="AlertTo">E-mail addresses that are told when a due release is held back.</param>
public sealed record ReleaseSettings(int Eyes = 2, IReadOnlyList<string>? AlertTo = null)
{
    /// <summary>True when whoever approves must be somebody else than those who made the release.</summary>
    public bool NeedsAnother => Eyes > 1;

    /// <summary>Reads <c>Releases:Eyes</c> (1 or 2; 2 when not set) and <c>Releases:AlertTo</c> (addresses separated by commas).</summary>
    /// <exception cref="InvalidOperationException"><c>Releases:Eyes</c> is neither 1 nor 2.</exception>
    public static ReleaseSettings Read(IConfiguration configuration)
    {
        var eyes = configuration["Releases:Eyes"] is { Length: > 0 } text
            ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is (1 or 2)
                ? number
                : throw new InvalidOperationException($"Releases:Eyes is '{text}'; it must be 1 or 2.")
            : 2;
        return new(eyes, [.. (configuration["Releases:AlertTo"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)]);
    }
}
