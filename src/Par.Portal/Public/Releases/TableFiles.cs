using System.Globalization;
using System.Text;
using System.Text.Json;
using Par.Portal.Public.Downloads;
using Par.Portal.Public.Figures;
using Par.Portal.Public.Providers;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Releases;

/// <summary>
/// Whole tables of a version as files: <c>/fi/julkaisut/ent/2024/v1/tiedot/ent-referral.csv</c>. A version never changes, so neither do its files; the one that was
/// withdrawn has none.
/// </summary>
internal static class TableFiles
{
    private static readonly string[] Headings =
    [
        "table", "year", "version", "place", "place_name", "category", "category_name", "gender", "gender_name", "age", "age_name", "unit",
        "obs_value", "obs_status", "partial", "missing_providers",
    ];

    public static void MapTableFiles(this WebApplication app)
    {
        foreach (var language in Languages.All)
        {
            app.MapGet($"{Address.Of(language, Slug.Releases)}/{{side}}/{{year}}/{{version}}/{Slug.Data.In(language)}/{{file}}",
                async (string side, string year, string version, string file, PublishedView view, PublishedVersions versions, HttpContext http) =>
                    await VersionView.FindAsync(view, versions, side, year, version, http.RequestAborted) is { } found
                        ? File(found, file, language, http)
                        : Results.NotFound()).AllowAnonymous();
        }
    }

    /// <summary>What the cells of a table are numbers of.</summary>
    public static Quantity QuantityOf(StatisticTable table) => table.Subject switch
    {
        Subject.PersonYears or Subject.GrantPersonYears => Quantity.PersonYears,
        Subject.GrantEuros => Quantity.Euros,
        _ => Quantity.Count,
    };

    private static IResult File(VersionView version, string file, Language language, HttpContext http)
    {
        if (version.Tables.FirstOrDefault(table => table.Id == Path.GetFileNameWithoutExtension(file)) is not { } table)
            return Results.NotFound();
        var name = string.Create(CultureInfo.InvariantCulture, $"par-{version.Release.Year}-v{version.Release.Version}-{file}");
        switch (Path.GetExtension(file))
        {
            case ".csv":
                return Results.Stream(body => WriteCsvAsync(version, table, language, body, http.RequestAborted), "text/csv; charset=utf-8", name);
            case ".json":
                return Results.Stream(body => WriteJsonAsync(version, table, language, body, http.RequestAborted), "application/json; charset=utf-8", name);
            case ".parquet":
                return Results.Stream(body => WriteParquetAsync(version, table, language, body, http.RequestAborted), "application/vnd.apache.parquet", name);
            default:
                return Results.NotFound();
        }
    }

    private static async Task WriteCsvAsync(VersionView version, StatisticTable table, Language language, Stream body, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', Headings).AsMemory(), cancel);
        foreach (var record in Records(version, table, language))
            await writer.WriteLineAsync(string.Join(',', [.. Safe(record.Before), record.Value, .. Safe(record.After)]).AsMemory(), cancel);
    }

    private static IEnumerable<string> Safe(IEnumerable<string> texts) => texts.Select(text => CsvWriter.Quoted(SafeText.Of(text)));

    private static async Task WriteJsonAsync(VersionView version, StatisticTable table, Language language, Stream body, CancellationToken cancel)
    {
        await using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteString("title", table.Title.In(language));
        writer.WriteString("description", table.Description.In(language));
        writer.WriteString("source", SourceTexts.Release(language, version.Release));
        writer.WriteString("state", VersionName.StateOf(language, version.Release));
        writer.WriteBoolean("synthetic", version.Release.IsSynthetic);
        writer.WriteString("licence", ShellTexts.Licence.In(language));
        writer.WriteString("note", NoteOf(version, table, language));
        writer.WriteStartArray("cells");
        var written = 0;
        foreach (var record in Records(version, table, language))
        {
            writer.WriteStartObject();
            foreach (var (heading, text) in Headings.Zip(record.Before).Skip(1))
                writer.WriteString(heading, text);
            if (record.Value.Length > 0)
                writer.WriteNumber("obs_value", decimal.Parse(record.Value, CultureInfo.InvariantCulture));
            else
                writer.WriteNull("obs_value");
            foreach (var (heading, text) in Headings.Skip(record.Before.Count + 1).Zip(record.After))
                writer.WriteString(heading, text);
            writer.WriteEndObject();
            if (++written % 1000 == 0)
                await writer.FlushAsync(cancel);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(cancel);
    }

    private static async Task WriteParquetAsync(VersionView version, StatisticTable table, Language language, Stream body, CancellationToken cancel)
    {
        var about = new Dictionary<string, string>
        {
            ["title"] = table.Title.In(language), ["description"] = table.Description.In(language), ["source"] = SourceTexts.Release(language, version.Release),
            ["state"] = VersionName.StateOf(language, version.Release), ["synthetic"] = version.Release.IsSynthetic ? "true" : "false", ["licence"] = ShellTexts.Licence.In(language),
            ["note"] = NoteOf(version, table, language),
        };
        var records = Records(version, table, language)
            .Select(record => (record.Before, record.Value.Length > 0 ? double.Parse(record.Value, CultureInfo.InvariantCulture)
                : (double?)null, record.After)).ToList();
        await body.WriteAsync(await ParquetWriting.WriteAsync(Headings, records, about, cancel), cancel);
    }

    /// <summary>What its symbols, its marks and its roundings mean, in sentences.</summary>
    private static string NoteOf(VersionView version, StatisticTable table, Language language) =>
        string.Join(' ', Legend.Of(language, version.Cells!.Table(table.Id)!.Cells.Select(entry => entry.Value))
            .Select(text => text + "."));

    private static IEnumerable<(IReadOnlyList<string> Before, string Value, IReadOnlyList<string> After)> Records(VersionView version,
        StatisticTable table, Language language)
    {
        var quantity = QuantityOf(table);
        var (year, number) = (version.Release.Year.ToString(CultureInfo.InvariantCulture), version.Release.Version.ToString(CultureInfo.InvariantCulture));
        var missing = new Dictionary<PlaceId, string>();
        foreach (var (address, cell) in version.CellsOf(table))
        {
            yield return ([
                table.Id, year, number, address.Place.ToString(), version.NameOf(address.Place, language),
                address.Category, version.CategoryOf(table, address.Category, language), address.Gender, version.GenderOf(address.Gender, language),
                address.Age, version.AgeOf(address.Age, language), CellText.Unit(quantity),
            ], CellText.Plain(cell, quantity), [CellText.Status(cell), CellText.Partial(cell), ProviderGaps.IsLacking(cell)
                ? MissingFrom(address.Place) : ""]);
        }

        string MissingFrom(PlaceId place) => missing.TryGetValue(place, out var names) ? names
            : missing[place] = string.Join("; ", new ProviderGaps(version.Figures!, version.Gazetteer, place).Missing(version.Release.Side,
                version.Release.Year));
    }
}
