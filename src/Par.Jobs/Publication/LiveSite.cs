using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Storage;

namespace Par.Jobs.Publication;

/// <summary>
/// Reads the live site after a publication as anybody would, and holds every cell of its files against the stored release: what was approved is what is shown,
/// no more and no less.
/// </summary>
public sealed class LiveSite(IDbContextFactory<ParContext> contexts, PublishedReader reader, SiteAddress address, TimeProvider clock, SiteFiles? files = null)
{
    /// <summary>A site that does not show the release is read so many times, a minute apart; then a person has to look.</summary>
    public const int MostTries = 5;

    private static readonly TimeSpan New = TimeSpan.FromDays(2);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>
    /// Reads the site for each release that came out in the last two days and has not been seen on it. What is found is kept (<see cref="LiveCheck"/>). Does nothing where
    /// no address of the site is known or nobody can read its files, and while somebody else reads: a site that is slow to answer is not read by more and more.
    /// </summary>
    /// <returns>The checks made.</returns>
    public async Task<IReadOnlyList<LiveCheck>> CheckAsync(CancellationToken cancel = default)
    {
        if (address.ToRead is not { } site || files is null || !await oneAtATime.WaitAsync(TimeSpan.Zero, cancel))
            return [];
        try
        {
            var made = new List<LiveCheck>();
            foreach (var (release, tries) in await WaitingAsync(cancel))
                made.Add(await CheckAsync(release, tries + 1, site, files, cancel));
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

    private async Task<LiveCheck> CheckAsync(Release release, int number, Uri site, SiteFiles files, CancellationToken cancel)
    {
        var reading = new SiteReading();
        using var client = new HttpClient { BaseAddress = site, Timeout = TimeSpan.FromMinutes(2) };
        try
        {
            await ReadPagesAsync(client, release, reading, cancel);
            var figures = await reader.ReadAsync(cancel);
            if (figures.Find(release.Side, release.Year) is { } stored && stored.Release.Key == release.Key)
                await files.ReadAsync(client, figures, stored, reading, cancel);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or JsonException or FormatException or InvalidDataException || (problem is TaskCanceledException && !cancel.IsCancellationRequested))
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
    private static async Task ReadPagesAsync(HttpClient client, Release release, SiteReading reading, CancellationToken cancel)
    {
        var side = release.Side.Code().ToLowerInvariant();
        var version = FormattableString.Invariant($"/en/releases/{side}/{release.Year}/v{release.Version}");
        await MustSayAsync(client, "/en/releases", version, reading, cancel);
        await MustSayAsync(client, FormattableString.Invariant($"/en/releases/{side}/{release.Year}"), $"<link rel=\"canonical\" href=\"{version}\"", reading, cancel);
    }

    private static async Task MustSayAsync(HttpClient client, string path, string words, SiteReading reading, CancellationToken cancel)
    {
        var text = await GetAsync(client, path, reading, cancel);
        if (text is not null && !text.Contains(words, StringComparison.Ordinal))
            reading.Tell($"{path} does not lead to {words}.");
    }

    private static async Task<string?> GetAsync(HttpClient client, string path, SiteReading reading, CancellationToken cancel)
    {
        reading.Address();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancel);
        if (answer.StatusCode == HttpStatusCode.OK)
            return await answer.Content.ReadAsStringAsync(cancel);
        reading.Tell($"{path} answers {(int)answer.StatusCode}.");
        return null;
    }
}
