using System.Globalization;
using System.Text;
using Par.Portal.Charts.Maps;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Deliveries;

public sealed class CoverageMapTests
{
    [Theory]
    [InlineData("kunta", true)]
    [InlineData("code", true)]
    [InlineData("natcode", false)]
    public async Task A_map_of_any_known_publisher_is_drawn_with_a_pattern_for_each_state(string property, bool inMetres)
    {
        var boundaries = Path.Combine(Directory.CreateTempSubdirectory("par-map-").FullName, "map.json");
        await File.WriteAllTextAsync(boundaries, Squares(property, inMetres), TestContext.Current.CancellationToken);
        await using var portal = await DeliveriesScene.StartAsync(boundaries);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var page = await analyst.PageAsync("/en/deliveries");

        var map = page.QuerySelector(".map svg")!;
        Assert.Equal(4, map.QuerySelectorAll("pattern").Length);
        var titles = map.QuerySelectorAll("g path title").Select(title => title.TextContent).Order(StringComparer.Ordinal);
        Assert.Equal(["Helsinki: None delivered", "Jyväskylä: Some delivered", "Tampere: None delivered"], titles);
        Assert.All(map.QuerySelectorAll("[id]"), element => Assert.Single(page.QuerySelectorAll("#" + element.Id)));
        Assert.DoesNotContain("style=", map.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbours_stay_joined_and_a_fine_source_is_made_small()
    {
        var outlines = BoundaryFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Wiggly(pointsOnASide: 20_000))), TestPortal.Places);

        var shapes = MapShapes.Of(outlines);

        Assert.True(shapes.Paths.Values.Sum(path => path.Length) <= MapShapes.MostCharacters);
        Assert.Equal(2, shapes.Paths.Count);
        Assert.InRange(shapes.Height, 300, 2400);
        var (left, right) = (Points(shapes.Paths["179"]), Points(shapes.Paths["500"]));
        Assert.True(left.Intersect(right).Count() > 100, "The shared border has no common points.");
        Assert.All(left.Concat(right), point => Assert.True(point.X >= 0 && point.X <= shapes.Width && point.Y >= 0 && point.Y <= shapes.Height));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("{\"features\":[{\"properties\":{\"name\":\"x\"},\"geometry\":{}}]}")]
    [InlineData("{\"features\":[{\"properties\":{\"code\":\"179\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}")]
    public async Task A_file_that_is_no_map_leaves_the_page_without_one(string content)
    {
        var boundaries = Path.Combine(Directory.CreateTempSubdirectory("par-map-").FullName, "map.json");
        await File.WriteAllTextAsync(boundaries, content, TestContext.Current.CancellationToken);
        await using var portal = await DeliveriesScene.StartAsync(boundaries);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var page = await analyst.PageAsync("/en/deliveries");

        Assert.Equal("Deliveries", page.QuerySelector("main h1")?.TextContent);
        Assert.Empty(page.QuerySelectorAll(".map svg"));
    }

    [Fact]
    public void Degrees_land_where_the_metres_do()
    {
        // Jyväskylä church: 62.2415 N, 25.7477 E; in ETRS-TM35FIN about 434 950 E, 6 902 700 N.
        var (east, north) = MapProjection.ToPlane(25.7477, 62.2415);

        Assert.InRange(east, 430, 440);
        Assert.InRange(north, 6_870, 6_935);
        Assert.Equal((434.95, 6902.7), MapProjection.ToPlane(434_950, 6_902_700));
    }

    /// <summary>Three squares: Jyväskylä, Tampere, Helsinki, and one that is no municipality.</summary>
    private static string Squares(string property, bool inMetres)
    {
        (string Code, double X, double Y)[] corners = inMetres
            ? [("179", 420_000, 6_890_000), ("837", 320_000, 6_810_000), ("091", 380_000, 6_670_000), ("998", 300_000, 7_000_000)]
            : [("179", 25.5, 62.1), ("837", 23.6, 61.4), ("091", 24.8, 60.1), ("998", 25, 66)];
        var size = inMetres ? 20_000 : 0.3;
        return Collection(corners.Select(corner => (property, corner.Code, (IReadOnlyList<(double, double)>)
            [(corner.X, corner.Y), (corner.X + size, corner.Y), (corner.X + size, corner.Y + size), (corner.X, corner.Y + size), (corner.X, corner.Y)])));
    }

    /// <summary>Two municipalities with a border of many points between them.</summary>
    private static string Wiggly(int pointsOnASide)
    {
        var border = Enumerable.Range(0, pointsOnASide + 1).Select(index =>
            (X: 400_000 + (3_000 * Math.Sin(index * 0.7)) + (5_000 * Math.Sin(index * 0.001)), Y: 6_900_000 + (100_000.0 * index / pointsOnASide))).ToList();
        return Collection([
            ("kunta", "179", [(300_000, 6_900_000), .. border, (300_000, 7_000_000), (300_000, 6_900_000)]),
            ("kunta", "500", [(500_000, 6_900_000), .. border, (500_000, 7_000_000), (500_000, 6_900_000)]),
        ]);
    }

    private static string Collection(IEnumerable<(string Property, string Code, IReadOnlyList<(double X, double Y)> Ring)> features) =>
        "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(',', features.Select(feature =>
            $"{{\"type\":\"Feature\",\"properties\":{{\"{feature.Property}\":\"{feature.Code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[["
            + string.Join(',', feature.Ring.Select(point => string.Create(CultureInfo.InvariantCulture, $"[{point.X},{point.Y}]"))) + "]]}}")) + "]}";

    private static List<(int X, int Y)> Points(string path)
    {
        var points = new List<(int X, int Y)>();
        foreach (var ring in path.Split('z', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = System.Text.RegularExpressions.Regex.Matches(ring, "-?[0-9]+").Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
            var (x, y) = (numbers[0], numbers[1]);
            points.Add((x, y));
            for (var index = 2; index < numbers.Count; index += 2)
                points.Add((x += numbers[index], y += numbers[index + 1]));
        }
        return points;
    }
}
