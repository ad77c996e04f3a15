using System.Globalization;
using System.Text;

namespace Par.Portal.Charts.Maps;

/// <summary>
/// Municipalities as SVG paths on one grid of whole units. Points are snapped to the grid and repeated ones dropped; neighbours share their points, so they stay
/// joined. The grid is made coarser until all paths together are small enough for a page, however fine the source.
/// </summary>
internal sealed class MapShapes
{
    private const int FinestHeight = 2400;
    private const int CoarsestHeight = 300;

    /// <summary>Characters that all paths together may have.</summary>
    public const int MostCharacters = 220_000;

    private MapShapes(int width, int height, IReadOnlyDictionary<string, string> paths) => (Width, Height, Paths) = (width, height, paths);

    /// <summary>Width of the grid.</summary>
    public int Width { get; }

    /// <summary>Height of the grid.</summary>
    public int Height { get; }

    /// <summary>Path data by municipality code.</summary>
    public IReadOnlyDictionary<string, string> Paths { get; }

    /// <summary>Lays outlines onto the finest grid on which they are small enough.</summary>
    public static MapShapes Of(IReadOnlyList<Outline> outlines)
    {
        for (var height = FinestHeight; ; height /= 2)
        {
            var shapes = OnGrid(outlines, height);
            if (height <= CoarsestHeight || shapes.Paths.Values.Sum(path => path.Length) <= MostCharacters)
                return shapes;
        }
    }

    private static MapShapes OnGrid(IReadOnlyList<Outline> outlines, int height)
    {
        var points = outlines.SelectMany(outline => outline.Rings).SelectMany(ring => ring).ToList();
        var (west, east) = (points.Min(point => point.East), points.Max(point => point.East));
        var (south, north) = (points.Min(point => point.North), points.Max(point => point.North));
        var unit = (north - south) / height;
        var width = (int)Math.Ceiling((east - west) / unit);
        return new MapShapes(width, height, outlines.ToDictionary(outline => outline.Municipality, outline => PathOf(
            outline.Rings.Select(ring => Snapped(ring, point => ((int)Math.Round((point.East - west) / unit), (int)Math.Round((north - point.North) / unit)))))));
    }

    private static List<(int X, int Y)> Snapped(IReadOnlyList<(double East, double North)> ring, Func<(double East, double North), (int, int)> toGrid)
    {
        var snapped = new List<(int X, int Y)>();
        foreach (var point in ring)
        {
            var at = toGrid(point);
            if (snapped.Count == 0 || snapped[^1] != at)
                snapped.Add(at);
        }
        if (snapped.Count > 1 && snapped[0] == snapped[^1])
            snapped.RemoveAt(snapped.Count - 1);
        return snapped;
    }

    /// <summary>Rings that shrank to a line are left out, unless nothing else is left of the municipality.</summary>
    private static string PathOf(IEnumerable<List<(int X, int Y)>> rings)
    {
        var all = rings.Where(ring => ring.Count > 0).OrderByDescending(ring => ring.Count).ToList();
        var kept = all.FindAll(ring => ring.Count > 2);
        var text = new StringBuilder();
        foreach (var ring in kept.Count > 0 ? kept : all.Take(1))
        {
            text.Append(CultureInfo.InvariantCulture, $"M{ring[0].X} {ring[0].Y}l");
            for (var index = 1; index < ring.Count; index++)
            {
                var (x, y) = (ring[index].X - ring[index - 1].X, ring[index].Y - ring[index - 1].Y);
                text.Append(CultureInfo.InvariantCulture, $"{(index > 1 && x >= 0 ? " " : "")}{x}{(y >= 0 ? " " : "")}{y}");
            }
            text.Append('z');
        }
        return text.ToString();
    }
}
