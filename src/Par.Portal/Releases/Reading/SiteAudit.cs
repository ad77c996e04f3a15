using System.Net;
using System.Text;
using System.Text.Json;
using Par.Jobs.Publication;
using Par.Portal.Public.Releases;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Releases.Reading;

/// <summary>
/// Reads every file of a release from a site as anybody would, with parsers of its own, and holds the bytes against the stored cells: what is shown is what was approved,
/// and nothing that is withheld has left a number or a trace.
/// </summary>
/// <remarks>
/// All tables are read whole in each form, every form in another language and another table in others. The pages of tables and the files under figures show the same cells by
/// place: those of the country are read, the figures of every region and county, and of the other places one in <see cref="OneIn"/>, of each table and each version other ones.
/// </remarks>
internal sealed class SiteAudit(HttpClient site, CatalogueYear year, PublishedStatistics figures, SiteReading reading)
{
    /// <summary>One municipality or organisation in so many is read by itself.</summary>
    public const int OneIn = 20;

    private static readonly string?[] Breakdowns = [null, "age", "gender"];

    /// <summary>Reads the files and pages of a release that is among the figures.</summary>
    public async Task ReadAsync(PublishedRelease stored, CancellationToken cancel)
    {
        var release = stored.Release;
        foreach (var (number, table) in year.Tables.Where(table => table.Side == release.Side).Index())
            if (stored.Table(table.Id) is { } cells)
                await ReadTableAsync(stored, cells, number, cancel);
        foreach (var (number, place) in Chosen(stored).Index())
            await ReadFiguresAsync(place, number, cancel);
    }

    private async Task ReadTableAsync(PublishedRelease stored, PublishedTable cells, int number, CancellationToken cancel)
    {
        if (await GetAsync(PathIn(number) + ".csv", cancel) is { } csv)
            Hold(PathIn(number) + ".csv", () => TableReading.Csv(csv, LanguageAt(number), isForSpreadsheet: false));
        if (await GetAsync(PathIn(number + 1) + ".excel.csv", cancel) is { } excel)
            Hold(PathIn(number + 1) + ".excel.csv", () => TableReading.Csv(excel, LanguageAt(number + 1), isForSpreadsheet: true));
        if (await GetAsync(PathIn(number + 1) + ".parquet", cancel) is { } parquet)
        {
            var read = await TableReading.ParquetAsync(parquet, LanguageAt(number + 1), cancel);
            Hold(PathIn(number + 1) + ".parquet", () => read);
        }
        SeenTable? file = null;
        if (await GetAsync(PathIn(number + 2) + ".json", cancel) is { } json)
            Hold(PathIn(number + 2) + ".json", () => file = TableReading.Json(json, LanguageAt(number + 2)));
        if (file is null)
            return;
        var language = LanguageAt(number + 2);
        var byPlace = file.Cells.ToLookup(cell => cell.Place);
        var isDivided = year.Tables.Single(table => table.Id == cells.Id) is { VariableConcept: not null, CrossEverywhere: not Cross.None };
        foreach (var (turn, place) in cells.Cells.Select(cell => cell.Key.Place).Distinct().OrderBy(place => place.Level)
            .ThenBy(place => place.Code, StringComparer.Ordinal).Index()
            .Where(place => place.Item.Level == PlaceLevel.Country || (place.Index + number) % OneIn == Turn(stored.Release)))
        {
            // The page shows a table of answers by one breakdown at a time: each place is read by another.
            var by = Breakdowns[isDivided ? (turn + number) % Breakdowns.Length : 0];
            var path = $"{VersionView.Address(language, stored.Release)}/{cells.Id}?place={Uri.EscapeDataString(place.ToString())}";
            path += by is null ? "" : $"&by={by}";
            if (await GetAsync(path, cancel) is { } page)
                Read(path, () => Holding.Page(path, isDivided ? ShownBy(by, [.. byPlace[place.ToString()]])
                    : [.. byPlace[place.ToString()]], TablePageReading.Read(Encoding.UTF8.GetString(page), language == Language.En),
                    reading));
        }

        string PathIn(int turn) => LanguageAt(turn) is var one ? $"{VersionView.Address(one, stored.Release)}/{Slug.Data.In(one)}/{cells.Id}" : "";
        void Hold(string path, Func<SeenTable> read) => Read(path, () => Holding.Table(path, cells, read(), reading));
    }

    // The totals of the answers that are divided by it, of all when none is, and their parts.
    private static List<SeenCell> ShownBy(string? by, IReadOnlyList<SeenCell> cells)
    {
        var parts = by switch
        {
            "gender" => cells.Where(cell => cell.Gender != "T" && cell.Age == "T").ToHashSet(),
            "age" => cells.Where(cell => cell.Gender == "T" && cell.Age != "T").ToHashSet(),
            _ => [],
        };
        var answers = parts.Select(part => part.Category).ToHashSet();
        return [.. cells.Where(cell => parts.Contains(cell)
            || (cell is { Gender: "T", Age: "T" } && (answers.Count == 0 || answers.Contains(cell.Category))))];
    }

    /// <summary>A figure that has no file has nothing published for the place.</summary>
    private async Task ReadFiguresAsync(PlaceId place, int number, CancellationToken cancel)
    {
        var language = LanguageAt(number);
        if (Address.Of(language, place)?.TrimEnd('/') is not { } page)
            return;
        var expected = new FigureExpectation(figures, place);
        foreach (var id in FigureExpectation.Ids)
        {
            var path = $"{page}/{Slug.Data.In(language)}/{id}";
            await ReadFigureAsync(".csv", file => FigureReading.Csv(file, isForSpreadsheet: false));
            await ReadFigureAsync(".excel.csv", file => FigureReading.Csv(file, isForSpreadsheet: true));
            await ReadFigureAsync(".xlsx", FigureReading.Workbook);

            async Task ReadFigureAsync(string extension, Func<byte[], (IReadOnlyList<SeenFigure>, IReadOnlyList<string>)> read)
            {
                if (await GetAsync(path + extension, cancel, mayMiss: true) is { } file)
                    Read(path + extension, () =>
                        Holding.Figure(path + extension, (row, measure) => expected.Of(id, row, measure), read(file), reading));
            }
        }
    }

    private static IEnumerable<PlaceId> Chosen(PublishedRelease stored) => stored.Tables.SelectMany(table => table.Cells).Select(cell => cell.Key.Place).Distinct()
        .OrderBy(place => place.Level).ThenBy(place => place.Code, StringComparer.Ordinal).Index()
        .Where(place => place.Item.Level <= PlaceLevel.County || place.Index % OneIn == Turn(stored.Release)).Select(place => place.Item);

    private static int Turn(Release release) => (release.Year + release.Version) % OneIn;

    /// <summary>Each turn another language.</summary>
    private static Language LanguageAt(int turn) => Languages.All[turn % Languages.All.Count];

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
