using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Par.Jobs.Publication;
using Par.Portal.Public.Downloads;
using Par.Portal.Releases;
using Par.Portal.Releases.Reading;
using Par.Portal.Tests.Public;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.PreRelease;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;
using TestPortal = Par.Portal.Tests.SignedIn.TestPortal;

namespace Par.Portal.Tests.Releases;

/// <summary>The files of a release are read back from their bytes before and after it is public; whatever they say too much is found.</summary>
public sealed partial class FilesReadBackTests(FilesReadBackTests.Site site) : IClassFixture<FilesReadBackTests.Site>
{
    private const int Year = 2025;

    private static readonly string[] Municipalities = ["005", "018", "049", "091", "179", "297", "564"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Pages that SiteAudit reads of this version, one with 1–4, one with a missing provider.
    private const string FewPage = "/ent-reached?place=KU179";
    private const string MarkedPage = "/ent-referral?place=KU049";

    public static TheoryData<string> Plants => [.. Planted.Keys];

    // This table is read as CSV in English, as Parquet in Finnish, as JSON and on pages in Swedish.
    private static Dictionary<string, (string Path, Func<byte[], byte[]> Change)> Planted { get; } = new()
    {
        ["the number behind one to four in CSV"] = ("/tiedot/ent-reached.csv", Text(",,few,", ",3,few,")),
        ["a blank after the status of one cell"] = ("/tiedot/ent-reached.csv", Text(",,few,", ",,few ,")),
        ["quotes around the status of one cell"] = ("/tiedot/ent-reached.csv", Text(",,few,", ",,\"few\",")),
        ["an exact number in place of a rounded one"] = ("/data/ent-referral.csv", Text(",40,rounded,", ",41,rounded,")),
        ["an exact number that says so"] = ("/data/ent-referral.csv", Text(",40,rounded,", ",40,value,")),
        ["a zero in place of what is missing"] = ("/tiedot/ent-reached.csv", Text(",,missing,", ",0,zero,")),
        ["a number without the mark of a missing provider"] = ("/tiedot/ent-reached.csv", Text(",57,value,yes,", ",57,value,no,")),
        ["a line that is not there"] = ("/data/ent-referral.csv", Text("\r\nent-referral,2025,1,KU091", "\r\n", wholeLine: true)),
        ["a line too much"] = ("/data/ent-referral.csv", Text("\r\nent-referral,2025,1,KU091",
            "\r\nent-referral,2025,1,KU092,municipality,,,,MK01,,,,total,,,,total,,,,total,,,,n,3,value,no,\r\nent-referral,2025,1,KU091")),
        ["the number behind one to four in CSV for Excel"] = ("/data/ent-reached.excel.csv", Text(";;few;", ";3;few;")),
        ["an exact number in CSV for Excel"] = ("/fi/julkaisut/ent/2025/v1/tiedot/ent-referral.excel.csv",
            Text(";40;rounded;", ";41;rounded;")),
        ["a decimal point in CSV for Excel"] = ("/data/ent-person-years.excel.csv", Text(";3,3;", ";3.3;")),
        ["no byte order mark in CSV for Excel"] = ("/data/ent-reached.excel.csv", bytes => bytes[3..]),
        ["a total that is called T"] = ("/tiedot/ent-reached.csv", Text(",total,", ",T,")),
        ["a share of exact numbers in CSV for Excel"] = ("/tiedot/ent-referral.excel.csv", Text("%;40;rounded", "%;41,2;rounded")),
        ["a column too much"] = ("/data/ent-referral.csv", Text("missing_providers\r\n", "missing_providers,secret\r\n")),
        ["the number behind one to four in JSON"] = ("/tiedot/ent-contacted.json", Text("\"obs_value\":null", "\"obs_value\":3")),
        ["a property too much in JSON"] = ("/tiedot/ent-contacted.json", Text("\"obs_value\":null", "\"was\":3,\"obs_value\":null")),
        ["another status for one cell in JSON"] = ("/tiedot/ent-contacted.json", Text("\"few\"", "\"missing\"")),
        ["an exact number in JSON"] = ("/data/ent-referral.json", Text("\"obs_value\":40,", "\"obs_value\":39,")),
        ["a title on one to four on a page"] = (FewPage, Text("<span class=\"hidden-value\"", "<span title=\"3\" class=\"hidden-value\"")),
        ["a number beside one to four on a page"] = (FewPage, Text("<span class=\"hidden-value\"", "3<span class=\"hidden-value\"")),
        ["an exact number on a page"] = ("/sv/publiceringar/ent/2025/v1/ent-referral?place=SSS&by=gender", Text(">40</td>", ">41</td>")),
        ["a page without the mark of a missing provider"] = (MarkedPage,
            bytes => Encoding.UTF8.GetBytes(MarkOf().Replace(Encoding.UTF8.GetString(bytes), "", 1))),
        ["a share of exact numbers"] = ("/tiedot/ent-referral.csv", Text("%,40,rounded", "%,41.2,rounded")),
        ["a share of exact numbers in a workbook"] = ("/tiedot/ent-referral.xlsx", Workbook(ValueCell(), "${1}41.2$2")),
        ["a hidden sheet in a workbook"] = ("/tiedot/ent-referral.xlsx", Workbook(SheetEntry(), "<x:sheet state=\"hidden\" ")),
        ["a part too much in a workbook"] = ("/tiedot/ent-referral.xlsx", Part("xl/comments1.xml", "<comments/>")),
        ["a pivot cache in a workbook"] = ("/tiedot/ent-referral.xlsx", Part("xl/pivotCache/pivotCacheRecords1.xml", "<records/>")),
    };

    [Fact]
    public async Task Files_that_show_what_is_stored_pass()
    {
        var (reading, _) = await ReadAsync(null, bytes => bytes);

        Assert.Equal("", string.Join('\n', reading.Told));
        Assert.True(reading.Cells > 400, $"Only {reading.Cells} cells were compared.");
    }

    [Theory]
    [MemberData(nameof(Plants))]
    public async Task Whatever_says_too_much_is_found(string plant)
    {
        var (reading, changed) = await ReadAsync(Planted[plant].Path, Planted[plant].Change);

        Assert.True(changed > 0, "Nothing was planted.");
        Assert.Contains(reading.Told, told => told.Contains(Planted[plant].Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_behind_one_to_four_in_Parquet_is_found()
    {
        var (reading, changed) = await ReadAsync("/data/ent-reached.parquet", bytes => bytes);
        Assert.Equal((0, 1), (reading.Problems, changed));
        string[] headings =
        [
            "table", "year", "version", "place", "area_level", "place_name_fi", "place_name_sv", "place_name_en",
            "region", "region_name_fi", "region_name_sv", "region_name_en",
            "category", "category_name_fi", "category_name_sv", "category_name_en", "gender", "gender_name_fi", "gender_name_sv",
            "gender_name_en",
            "age", "age_name_fi", "age_name_sv", "age_name_en", "unit", "obs_value", "obs_status", "partial", "missing_providers",
        ];
        string[] about = ["description", "licence", "note", "source", "state", "synthetic", "title"];
        IReadOnlyList<(IReadOnlyList<string>, double?, IReadOnlyList<string>)> records =
            [([
                "ent-reached", "2025", "1", "KU179", "municipality", "", "", "", "MK13", "", "", "", "total", "", "", "", "total", "",
                "", "",
                "total", "", "", "", "n",
            ], 3, ["few", "no", ""])];
        var forged = await ParquetWriting.WriteAsync(headings, records, about.ToDictionary(name => name, name => ""), Cancel);

        (reading, _) = await ReadAsync("/data/ent-reached.parquet", _ => forged);

        Assert.Contains(reading.Told, told => told.Contains("(KU179, T, T, T) is not shown as it was approved", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_it_is_public_the_portal_reads_its_own_files_of_a_release_and_nobody_else_can()
    {
        var (portal, release) = await ReleasePortal.BuiltAsync();
        await using var _ = portal;
        var stored = await portal.Get<ReleasePreview>().ReadAsync(release.Key, new Actor("anna", ActorRole.Analyst), "test", Cancel);

        var found = await portal.Get<Rehearsal>().ReadBackAsync(stored!, Cancel);

        Assert.Empty(found);
        using var visitor = portal.CreateClient();
        using var answer = await visitor.GetAsync("/en/releases/ent/2025/v1/data/ent-reached.csv", Cancel);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_release_whose_files_say_too_much_is_not_handed_over()
    {
        var (portal, release) = await ReleasePortal.BuiltAsync(before => before.MadeWith(services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(
            services, new FilesReadBack((_, _) => Task.FromResult<IReadOnlyList<string>>(["/en/releases: 3 is shown"])))));
        await using var _ = portal;
        await portal.ReadyAsync(release);

        var refused = await Assert.ThrowsAsync<ReleaseException>(() => portal.Get<ReleaseDesk>().HandOverAsync(release.Key, new Actor("anna", ActorRole.Analyst), cancel: Cancel));

        Assert.Equal([ReleaseCheckCode.FilesDiffer], refused.Checks.Select(check => check.Code));
    }

    private async Task<(SiteReading Reading, int Changed)> ReadAsync(string? path, Func<byte[], byte[]> change)
    {
        var changing = new Changing(path, change) { InnerHandler = site.Answers() };
        using var client = new HttpClient(changing) { BaseAddress = new Uri("http://localhost") };
        var reading = new SiteReading();
        await new SiteAudit(client, TestPortal.Catalogue[Year], site.Figures, reading).ReadAsync(site.Figures.Find(Side.Ent, Year)!, Cancel);
        return (reading, changing.Changed);
    }

    /// <summary>
    /// Outreach of two years in the country, a region and some municipalities: totals, genders, ways in by gender. Of two municipalities
    /// there are 1–4, of one a provider is missing, of one all.
    /// </summary>
    private static PublishedStatistics MakeFigures()
    {
        var builder = new PublishedBuilder();
        foreach (var year in new[] { Year - 1, Year })
        {
            foreach (var place in Municipalities.Except(["018", "049", "091", "179"]).Select(PlaceId.Municipality)
                .Prepend(PlaceId.Region("13")).Prepend(PlaceId.Country))
                Divided(place, 100, isPartial: false);
            Divided(PlaceId.Municipality("049"), 57, isPartial: true);
            foreach (var (code, total) in new[] { ("018", Cell.Few), ("179", Cell.Few), ("091", Cell.Missing) })
                foreach (var table in new[] { "ent-reached", "ent-contacted", "ent-referral" })
                    builder.With(Side.Ent, year, table, PlaceId.Municipality(code), total);

            void Divided(PlaceId place, int people, bool isPartial)
            {
                foreach (var table in new[] { "ent-reached", "ent-contacted", "ent-referral" })
                    builder.With(Side.Ent, year, table, place, Lacking(Cell.Of(people)));
                builder.With(Side.Ent, year, "ent-reached", place, Rounded(40), gender: "1")
                    .With(Side.Ent, year, "ent-reached", place, Rounded(15), gender: "2");
                builder.With(Side.Ent, year, "ent-referral", place, Rounded(40), "own")
                    .With(Side.Ent, year, "ent-referral", place, Rounded(15), "employment");
                builder.With(Side.Ent, year, "ent-referral", place, Rounded(25), "own", "1")
                    .With(Side.Ent, year, "ent-referral", place, Rounded(10), "own", "2");
                builder.With(Side.Ent, year, "ent-person-years", place, Lacking(Cell.Of(3.25)));
                foreach (var category in new[] { "schools", "authorities", "social-health", "youth-work", "communities", "other",
                    "no-information" })
                    builder.With(Side.Ent, year, "ent-referral", place, Rounded(0), category);

                Cell Rounded(int count) => Lacking(Cell.RoundedOf(count));
                Cell Lacking(Cell cell) => isPartial ? cell.Partly() : cell;
            }
        }
        return builder.Build();
    }

    private static Func<byte[], byte[]> Text(string before, string after, bool wholeLine = false) => bytes =>
    {
        var text = Encoding.UTF8.GetString(bytes);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        if (at < 0)
            return bytes;
        var end = wholeLine ? text.IndexOf("\r\n", at + 2, StringComparison.Ordinal) + 2 : at + before.Length;
        return Encoding.UTF8.GetBytes(text[..at] + after + text[end..]);
    };

    private static Func<byte[], byte[]> Workbook(Regex before, string after) => bytes => Rezip(bytes, (_, text) => before.Replace(text, after, 1));

    private static Func<byte[], byte[]> Part(string name, string content) => bytes => Rezip(bytes, (_, text) => text, (name, content));

    private static byte[] Rezip(byte[] bytes, Func<string, string, string> change, (string Name, string Content)? more = null)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(bytes)))
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                Write(zip, entry.FullName, change(entry.FullName, reader.ReadToEnd()));
            }
            if (more is { } part)
                Write(zip, part.Name, part.Content);
        }
        return target.ToArray();

        static void Write(ZipArchive zip, string name, string content)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(content);
        }
    }

    [GeneratedRegex("(<x:c r=\"S\\d+\"[^>]*><x:v>)40(</x:v></x:c>)")]
    private static partial Regex ValueCell();

    [GeneratedRegex("<sup class=\"partial\".*?</sup><span class=\"visually-hidden\">.*?</span>", RegexOptions.Singleline)]
    private static partial Regex MarkOf();

    [GeneratedRegex("<x:sheet ")]
    private static partial Regex SheetEntry();

    /// <summary>One portal for all tests of the class. Its answers are kept: to read is not to change, and every test reads hundreds of the same.</summary>
    public sealed class Site : IAsyncLifetime
    {
        private readonly ConcurrentDictionary<string, (HttpResponseMessage Answer, byte[] Content)> kept = new();
        private TestPortal? portal;

        public PublishedStatistics Figures { get; } = MakeFigures();

        public async ValueTask InitializeAsync() => portal = await TestPortal.StartAsync(Figures);

        /// <summary>What answers like the portal.</summary>
        public HttpMessageHandler Answers() => new Keeping(kept) { InnerHandler = portal!.Server.CreateHandler() };

        public ValueTask DisposeAsync() => portal?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private sealed class Keeping(ConcurrentDictionary<string, (HttpResponseMessage Answer, byte[] Content)> kept) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var question = $"{request.Method} {request.RequestUri!.PathAndQuery} {request.Headers}";
            if (!kept.TryGetValue(question, out var first))
            {
                var answer = await base.SendAsync(request, cancellationToken);
                kept[question] = first = (answer, await answer.Content.ReadAsByteArrayAsync(cancellationToken));
            }
            var again = new HttpResponseMessage(first.Answer.StatusCode) { Content = new ByteArrayContent(first.Content), RequestMessage = request };
            foreach (var (name, values) in first.Answer.Headers)
                again.Headers.TryAddWithoutValidation(name, values);
            foreach (var (name, values) in first.Answer.Content.Headers)
                again.Content.Headers.TryAddWithoutValidation(name, values);
            return again;
        }
    }

    /// <summary>A site of which one answer is changed on its way.</summary>
    private sealed class Changing(string? path, Func<byte[], byte[]> change) : DelegatingHandler
    {
        public int Changed { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (path is null || !request.RequestUri!.PathAndQuery.EndsWith(path, StringComparison.Ordinal) || !answer.IsSuccessStatusCode || Changed > 0)
                return answer;
            var before = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            var after = change(before);
            if (path.EndsWith(".parquet", StringComparison.Ordinal) || !before.SequenceEqual(after))
                Changed++;
            answer.Content = new ByteArrayContent(after);
            return answer;
        }
    }
}
