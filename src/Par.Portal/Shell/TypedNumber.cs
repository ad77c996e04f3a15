using System.Globalization;

namespace Par.Portal.Shell;

/// <summary>
/// Numbers out of the query of an address. Pages take them as text: whatever somebody types there is at most ignored, whereas a parameter that is bound as a number
/// fails the page.
/// </summary>
internal static class TypedNumber
{
    /// <summary>A whole number that is not negative, or null.</summary>
    public static int? Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The key of a row, or null.</summary>
    public static long? Key(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;
}
