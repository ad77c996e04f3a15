using System.Net;
using System.Text;
using System.Text.Json;
using Par.Portal.Public.Downloads;
using Par.Portal.Tests.House;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Portal.Tests.Public;

/// <summary>The CSV files that anybody may fetch, from their bytes: plain for programs, with semicolons for a Finnish
/// spreadsheet.</summary>
public sealed class PublishedCsvTests : IAsyncLifetime
{
    private static readonly string[] TableColumns =
    [
        "table", "year", "version", "place", "area_level", "place_name_fi", "place_name_sv", "place_name_en",
        "region", "region_name_fi", "region_name_sv", "region_name_en", "category", "category_name_fi", "category_name_sv",
        "category_name_en",
        "gender", "gender_name_fi", "gender_name_sv", "gender_name_en", "age", "age_name_fi", "age_name_sv", "age_name_en", "unit",
        "obs_value", "obs_status", "partial", "missing_providers",
    ];

    private static readonly string[] FigureColumns =
    [
        "place", "area_level", "place_name_fi", "place_name_sv", "place_name_en", "region", "region_name_fi", "region_name_sv",
        "region_name_en",
        "row", "row_name_fi", "row_name_sv", "row_name_en", "measure", "measure_name_fi", "measure_name_sv", "measure_name_en", "unit",
        "obs_value", "obs_status", "partial", "missing_providers", "source", "note",
    ];

    private TestPortal portal = null!;

    public static TheoryData<string, bool> Files => new()
    {
        { "/fi/julkaisut/ent/2025/v1/tiedot/ent-reached", true }, { "/sv/publiceringar/ent/2025/v1/data/ent-referral", true },
        { "/en/releases/ent/2025/v1/data/ent-person-years", true }, { "/en/releases/ty/2025/v1/data/ty-trainees", true },
        { "/fi/tiedot/trend", false }, { "/fi/kunnat/179/tiedot/ent-referral", false }, { "/sv/landskap/13/data/ent-ages", false },
        { "/en/wellbeing-services-counties/13/data/ty-placement", false }, { "/en/organisations/P0092/data/trend", false },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => portal = await TestPortal.StartAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_plain_form_has_commas_and_no_byte_order_mark(string file, bool isTable)
    {
        var bytes = await portal.Client.GetByteArrayAsync(file + ".csv", Cancel);
        var text = Encoding.UTF8.GetString(bytes);

        Assert.NotEqual(0xEF, bytes[0]);
        Assert.StartsWith(string.Join(',', isTable ? TableColumns : FigureColumns) + "\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(sign => sign == '\n'), text.Split("\r\n").Length - 1);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_form_for_Excel_has_the_mark_and_semicolons(string file, bool isTable)
    {
        using var answer = await portal.Client.GetAsync(file + ".excel.csv", Cancel);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        var text = Encoding.UTF8.GetString(bytes[3..]);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith(string.Join(';', isTable ? TableColumns : FigureColumns) + "\r\n", text, StringComparison.Ordinal);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".excel.csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Both_forms_hold_the_same_records_and_decimals_have_each_its_sign(string file, bool isTable)
    {
        var plain = await RecordsAsync(file + ".csv", ',');
        var excel = await RecordsAsync(file + ".excel.csv", ';');

        Assert.True(plain.Count > 1);
        Assert.Equal(plain.Count, excel.Count);
        Assert.All(plain.Zip(excel), pair =>
        {
            Assert.Equal((isTable ? TableColumns : FigureColumns).Length, pair.First.Count);
            Assert.DoesNotContain(',', pair.First["obs_value"]);
            Assert.Equal(pair.First["obs_value"].Replace('.', ','), pair.Second["obs_value"]);
            Assert.Equal(pair.First.Where(field => field.Key != "obs_value"), pair.Second.Where(field => field.Key != "obs_value"));
        });
    }

    [Theory]
    [InlineData("/en/releases/ent/2025/v1/data/ent-person-years")]
    [InlineData("/fi/kunnat/179/tiedot/ent-referral")]
    public async Task There_are_decimals_to_write(string file) =>
        Assert.Contains(await RecordsAsync(file + ".excel.csv", ';'), record =>
            record["obs_value"].Contains(',', StringComparison.Ordinal));

    [Fact]
    public async Task The_total_is_called_total_in_every_form()
    {
        var records = await RecordsAsync("/fi/julkaisut/ent/2025/v1/tiedot/ent-referral.csv", ',');
        var stored = TestCountry.Statistics.Newest(Side.Ent)!.Table("ent-referral")!.Cells.Select(cell => cell.Key).ToList();
        using var json = JsonDocument.Parse(await portal.Client.GetStringAsync("/fi/julkaisut/ent/2025/v1/tiedot/ent-referral.json",
            Cancel));
        var cells = json.RootElement.GetProperty("cells").EnumerateArray().ToList();
        foreach (var (column, of) in new (string, Func<Warehouse.Statistics.CellAddress, string>)[]
        {
            ("category", cell => cell.Category), ("gender", cell => cell.Gender), ("age", cell => cell.Age),
        })
        {
            Assert.DoesNotContain(records, record => record[column] == "T");
            Assert.Equal(stored.Count(cell => of(cell) == "T"), records.Count(record => record[column] == "total"));
            Assert.Equal(stored.Count(cell => of(cell) == "T"), cells.Count(cell => cell.GetProperty(column).GetString() == "total"));
        }
        var ages = await RecordsAsync("/sv/landskap/13/data/ent-ages.csv", ',');
        Assert.Equal(["total", "total"], new[] { ages[0]["row"], ages[0]["measure"] });
        Assert.DoesNotContain(ages, record => record["row"] == "T" || record["measure"] == "T");
    }

    [Fact]
    public async Task Each_place_tells_its_level_and_a_municipality_its_region()
    {
        var records = await RecordsAsync("/fi/julkaisut/ent/2025/v1/tiedot/ent-reached.csv", ',');

        Assert.Equal(
            ["country", "municipality", "organisation", "region", "wellbeing_services_county"],
                records.Select(record => record["area_level"]).Distinct().Order());
        Assert.All(records, record => Assert.Equal(record["area_level"] switch
        {
            "country" => "SSS", "region" => "MK", "wellbeing_services_county" => "HVA", "municipality" => "KU", _ => "ORG",
        }, record["place"][..(record["area_level"] is "region" or "municipality" ? 2 : 3)]));
        Assert.All(records, record => Assert.Equal(
            record["area_level"] == "municipality" ? "MK" + TestCountry.Gazetteer.FindCurrent(record["place"][2..])!.Region : "",
                record["region"]));
        var jyväskylä = records.First(record => record["place"] == "KU179");
        Assert.Equal(["MK13", "Keski-Suomi", "Mellersta Finland", "Central Finland"],
            new[] { "region", "region_name_fi", "region_name_sv", "region_name_en" }.Select(column => jyväskylä[column]));
    }

    [Fact]
    public void A_municipality_that_was_merged_lies_in_the_region_of_the_one_it_belongs_to()
    {
        var label = TestCountry.Gazetteer.Name(PlaceId.Municipality("174"))!;

        // Juankoski became a part of Kuopio in 2017.
        var place = PlaceInFiles.Of(PlaceId.Municipality("174"), label, TestCountry.Gazetteer);

        Assert.Equal(PlaceId.Region("11"), place.Region);
        Assert.Equal("MK99", PlaceInFiles.Of(PlaceId.Municipality("999"), label, TestCountry.Gazetteer).Region.ToString());
    }

    [Fact]
    public async Task Names_stand_side_by_side_in_three_languages_whichever_language_asks()
    {
        var finnish = await portal.Client.GetByteArrayAsync("/fi/julkaisut/ent/2025/v1/tiedot/ent-referral.csv", Cancel);
        var english = await portal.Client.GetByteArrayAsync("/en/releases/ent/2025/v1/data/ent-referral.csv", Cancel);
        var record = (await RecordsAsync("/fi/julkaisut/ent/2025/v1/tiedot/ent-referral.csv", ','))
            .First(one => one is { } row && row["place"] == "KU091" && row["category"] == "schools" && row["gender"] == "2");

        Assert.Equal(finnish, english);
        Assert.Equal(["Helsinki", "Helsingfors", "Helsinki"], Names("place"));
        Assert.Equal(["Nainen", "Kvinna", "Female"], Names("gender"));
        Assert.Equal(["Yhteensä", "Totalt", "Total"], Names("age"));
        Assert.Equal(3, Names("category").Distinct().Count());

        string[] Names(string of) => [.. new[] { "fi", "sv", "en" }.Select(language => record[$"{of}_name_{language}"])];
    }

    [Theory]
    [InlineData("=1+1;2")]
    [InlineData("+358 40; \"Nuoret\", ry")]
    [InlineData("-x")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx;y")]
    public async Task A_name_is_one_harmless_field_in_both_forms(string name)
    {
        var place = PlaceId.Organisation("P0001");
        await using var other = await TestPortal.StartAsync(new PublishedBuilder().With(Side.Ent, 2025, "P0001", name, "179", "179")
            .With(Side.Ent, 2025, "ent-reached", place, 12).With(Side.Ent, 2025, "ent-reached", PlaceId.Country, 12).Build());

        foreach (var file in new[] { "/fi/organisaatiot/P0001/tiedot/trend", "/fi/julkaisut/ent/2025/v1/tiedot/ent-reached" })
            foreach (var (extension, separator) in new[] { (".csv", ','), (".excel.csv", ';') })
            {
                var text = await other.Client.GetStringAsync(file + extension, Cancel);
                var record = Records(text.TrimStart('\ufeff'), separator).Single(row => row["place"] == "ORGP0001");
                Assert.Equal("'" + name, record["place_name_sv"]);
                Assert.Contains($"{separator}\"'{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{separator}", text,
                    StringComparison.Ordinal);
            }
    }

    [Theory]
    [InlineData("/fi/kunnat/179", "CSV Exceliin")]
    [InlineData("/sv/kommuner/179", "CSV för Excel")]
    [InlineData("/en/municipalities/179", "CSV for Excel")]
    [InlineData("/fi/julkaisut/ent/2025/v1", "CSV Exceliin")]
    [InlineData("/sv/publiceringar/ent/2025/v1", "CSV för Excel")]
    [InlineData("/en/releases/ent/2025/v1/ent-reached", "CSV for Excel")]
    public async Task Pages_link_to_both_forms_and_each_link_leads_to_its_form(string address, string name)
    {
        var page = await portal.PageAsync(address);
        var links = page.QuerySelectorAll("main a[download]").Select(link =>
            (Text: link.TextContent.Split(':')[0], Link: link.GetAttribute("href")!)).ToList();
        var plain = links.Where(link => link.Text == "CSV").Select(link => link.Link).ToList();
        var excel = links.Where(link => link.Text == name).Select(link => link.Link).ToList();

        Assert.NotEmpty(plain);
        Assert.Equal(plain.Select(link => link.Replace(".csv", ".excel.csv", StringComparison.Ordinal)), excel);
        foreach (var link in plain.Concat(excel))
        {
            using var answer = await portal.Client.GetAsync(link, Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_metadata_file_beside_it_tells_of_the_columns_of_both_forms(string file, bool isTable)
    {
        using var csv = await portal.Client.GetAsync(file + ".excel.csv", Cancel);
        using var json = JsonDocument.Parse(await portal.Client.GetStringAsync(file + ".csv-metadata.json", Cancel));
        var tables = json.RootElement.GetProperty("tables").EnumerateArray().ToList();
        var id = file.Split('/')[^1];

        Assert.Equal($"<{id}.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"",
            csv.Headers.GetValues("Link").Single());
        Assert.Equal([(id + ".csv", ","), (id + ".excel.csv", ";")], tables.Select(table =>
            (table.GetProperty("url").GetString()!, table.GetProperty("dialect").GetProperty("delimiter").GetString()!)));
        foreach (var table in tables)
        {
            var columns = table.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().ToList();
            Assert.Equal(isTable ? TableColumns : FigureColumns, columns.Select(column => column.GetProperty("name").GetString()));
            Assert.All(columns, column => Assert.Equal(3, column.GetProperty("dc:description").EnumerateArray()
                .Select(text => text.GetProperty("@value").GetString()).Distinct().Count()));
        }
        var excelValue = tables[1].GetProperty("tableSchema").GetProperty("columns").EnumerateArray()
            .Single(column => column.GetProperty("name").GetString() == "obs_value");
        Assert.Equal(",", excelValue.GetProperty("datatype").GetProperty("format").GetProperty("decimalChar").GetString());
    }

    [Fact]
    public async Task The_key_of_the_metadata_tells_one_record_from_another()
    {
        foreach (var file in Files.Select(row => row.Data.Item1))
        {
            using var json = JsonDocument.Parse(await portal.Client.GetStringAsync(file + ".csv-metadata.json", Cancel));
            var key = json.RootElement.GetProperty("tables")[0].GetProperty("tableSchema").GetProperty("primaryKey").EnumerateArray()
                .Select(name => name.GetString()!).ToList();
            var records = await RecordsAsync(file + ".csv", ',');
            Assert.Equal(records.Count, records.Select(record => string.Join('|', key.Select(name => record[name]))).Distinct().Count());
        }
    }

    [Fact]
    public void The_page_on_files_in_docs_tells_of_every_column()
    {
        var told = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "files.md"));

        foreach (var column in FileColumn.OfTable.Concat(FileColumn.OfFigure).Where(column =>
            !column.Name.Contains("_name_", StringComparison.Ordinal)))
            Assert.Contains($"| `{column.Name}` | {column.What.En} |", told);
        foreach (var name in FileColumn.OfTable.Concat(FileColumn.OfFigure).Where(column =>
            column.Name.EndsWith("_name_fi", StringComparison.Ordinal)))
            Assert.Contains(told, line => line.StartsWith($"| `{name.Name}` `{name.Name[..^2]}sv` `{name.Name[..^2]}en` |",
                StringComparison.Ordinal));
    }

    private async Task<List<Dictionary<string, string>>> RecordsAsync(string address, char separator) =>
        Records((await portal.Client.GetStringAsync(address, Cancel)).TrimStart('\ufeff'), separator);

    // Read plainly: what the portal reads its own files back with is not asked.
    private static List<Dictionary<string, string>> Records(string text, char separator)
    {
        var (records, record, field, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
                field.Append(text[++at]);
            else if (text[at] == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || (text[at] != separator && text[at] != '\r' && text[at] != '\n'))
                field.Append(text[at]);
            else if (text[at] != '\r')
            {
                record.Add(field.ToString());
                field.Clear();
                if (text[at] == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
        }
        return [.. records.Skip(1).Select(values => records[0].Zip(values).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
