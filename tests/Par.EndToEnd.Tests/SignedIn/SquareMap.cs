using System.Globalization;

namespace Par.EndToEnd.Tests.SignedIn;

/// <summary>A stand-in for the publisher's boundaries: a square around the label point of each municipality of the register.</summary>
internal static class SquareMap
{
    private const int Half = 9_000;

    public static async Task WriteAsync(string path)
    {
        var rows = (await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "reference", "municipalities.csv"), TestContext.Current.CancellationToken))
            .Skip(1).Select(line => line.Split(',')).Where(fields => fields[10].Length == 0);
        await File.WriteAllTextAsync(path, "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(',', rows.Select(fields => Feature(
            fields[0], int.Parse(fields[11], CultureInfo.InvariantCulture), int.Parse(fields[12], CultureInfo.InvariantCulture)))) + "]}", TestContext.Current.CancellationToken);
    }

    private static string Feature(string code, int x, int y) => string.Create(CultureInfo.InvariantCulture,
        $"{{\"type\":\"Feature\",\"properties\":{{\"kunta\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{x - Half},{y - Half}],[{x + Half},{y - Half}],[{x + Half},{y + Half}],[{x - Half},{y + Half}],[{x - Half},{y - Half}]]]}}}}");
}
