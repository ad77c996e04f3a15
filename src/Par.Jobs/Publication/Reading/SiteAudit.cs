using System.Net;
using System.Text;
using System.Text.Json;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Statistics;

namespace Par.Jobs.Publication.Reading;

/// <summary>
/// Reads every file of a release from a site as anybody would, with parsers of its own, and holds the bytes against the stored cells: what is shown is what was approved,
/// and nothing that is withheld has left a number or a trace.
/// </summary>
/// <remarks>
/// All tables are read whole: as CSV and JSON in three languages, as Parquet in one. Of the pages of tables and of the files under figures, which show the same cells by
/// place, those of the country, the AVI areas and the regions are read and one in <see cref="OneIn"/> of the others, in the languages by turns.
/// </remarks>
public sealed class SiteAudit(HttpClient site, CatalogueYear year, PublishedStatistics figures, SiteReading reading)
{
    /// <summary>One municipality or organisation in so many is read by itself.</summary>
    public const int OneIn = 20;

    private static readonly (string Code, string Releases, string Data, string Municipalities, string Regions, string Organisations)[] Languages =
    [
        ("fi", "julkaisut", "tiedot", "kunnat", "maakunnat", "organisaatiot"),
        ("sv", "publiceringar", "data", "kommuner", "landskap", "organisationer"),
        ("en", "releases", "data", "municipalities", "regions", "organisations"),
    ];

    /// <summary>Reads the files and pages of a release that is among the figures.</summary>
    public async Task ReadAsync(PublishedRelease stored, CancellationToken cancel)
    {
        var release = stored.Release;
        foreach (var (number, table) in year.Tables.Where(table => table.Side == release.Side).Index())
            if (stored.Table(table.Id) is { } cells)
                await ReadTableAsync(stored, cells, number, cancel);
        foreach (var (number, place) in Chosen(stored, stored.Tables.SelectMany(table => table.Cells).Select(cell => cell.Key.Place)).Index())
            await ReadFiguresAsync(place, number, cancel);
    }

    private async Task ReadTableAsync(PublishedRelease stored, PublishedTable cells, int number, CancellationToken cancel)
    {
        var files = new SeenTable[Languages.Length];
        foreach (var (index, language) in Languages.Index())
        {
            var version = Version(language.Code, language.Releases, stored.Release);
            var path = $"{version}/{language.Data}/{cells.Id}";
            if (await GetAsync(path + ".csv", cancel) is { } csv)
                Hold(path + ".csv", () => TableReading.Csv(csv));
            if (await GetAsync(path + ".json", cancel) is { } json)
                Hold(path + ".json", () => files[index] = TableReading.Json(json));
            if (index == number % Languages.Length && await GetAsync(path + ".parquet", cancel) is { } parquet)
            {
                var read = await TableReading.ParquetAsync(parquet, cancel);
                Hold(path + ".parquet", () => read);
            }
        }
        foreach (var (index, place) in Chosen(stored, cells.Cells.Select(cell => cell.Key.Place)).Index())
        {
            var language = Languages[(index + number) % Languages.Length];
            var path = $"{Version(language.Code, language.Releases, stored.Release)}/{cells.Id}?place={Uri.EscapeDataString(place.ToString())}";
            if (files[(index + number) % Languages.Length] is { } file && await GetAsync(path, cancel) is { } page)
                Read(path, () => Holding.Page(path, place.ToString(), file, TablePageReading.Read(Encoding.UTF8.GetString(page), language.Code == "en"), reading));
        }

        void Hold(string path, Func<SeenTable> read) => Read(path, () => Holding.Table(path, cells, read(), reading));
    }

    /// <summary>A figure that has no file has nothing published for the place.</summary>
    private async Task ReadFiguresAsync(PlaceId place, int number, CancellationToken cancel)
    {
        var language = Languages[number % Languages.Length];
        var page = place.Level switch
        {
            PlaceLevel.Country => $"/{language.Code}",
            PlaceLevel.Region => $"/{language.Code}/{language.Regions}/{place.Code}",
            PlaceLevel.Municipality => $"/{language.Code}/{language.Municipalities}/{place.Code}",
            PlaceLevel.Organisation => $"/{language.Code}/{language.Organisations}/{place.Code}",
            _ => null,
        };
        if (page is null)
            return;
        var expected = new FigureExpectation(figures, place);
        foreach (var id in FigureExpectation.Ids)
        {
            var path = $"{page}/{language.Data}/{id}";
            if (await GetAsync(path + ".csv", cancel, mayMiss: true) is { } csv)
                Read(path + ".csv", () => Holding.Figure(path + ".csv", (row, measure) => expected.Of(id, row, measure), FigureReading.Csv(csv), reading));
            if (await GetAsync(path + ".xlsx", cancel, mayMiss: true) is { } workbook)
                Read(path + ".xlsx", () => Holding.Figure(path + ".xlsx", (row, measure) => expected.Of(id, row, measure), FigureReading.Workbook(workbook), reading));
        }
    }

    private static IEnumerable<PlaceId> Chosen(PublishedRelease stored, IEnumerable<PlaceId> places) => places.Distinct()
        .OrderBy(place => place.Level).ThenBy(place => place.Code, StringComparer.Ordinal).Index()
        .Where(place => place.Item.Level <= PlaceLevel.Region || place.Index % OneIn == (stored.Release.Year + stored.Release.Version) % OneIn).Select(place => place.Item);

    private static string Version(string language, string releases, Release release) => FormattableString.Invariant(
        $"/{language}/{releases}/{(release.Side == Warehouse.Collection.Side.Ent ? "ent" : "ty")}/{release.Year}/v{release.Version}");

    private void Read(string path, Action read)
    {
        try
        {
            read();
        }
        catch (Exception problem) when (problem is FormatException or DecoderFallbackException or JsonException or InvalidDataException or KeyNotFoundException or InvalidOperationException
            or System.Xml.XmlException)
        {
            reading.Tell($"{path} is not what it should be: {problem.Message}");
        }
    }

    private async Task<byte[]?> GetAsync(string path, CancellationToken cancel, bool mayMiss = false)
    {
        reading.Address();
        try
        {
            using var answer = await site.GetAsync(new Uri(path, UriKind.Relative), cancel);
            if (answer.StatusCode == HttpStatusCode.OK)
                return await answer.Content.ReadAsByteArrayAsync(cancel);
            if (!mayMiss || answer.StatusCode != HttpStatusCode.NotFound)
                reading.Tell($"{path} answers {(int)answer.StatusCode}.");
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            reading.Tell($"{path} could not be read: {problem.Message}");
        }
        return null;
    }
}
