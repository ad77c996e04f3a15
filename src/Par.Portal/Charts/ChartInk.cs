namespace Par.Portal.Charts;

/// <summary>Colours of charts: the values of the style sheet's tokens, as charts must also stand alone in a downloaded file.</summary>
internal static class ChartInk
{
    public const string Accent = "#2A6EBB";
    public const string AccentText = "#23599A";
    public const string Second = "#E86317";
    public const string SecondText = "#AA4409";
    public const string Ink = "#212121";
    public const string Muted = "#616161";
    public const string Grid = "#ECEDEE";
    public const string Axis = "#A7ABAF";
    public const string Break = "#7A8085";

    /// <summary>
    /// Strokes that are dashed. The dashes are put in as an attribute when the drawing is cleaned: Skia writes a dashed line as hundreds of
    /// little shapes.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Dashes { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [Second] = "8 4",
        [Break] = "2 3",
    };
}
