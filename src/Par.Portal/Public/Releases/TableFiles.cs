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
/// Whole tables of a version as files: <c>/fi/julkaisut/ent/2024/v1/tiedot/ent-referral.csv</c>, in the columns of
/// <see cref="FileColumn.OfTable"/>. A version never changes, so neither do its files; the one that was
/// withdrawn has none.
/// </summary>
internal static class TableFiles
{
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
        var (id, extension) = FileName.Of(file);
        if (version.Tables.FirstOrDefault(table => table.Id == id) is not { } table)
            return Results.NotFound();
        var name = string.Create(CultureInfo.InvariantCulture, $"par-{version.Release.Year}-v{version.Release.Version}-{file}");
        if (CsvForm.Of(extension) is { } form)
        {
            http.Response.Headers.Link = CsvMetadata.Link(table.Id);
            return Results.Stream(body => WriteCsvAsync(version, table, form, body, http.RequestAborted), "text/csv; charset=utf-8", name);
        }
        switch (extension)
        {
            case CsvMetadata.Extension:
                return Results.File(MetadataOf(version, table, language), CsvMetadata.Type, name);
            case ".json":
                return Results.Stream(body => WriteJsonAsync(version, table, language, body, http.RequestAborted), "application/json; charset=utf-8", name);
            case ".parquet":
                return Results.Stream(body => WriteParquetAsync(version, table, language, body, http.RequestAborted), "application/vnd.apache.parquet", name);
            default:
                return Results.NotFound();
        }
    }

    private static byte[] MetadataOf(VersionView version, StatisticTable table, Language language) => CsvMetadata.Write(table.Id, language,
        (table.Title.In(language), SourceTexts.Release(language, version.Release), (version.Release.IsSynthetic
            ? ShellTexts.SyntheticBanner.In(language) + " " : "") + NoteOf(version, table, language)), FileColumn.OfTable,
        ["place", "category", "gender", "age"]);

    private static async Task WriteCsvAsync(VersionView version, StatisticTable table, CsvForm form, Stream body, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(body, form.Encoding, 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(form.Headings(FileColumn.OfTable).AsMemory(), cancel);
        foreach (var record in Records(version, table))
            await writer.WriteLineAsync(
                form.Record(record.Before.Select(SafeText.Of), record.Value, record.After.Select(SafeText.Of)).AsMemory(), cancel);
    }

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
        foreach (var record in Records(version, table))
        {
            writer.WriteStartObject();
            foreach (var (column, text) in FileColumn.OfTable.Zip(record.Before).Skip(1))
                writer.WriteString(column.Name, text);
            if (record.Value is { } value)
                writer.WriteNumber(FileColumn.Value.Name, value);
            else
                writer.WriteNull(FileColumn.Value.Name);
            foreach (var (column, text) in FileColumn.Behind.Zip(record.After))
                writer.WriteString(column.Name, text);
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
        var records = Records(version, table).Select(record => (record.Before, (double?)record.Value, record.After)).ToList();
        await body.WriteAsync(
            await ParquetWriting.WriteAsync([.. FileColumn.OfTable.Select(column => column.Name)], records, about, cancel), cancel);
    }

    /// <summary>What its symbols, its marks and its roundings mean, in sentences.</summary>
    private static string NoteOf(VersionView version, StatisticTable table, Language language) =>
        string.Join(' ', Legend.Of(language, version.Cells!.Table(table.Id)!.Cells.Select(entry => entry.Value))
            .Select(text => text + "."));

    // The texts of a place, category, gender or age group are made once: a table has tens of thousands of records.
    private static IEnumerable<(IReadOnlyList<string> Before, decimal? Value, IReadOnlyList<string> After)> Records(
        VersionView version, StatisticTable table)
    {
        var quantity = QuantityOf(table);
        string[] first =
        [
            table.Id, version.Release.Year.ToString(CultureInfo.InvariantCulture),
            version.Release.Version.ToString(CultureInfo.InvariantCulture),
        ];
        var missing = new Dictionary<PlaceId, string>();
        var (places, categories) = (new Dictionary<PlaceId, IReadOnlyList<string>>(), new Dictionary<string, IReadOnlyList<string>>());
        var (genders, ages) = (new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, IReadOnlyList<string>>());
        foreach (var (address, cell) in version.CellsOf(table))
        {
            yield return ([
                .. first,
                .. Once(places, address.Place, place => PlaceInFiles.Of(place, version.NameOf(place), version.Gazetteer).Texts),
                .. Once(categories, address.Category, category => Coded(category, version.CategoryOf(table, category))),
                .. Once(genders, address.Gender, gender => Coded(gender, version.GenderOf(gender))),
                .. Once(ages, address.Age, age => Coded(age, version.AgeOf(age))), CellText.Unit(quantity),
            ], CellText.Exact(cell, quantity), [CellText.Status(cell), CellText.Partial(cell), ProviderGaps.IsLacking(cell)
                ? Once(missing, address.Place, MissingFrom) : ""]);
        }

        string MissingFrom(PlaceId place) =>
            string.Join("; ", new ProviderGaps(version.Figures!, version.Gazetteer, place).Missing(version.Release.Side,
                version.Release.Year));
    }

    private static IReadOnlyList<string> Coded(string code, Label name) => [PublishedCode.Of(code), .. FileColumn.Texts(name)];

    private static T Once<TKey, T>(Dictionary<TKey, T> made, TKey key, Func<TKey, T> make)
        where TKey : notnull => made.TryGetValue(key, out var value) ? value : made[key] = make(key);
}
