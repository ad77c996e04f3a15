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
public sealed partial class FilesReadBackTests
{
    private const int Year = 2025;

    private static readonly string[] Municipalities = ["005", "018", "049", "091", "179", "297", "564"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Plants => [.. Planted.Keys];

    // This table is read as CSV in English, as Parquet in Finnish, as JSON and on pages in Swedish.
    private static Dictionary<string, (string Path, Func<byte[], byte[]> Change)> Planted { get; } = new()
    {
        ["a withheld value in CSV"] = ("/data/ent-referral.csv", Text(",,suppressed", ",3,suppressed")),
        ["a blank after the status of one withheld cell"] = ("/data/ent-referral.csv", Text(",,suppressed\r\n", ",,suppressed \r\n")),
        ["quotes around the status of one withheld cell"] = ("/data/ent-referral.csv", Text(",,suppressed\r\n", ",,\"suppressed\"\r\n")),
        ["a line that is not there"] = ("/data/ent-referral.csv", Text("\r\nent-referral,2025,1,KU091", "\r\n", wholeLine: true)),
        ["a line too much"] = ("/data/ent-referral.csv", Text("\r\nent-referral,2025,1,KU091", "\r\nent-referral,2025,1,KU092,Vantaa,T,All,T,All,T,All,n,3,value\r\nent-referral,2025,1,KU091")),
        ["a column too much"] = ("/data/ent-referral.csv", Text("obs_status\r\n", "obs_status,secret\r\n")),
        ["a withheld value in JSON"] = ("/data/ent-referral.json", Text("\"obs_value\":null", "\"obs_value\":3")),
        ["a property too much in JSON"] = ("/data/ent-referral.json", Text("\"obs_value\":null", "\"was\":3,\"obs_value\":null")),
        ["another status for one withheld cell in JSON"] = ("/data/ent-referral.json", Text("\"suppressed\"", "\"missing\"")),
        ["a title on a withheld cell of a page"] = ("/sv/publiceringar/ent/2025/v1/ent-referral?place=SSS", Text("<span class=\"hidden-value\"", "<span title=\"3\" class=\"hidden-value\"")),
        ["a number in a withheld cell of a page"] = ("/sv/publiceringar/ent/2025/v1/ent-referral?place=SSS", Text("<span class=\"hidden-value\"", "3<span class=\"hidden-value\"")),
        ["a share of a withheld number"] = ("/tiedot/ent-referral.csv", Text("%,,suppressed", "%,1.5,value")),
        ["a share of a withheld number in a workbook"] = ("/tiedot/ent-referral.xlsx", Workbook(ValueCell(), "$1<x:v>1.5</x:v>$2value$3")),
        ["a hidden sheet in a workbook"] = ("/tiedot/ent-referral.xlsx", Workbook(SheetEntry(), "<x:sheet state=\"hidden\" ")),
        ["a part too much in a workbook"] = ("/tiedot/ent-referral.xlsx", Part("xl/comments1.xml", "<comments/>")),
        ["a pivot cache in a workbook"] = ("/tiedot/ent-referral.xlsx", Part("xl/pivotCache/pivotCacheRecords1.xml", "<records/>")),
    };

    [Fact]
    public async Task Files_that_show_what_is_stored_pass()
    {
        var (reading, _) = await ReadAsync(null, bytes => bytes);

        Assert.Empty(reading.Told);
        Assert.True(reading.Cells > 500, $"Only {reading.Cells} cells were compared.");
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
    public async Task A_withheld_value_in_Parquet_is_found()
    {
        var (reading, changed) = await ReadAsync("/tiedot/ent-referral.parquet", bytes => bytes);
        Assert.Equal((0, 1), (reading.Problems, changed));
        string[] headings = ["table", "year", "version", "place", "place_name", "category", "category_name", "gender", "gender_name", "age", "age_name", "unit", "missing_providers"];
        string[] about = ["description", "licence", "source", "state", "synthetic", "title"];
        IReadOnlyList<(IReadOnlyList<string>, double?, string)> records = [(["ent-referral", "2025", "1", "SSS", "", "schools", "", "T", "", "T", "", "n"], 3, "suppressed")];
        var forged = await ParquetWriting.WriteAsync(headings, records, about.ToDictionary(name => name, name => ""), Cancel);

        (reading, _) = await ReadAsync("/tiedot/ent-referral.parquet", _ => forged);

        Assert.Contains(reading.Told, told => told.Contains("(SSS, schools, T, T) is not shown as it was approved", StringComparison.Ordinal));
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

    private static async Task<(SiteReading Reading, int Changed)> ReadAsync(string? path, Func<byte[], byte[]> change)
    {
        var figures = Figures();
        await using var portal = await TestPortal.StartAsync(figures);
        var changing = new Changing(path, change) { InnerHandler = portal.Server.CreateHandler() };
        using var site = new HttpClient(changing) { BaseAddress = new Uri("http://localhost") };
        var reading = new SiteReading();
        await new SiteAudit(site, TestPortal.Catalogue[Year], figures, reading).ReadAsync(figures.Find(Side.Ent, Year)!, Cancel);
        return (reading, changing.Changed);
    }

    /// <summary>Outreach of two years in the country, a region and some municipalities: totals, genders, ways in, of which two are withheld everywhere.</summary>
    private static PublishedStatistics Figures()
    {
        var builder = new PublishedBuilder();
        foreach (var year in new[] { Year - 1, Year })
            foreach (var place in Municipalities.Select(PlaceId.Municipality).Prepend(PlaceId.Region("13")).Prepend(PlaceId.Country))
            {
                builder.With(Side.Ent, year, "ent-reached", place, 100).With(Side.Ent, year, "ent-reached", place, 57, gender: "1").With(Side.Ent, year, "ent-reached", place, 43, gender: "2");
                builder.With(Side.Ent, year, "ent-referral", place, 100).With(Side.Ent, year, "ent-referral", place, 40, "own").With(Side.Ent, year, "ent-referral", place, 30, "employment");
                builder.With(Side.Ent, year, "ent-referral", place, Cell.TooFew, "schools").With(Side.Ent, year, "ent-referral", place, Cell.TooFew, "authorities");
                builder.With(Side.Ent, year, "ent-person-years", place, 3.25);
                foreach (var category in new[] { "social-health", "youth-work", "communities", "other", "no-information" })
                    builder.With(Side.Ent, year, "ent-referral", place, 0, category);
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

    [GeneratedRegex("(<x:c r=\"H\\d+\"[^>]*>)(</x:c><x:c r=\"I\\d+\"[^>]*><x:v>)suppressed(</x:v>)")]
    private static partial Regex ValueCell();

    [GeneratedRegex("<x:sheet ")]
    private static partial Regex SheetEntry();

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
