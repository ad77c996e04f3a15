using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Attack;

/// <summary>
/// Takes everything that can be reached from the front page in English by following links, downloads included, with feeds and site maps. Pages of municipalities in
/// which nothing happens are passed over: they are all alike. Of each kind of page two are taken in the other languages, with the files under them.
/// </summary>
internal sealed partial class Crawl(HttpClient visitor)
{
    private static readonly string[] Starts = ["/en", "/en/releases", "/en/releases.atom", "/en/releases.rss", "/sitemap.xml", "/robots.txt"];

    private static readonly string[] Others = ["fi", "sv"];

    private readonly ConcurrentDictionary<string, LootFile> found = [];
    private readonly ConcurrentDictionary<string, bool> seen = [];

    /// <summary>Takes it all.</summary>
    public async Task<Loot> RunAsync(CancellationToken cancel)
    {
        // The same cells as CSV: of the newest versions alone they are taken in the other forms too.
        await FollowAsync(Starts, path => !InPlace().IsMatch(path) && !path.EndsWith(".json", StringComparison.Ordinal) && !path.EndsWith(".parquet", StringComparison.Ordinal), cancel);
        var tables = new Loot(new Dictionary<string, LootFile>(found));
        var busy = tables.Issues.SelectMany(issue => tables.Tables(issue).SelectMany(table => tables.Rows(issue, table)))
            .Where(row => row.Value is not 0).Select(row => row.Spot.Place).ToHashSet();
        var places = found.Values.Where(file => file.Path is "/en/municipalities" or "/en/regions" or "/en/wellbeing-services-counties" or "/en/organisations").SelectMany(file => Links(file.Text))
            .Where(path => InPlace().Match(path) is { Success: true } match && (match.Groups[1].Value != "municipalities" || busy.Contains("KU" + match.Groups[2].Value))).ToList();
        await FollowAsync(places, path => !InPlace().IsMatch(path) || seen.ContainsKey(path) || path.Contains("/data/", StringComparison.Ordinal), cancel);
        var newest = tables.Newest("ent");
        await FollowAsync(from issue in new[] { newest, tables.Newest("ty") } from table in tables.Tables(issue) from form in new[] { ".json", ".parquet" }
            select Path.ChangeExtension(Loot.PathOf(issue, table), form), path => false, cancel);
        await FollowAsync(from place in busy where !place.StartsWith("AVI", StringComparison.Ordinal)
            from table in new[] { "ent-reached", "ent-referral" } select $"/en/releases/{newest}/{table}?place={place}", path => false, cancel);
        var kinds = found.Keys.Where(path => path.StartsWith("/en", StringComparison.Ordinal)).Order(StringComparer.Ordinal).GroupBy(path => Code().Replace(path, ""))
            .SelectMany(kind => new[] { kind.First(), kind.Last() }).ToList();
        await FollowAsync(kinds.SelectMany(path => SwitchesOf(found[path])), path => path.Contains("/tiedot/", StringComparison.Ordinal)
            || path.Contains("/data/", StringComparison.Ordinal), cancel, Others);
        return new Loot(new Dictionary<string, LootFile>(found));
    }

    private async Task FollowAsync(IEnumerable<string> starts, Func<string, bool> follow, CancellationToken cancel, params string[] languages)
    {
        var waiting = starts.Where(path => seen.TryAdd(path, true)).ToList();
        while (waiting.Count > 0)
        {
            var next = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(waiting, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancel }, async (path, stop) =>
            {
                if (await TakeAsync(visitor, path, stop) is not var (file, isPage))
                    return;
                found[path] = file;
                if (isPage)
                    foreach (var link in Links(file.Text, languages))
                        next.Add(link);
            });
            waiting = [.. next.Where(follow).Where(path => seen.TryAdd(path, true))];
        }
    }

    /// <summary>Takes one answer; null when there is none.</summary>
    public static async Task<(LootFile File, bool IsPage)?> TakeAsync(HttpClient visitor, string path, CancellationToken cancel)
    {
        using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative), cancel);
        return answer.IsSuccessStatusCode
            ? (new LootFile(path, await answer.Content.ReadAsByteArrayAsync(cancel), answer.Headers.ETag?.ToString(), answer.Content.Headers.LastModified?.ToString("O")),
                answer.Content.Headers.ContentType?.MediaType == "text/html")
            : null;
    }

    /// <summary>The same page in the other languages, as its own links tell.</summary>
    private static IEnumerable<string> SwitchesOf(LootFile page) =>
        page.Path.Contains("/data/", StringComparison.Ordinal) ? []
            : Switch().Matches(page.Text).Select(link => System.Net.WebUtility.HtmlDecode(link.Groups[1].Value));

    private static IEnumerable<string> Links(string html, params string[] languages) => Href().Matches(html).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value))
        .Where(path => path.Split('/') is ["", var language, ..] && (languages is [] ? language == "en" : languages.Contains(language))).Select(path => path.Split('#')[0]).Distinct();

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Href();

    [GeneratedRegex("<a href=\"([^\"]+)\" lang=\"(?:fi|sv)\" hreflang")]
    private static partial Regex Switch();

    [GeneratedRegex("P?\\d+")]
    private static partial Regex Code();

    [GeneratedRegex("^/en/(" + FigureFiles.Kinds + ")/([^/]+)")]
    private static partial Regex InPlace();
}
