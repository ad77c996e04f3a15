using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Jobs.Publication;

/// <summary>
/// Reads the live site after a publication as anybody would, and holds every cell of its files against the stored release: what was approved is what is shown,
/// no more and no less.
/// </summary>
public sealed class LiveSite(IDbContextFactory<ParContext> contexts, VariableCatalogue catalogue, SiteAddress address, TimeProvider clock)
{
    /// <summary>A site that does not show the release is read so many times, a minute apart; then a person has to look.</summary>
    public const int MostTries = 5;

    private const int MostTold = 20;
    private static readonly TimeSpan New = TimeSpan.FromDays(2);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>
    /// Reads the site for each release that came out in the last two days and has not been seen on it. What is found is kept (<see cref="LiveCheck"/>). Does nothing where
    /// no address of the site is known, and while somebody else reads: a site that is slow to answer is not read by more and more.
    /// </summary>
    /// <returns>The checks made.</returns>
    public async Task<IReadOnlyList<LiveCheck>> CheckAsync(CancellationToken cancel = default)
    {
        if (address.ToRead is not { } site || !await oneAtATime.WaitAsync(TimeSpan.Zero, cancel))
            return [];
        try
        {
            var made = new List<LiveCheck>();
            foreach (var (release, tries) in await WaitingAsync(cancel))
                made.Add(await CheckAsync(release, tries + 1, site, cancel));
            return made;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task<List<(Release Release, int Tries)>> WaitingAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow().UtcDateTime - New;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var releases = await context.Releases.AsNoTracking().Where(release => release.State == ReleaseState.Published && release.PublishedAt >= since)
            .OrderBy(release => release.PublishedAt).ToListAsync(cancel);
        var keys = releases.Select(release => release.Key).ToList();
        var checks = (await context.LiveChecks.AsNoTracking().Where(check => keys.Contains(check.ReleaseKey)).ToListAsync(cancel)).ToLookup(check => check.ReleaseKey);
        return [.. releases.Where(release => checks[release.Key].Count() < MostTries && checks[release.Key].All(check => check.Problems > 0))
            .Select(release => (release, checks[release.Key].Count()))];
    }

    private async Task<LiveCheck> CheckAsync(Release release, int number, Uri site, CancellationToken cancel)
    {
        var reading = new Reading();
        using var client = new HttpClient { BaseAddress = site, Timeout = TimeSpan.FromMinutes(2) };
        try
        {
            await ReadPagesAsync(client, release, reading, cancel);
            foreach (var table in catalogue[release.Year].Tables.Where(table => table.Side == release.Side))
                await ReadTableAsync(client, release, table, reading, cancel);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or JsonException || (problem is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            reading.Tell($"The site could not be read: {problem.Message}");
        }
        var check = new LiveCheck
        {
            ReleaseKey = release.Key, Number = number, CheckedAt = clock.GetUtcNow().UtcDateTime, Addresses = reading.Addresses, Cells = reading.Cells,
            Problems = reading.Problems, Report = string.Join('\n', reading.Told),
        };
        await using var context = await contexts.CreateDbContextAsync(cancel);
        context.Add(check);
        await context.SaveChangesAsync(cancel);
        return check;
    }

    /// <summary>The list of releases and the address without a version lead to this version.</summary>
    private static async Task ReadPagesAsync(HttpClient client, Release release, Reading reading, CancellationToken cancel)
    {
        var side = release.Side.Code().ToLowerInvariant();
        var version = FormattableString.Invariant($"/en/releases/{side}/{release.Year}/v{release.Version}");
        await MustSayAsync(client, "/en/releases", version, reading, cancel);
        await MustSayAsync(client, FormattableString.Invariant($"/en/releases/{side}/{release.Year}"), $"<link rel=\"canonical\" href=\"{version}\"", reading, cancel);
    }

    private static async Task MustSayAsync(HttpClient client, string path, string words, Reading reading, CancellationToken cancel)
    {
        var text = await GetAsync(client, path, reading, cancel);
        if (text is not null && !text.Contains(words, StringComparison.Ordinal))
            reading.Tell($"{path} does not lead to {words}.");
    }

    private async Task ReadTableAsync(HttpClient client, Release release, StatisticTable table, Reading reading, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var stored = await context.PublishedCells.AsNoTracking().Where(cell => cell.ReleaseKey == release.Key && cell.TableId == table.Id)
            .ToDictionaryAsync(cell => (cell.Place, cell.Category, cell.Gender, cell.Age), cancel);
        if (stored.Count == 0)
            return;
        var path = FormattableString.Invariant($"/en/releases/{release.Side.Code().ToLowerInvariant()}/{release.Year}/v{release.Version}/data/{table.Id}.json");
        if (await GetAsync(client, path, reading, cancel) is not { } text)
            return;
        using var file = JsonDocument.Parse(text);
        foreach (var shown in file.RootElement.GetProperty("cells").EnumerateArray())
        {
            var key = (Field("place"), Field("category"), Field("gender"), Field("age"));
            reading.Cell();
            if (!stored.Remove(key, out var cell))
                reading.Tell($"{path}: {key} is shown and is not in the release.");
            else if (Differs(cell, shown.GetProperty("obs_value"), Field("obs_status")))
                reading.Tell($"{path}: {key} is not shown as it was approved.");

            string Field(string name) => shown.GetProperty(name).GetString() ?? "";
        }
        foreach (var missing in stored.Keys)
            reading.Tell($"{path}: {missing} is in the release and is not shown.");
    }

    // Files round person-years to one decimal.
    private static bool Differs(PublishedCell cell, JsonElement value, string status) =>
        !string.Equals(status.Replace("_", "", StringComparison.Ordinal), cell.Status.ToString(), StringComparison.OrdinalIgnoreCase)
        || (cell.Value is { } stored
            ? value.ValueKind != JsonValueKind.Number || Math.Abs(value.GetDouble() - stored) > 0.0501
            : value.ValueKind != JsonValueKind.Null);

    private static async Task<string?> GetAsync(HttpClient client, string path, Reading reading, CancellationToken cancel)
    {
        reading.Address();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancel);
        if (answer.StatusCode == HttpStatusCode.OK)
            return await answer.Content.ReadAsStringAsync(cancel);
        reading.Tell($"{path} answers {(int)answer.StatusCode}.");
        return null;
    }

    /// <summary>What has been read, and what was wrong with it.</summary>
    private sealed class Reading
    {
        public int Addresses { get; private set; }

        public int Cells { get; private set; }

        public int Problems { get; private set; }

        public List<string> Told { get; } = [];

        public void Address() => Addresses++;

        public void Cell() => Cells++;

        public void Tell(string problem)
        {
            Problems++;
            if (Told.Count < MostTold)
                Told.Add(problem);
        }
    }
}
