using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Tests.Publication;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Leaks;

/// <summary>
/// Releases before their hour: two portals, one of which holds a scheduled correction, a release in review and a built one, answer alike on every public address. Only the
/// calendar differs, which tells the hour.
/// </summary>
public sealed class UnpublishedReleaseTests(UnpublishedReleaseTests.Site site) : IClassFixture<UnpublishedReleaseTests.Site>
{
    private const string Calendar = "/fi/julkaisut";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_public_address_answers_as_if_there_were_no_release_in_waiting()
    {
        using var waiting = site.Waiting.CreateClient();
        using var without = site.Without.CreateClient();
        var addresses = new LeakWalk(site.Waiting.Services, new LeakWalk.Values(["1", "2", "3", "4"], new string('a', 64))).OpenAddresses();
        var different = new List<string>();

        foreach (var address in addresses)
        {
            var (found, expected) = (await AnswerAsync(waiting, address), await AnswerAsync(without, address));
            if (found != expected)
                different.Add(address);
            Assert.DoesNotContain(Marks.Found(found.Body), mark => mark.Length > 0);
            Assert.DoesNotContain("Text of version 2", found.Body, StringComparison.Ordinal);
        }

        Assert.All(different, address => Assert.Equal(Calendar, address.Split('?')[0]));
        Assert.Contains("/fi/julkaisut/ent/2025/v2", addresses);
        Assert.Contains("/fi/julkaisut/ent/2025/v2/tiedot/ent-reached.json", addresses);
        Assert.Contains("/fi/julkaisut.atom", addresses);
        Assert.Contains("/fi/haku", addresses);
        Assert.True(addresses.Count > 60, $"{addresses.Count} addresses");
    }

    [Theory]
    [InlineData("/fi/julkaisut/ent/2025/v{0}")]
    [InlineData("/fi/julkaisut/ent/2025/v{0}/ent-reached")]
    [InlineData("/sv/publiceringar/ent/2025/v{0}/data/ent-reached.csv")]
    [InlineData("/fi/julkaisut/ent/2025/v{0}/tiedot/ent-reached.excel.csv")]
    [InlineData("/en/releases/ent/2025/v{0}/data/ent-reached.csv-metadata.json")]
    [InlineData("/en/releases/ent/2025/v{0}/data/ent-reached.json")]
    [InlineData("/fi/julkaisut/ty/2025/v{0}")]
    public async Task A_version_in_waiting_answers_as_one_that_was_never_made(string address)
    {
        using var visitor = site.Waiting.CreateClient();

        var waiting = await AnswerAsync(visitor, string.Format(null, address, 2));
        var never = await AnswerAsync(visitor, string.Format(null, address, 9));

        Assert.Equal(HttpStatusCode.NotFound, waiting.Status);
        Assert.Equal(never.Body.Replace("v9", "v2", StringComparison.Ordinal), waiting.Body);
    }

    [Fact]
    public async Task The_calendar_tells_the_hour_and_no_figure()
    {
        using var visitor = site.Waiting.CreateClient();

        var (_, body) = await AnswerAsync(visitor, Calendar);

        Assert.Contains(HourPortal.Hour.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture), body, StringComparison.Ordinal);
        Assert.DoesNotContain($"{HourPortal.NewValue}", body, StringComparison.Ordinal);
        Assert.DoesNotContain("/v2", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_hour_the_same_addresses_show_it()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        own.Clock.Now = HourPortal.Hour;
        await own.Waiting.RunJobAsync();
        using var visitor = own.Waiting.CreateClient();

        var version = await AnswerAsync(visitor, "/fi/julkaisut/ent/2025/v2");
        var built = await AnswerAsync(visitor, "/fi/julkaisut/ty/2025/v2");

        Assert.Contains("Text of version 2", version.Body, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (version.Status, built.Status));
    }

    private static async Task AddUnpublishedAsync(ParContext context)
    {
        foreach (var (key, year, state) in new[] { (3L, 2024, ReleaseState.InReview), (4L, 2025, ReleaseState.Built) })
        {
            context.Add(new Release
            {
                Key = key, Side = Side.Ty, Year = year, Version = 2, BasisHash = new string('0', 64), KeyFingerprint = "",
                    IsSynthetic = false, BuiltAt = HourPortal.Hour.AddDays(-3), BuiltBy = "anna", State = state,
            });
            context.AddRange(
                from language in Enum.GetValues<Language>()
                select new ReleaseText { ReleaseKey = key, Kind = ReleaseTextKind.Quality, Language = language, Markdown = Marks.ReleaseWord, WrittenBy = "anna", WrittenAt = HourPortal.Hour.AddDays(-3) });
            context.AddRange(
                from place in new[] { PlaceId.Country, PlaceId.Municipality("091"), PlaceId.Municipality("179") }
                select new PublishedCell
                {
                    ReleaseKey = key, TableId = "ty-trainees", Place = place.ToString(), Category = "T", Gender = "T", Age = "T", Value = Marks.ReleaseFigure, Status = CellStatus.Value,
                });
        }
        await context.SaveChangesAsync(Cancel);
    }

    private static async Task<(HttpStatusCode Status, string Body)> AnswerAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Cancel);
        return (answer.StatusCode, Work.Plain(await answer.Content.ReadAsStringAsync(Cancel)));
    }

    /// <summary>The two portals, a second before the hour.</summary>
    public sealed class Site : IAsyncLifetime
    {
        private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("par-unpublished-");

        internal SetClock Clock { get; } = new(HourPortal.Hour.AddSeconds(-1));

        internal HourPortal Waiting { get; private set; } = null!;

        internal HourPortal Without { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Waiting = await StartAsync("waiting", AddUnpublishedAsync);
            Without = await StartAsync("without", async context =>
            {
                await context.ReleaseTexts.Where(text => text.ReleaseKey == 2).ExecuteDeleteAsync(Cancel);
                await context.PublishedCells.Where(cell => cell.ReleaseKey == 2).ExecuteDeleteAsync(Cancel);
                await context.Releases.Where(release => release.Key == 2).ExecuteDeleteAsync(Cancel);
            });
        }

        public async ValueTask DisposeAsync()
        {
            await Waiting.DisposeAsync();
            await Without.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            root.Delete(recursive: true);
        }

        private async Task<HourPortal> StartAsync(string name, Func<ParContext, Task> change)
        {
            var folder = root.CreateSubdirectory(name).FullName;
            await HourPortal.FoundAsync(folder);
            var portal = new HourPortal(folder, Clock);
            await using (var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel))
                await change(context);
            await portal.BringUpAsync();
            return portal;
        }
    }
}
