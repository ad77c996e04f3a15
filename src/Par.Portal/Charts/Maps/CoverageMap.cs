using System.Globalization;
using System.Xml.Linq;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Charts.Maps;

/// <summary>
/// The map of deliveries: each municipality filled by whether those who serve it have delivered, by pattern as well as colour. What it shows stands in words in the
/// table beside it; a municipality under the pointer says its name and state.
/// </summary>
internal static class CoverageMap
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The states in the order of the legend.</summary>
    public static IReadOnlyList<CoverageState> States { get; } = Enum.GetValues<CoverageState>();

    /// <summary>What a state is called.</summary>
    public static Label NameOf(CoverageState state) => state switch
    {
        CoverageState.Delivered => new("Kaikki toimittaneet", "Alla har lämnat", "All delivered"),
        CoverageState.Partly => new("Osa toimittanut", "En del har lämnat", "Some delivered"),
        CoverageState.Missing => new("Kukaan ei toimittanut", "Ingen har lämnat", "None delivered"),
        _ => new("Ei toimijaa", "Ingen aktör", "Nobody serves it"),
    };

    /// <summary>The map as one SVG element. Municipalities without a state (Åland) are left out.</summary>
    /// <param name="shapes">The municipalities.</param>
    /// <param name="coverage">Their states.</param>
    /// <param name="language">Language of the names.</param>
    /// <param name="title">Name of the picture.</param>
    /// <param name="description">What it shows, in words.</param>
    public static string Draw(MapShapes shapes, IReadOnlyList<MunicipalityCoverage> coverage, Language language, string title, string description)
    {
        var unit = shapes.Height / 620.0;
        return new XElement(Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Number(shapes.Width)} {Number(shapes.Height)}"), new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "coverage-t coverage-d"),
            new XElement(Svg + "title", new XAttribute("id", "coverage-t"), title),
            new XElement(Svg + "desc", new XAttribute("id", "coverage-d"), description),
            new XElement(Svg + "defs", States.Select(state => Pattern(state, unit, "map-"))),
            States.Select(state => new XElement(Svg + "g",
                new XAttribute("fill", $"url(#map-{Code(state)})"), new XAttribute("fill-rule", "evenodd"),
                new XAttribute("stroke", ChartInk.Ink), new XAttribute("stroke-width", Number(0.6 * unit)), new XAttribute("stroke-linejoin", "round"),
                coverage.Where(entry => entry.State == state && shapes.Paths.ContainsKey(entry.Municipality.Code)).Select(entry => new XElement(Svg + "path",
                    new XAttribute("d", shapes.Paths[entry.Municipality.Code]),
                    new XElement(Svg + "title", $"{entry.Municipality.Name.In(language)}: {NameOf(state).In(language)}"))))))
            .ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>A sample of a state's fill, for the legend; decoration, the word stands beside it.</summary>
    public static string Swatch(CoverageState state) => new XElement(Svg + "svg",
        new XAttribute("viewBox", "0 0 28 18"), new XAttribute("width", 28), new XAttribute("height", 18), new XAttribute("aria-hidden", "true"),
        new XElement(Svg + "defs", Pattern(state, 1, "swatch-")),
        new XElement(Svg + "rect", new XAttribute("x", "0.5"), new XAttribute("y", "0.5"), new XAttribute("width", 27), new XAttribute("height", 17),
            new XAttribute("fill", $"url(#swatch-{Code(state)})"), new XAttribute("stroke", ChartInk.Ink), new XAttribute("stroke-width", 1)))
        .ToString(SaveOptions.DisableFormatting);

    private static XElement Pattern(CoverageState state, double unit, string prefix)
    {
        var size = 6 * unit;
        var (ground, line, crossed) = state switch
        {
            CoverageState.Delivered => (ChartInk.Accent, null, false),
            CoverageState.Partly => ("#FFFFFF", ChartInk.Accent, false),
            CoverageState.Missing => ("#FFFFFF", ChartInk.SecondText, true),
            _ => (ChartInk.Grid, (string?)null, false),
        };
        return new XElement(Svg + "pattern",
            new XAttribute("id", prefix + Code(state)), new XAttribute("patternUnits", "userSpaceOnUse"),
            new XAttribute("width", Number(size)), new XAttribute("height", Number(size)), new XAttribute("patternTransform", "rotate(45)"),
            new XElement(Svg + "rect", new XAttribute("width", Number(size)), new XAttribute("height", Number(size)), new XAttribute("fill", ground)),
            line is null ? null : Stripe(line, $"M0 0V{Number(size)}"),
            line is null || !crossed ? null : Stripe(line, $"M0 0H{Number(size)}"));

        XElement Stripe(string colour, string path) => new(Svg + "path",
            new XAttribute("d", path), new XAttribute("stroke", colour), new XAttribute("stroke-width", Number((crossed ? 2 : 5) * unit)));
    }

    private static string Code(CoverageState state) => state.ToString().ToLowerInvariant();

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
