using System.Globalization;
using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using Par.Portal.Content;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;

namespace Par.Portal.Tests.Public;

public sealed class ReleasePagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/fi/julkaisut", "/fi/julkaisut/ent/")]
    [InlineData("/sv/publiceringar", "/sv/publiceringar/ent/")]
    [InlineData("/en/releases", "/en/releases/ent/")]
    public async Task The_list_leads_to_every_version_and_to_the_feeds(string list, string version)
    {
        await using var portal = await TestPortal.StartAsync();

        var page = await portal.PageAsync(list);

        var links = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(TestCountry.Statistics.Versions.Count, links.Count(link => link.Contains("/v", StringComparison.Ordinal) && link.Split('/').Length == 6));
        Assert.Contains(links, link => link.StartsWith(version, StringComparison.Ordinal));
        Assert.Contains(list + ".atom", links);
        Assert.Contains(list + ".rss", links);
    }

    [Fact]
    public async Task A_version_has_its_own_address_and_without_one_the_newest_answers_with_it_as_canonical()
    {
        await using var portal = await TestPortal.StartAsync();
        var release = TestCountry.Statistics.Newest(Side.Ent)!.Release;

        var page = await portal.PageAsync(string.Create(CultureInfo.InvariantCulture, $"/en/releases/ent/{release.Year}"));

        var canonical = page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"/en/releases/ent/{release.Year}/v{release.Version}"), canonical);
        Assert.Equal(page.QuerySelector("h1")!.TextContent, (await portal.PageAsync(canonical)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/en/releases/ent/1999")]
    [InlineData("/en/releases/ent/abc")]
    [InlineData("/en/releases/xyz/2025/v1")]
    [InlineData("/en/releases/ent/2025/v999")]
    [InlineData("/en/releases/ent/2025/v1/no-such-table")]
    [InlineData("/en/releases/ent/2025/v1/data/no-such-table.csv")]
    [InlineData("/en/releases/ent/2025/v1/data/ent-reached.exe")]
    [InlineData("/en/releases/ent/2025/v1/data/ent-reached")]
    [InlineData("/en/releases/ent/2025/v1/data/ent-reached.excel")]
    [InlineData("/en/releases/ent/2025/v1/data/ent-reached.other.csv")]
    public async Task What_is_not_public_is_not_found(string address)
    {
        await using var portal = await TestPortal.StartAsync();

        using var answer = await portal.Client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/en/releases")]
    [InlineData("/en/releases.atom")]
    [InlineData("/en/releases/ent/{0}/v{1}/data/ent-referral.csv")]
    public async Task Who_asks_for_the_head_gets_what_a_reader_gets_without_the_content(string address)
    {
        await using var portal = await TestPortal.StartAsync();
        var release = TestCountry.Statistics.Newest(Side.Ent)!.Release;
        var path = string.Format(CultureInfo.InvariantCulture, address, release.Year, release.Version);

        using var whole = await portal.Client.GetAsync(path, Cancel);
        using var head = await portal.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Cancel);

        Assert.Equal((HttpStatusCode.OK, whole.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task The_files_of_a_table_hold_every_cell_and_never_a_number_where_none_is_told()
    {
        await using var portal = await TestPortal.StartAsync();
        var published = TestCountry.Statistics.Newest(Side.Ent)!;
        var path = string.Create(CultureInfo.InvariantCulture, $"/en/releases/ent/{published.Release.Year}/v{published.Release.Version}/data/ent-referral");

        using var json = JsonDocument.Parse(await portal.Client.GetStringAsync(path + ".json", Cancel));
        var csv = (await portal.Client.GetStringAsync(path + ".csv", Cancel)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        var cells = json.RootElement.GetProperty("cells").EnumerateArray().ToList();
        var stored = published.Table("ent-referral")!.Cells.ToList();
        Assert.Equal((stored.Count, stored.Count + 1), (cells.Count, csv.Length));
        Assert.Equal(stored.Count(cell => cell.Value.Value is null), cells.Count(cell => cell.GetProperty("obs_value").ValueKind == JsonValueKind.Null));
        Assert.All(cells.Where(cell => cell.GetProperty("obs_status").GetString() is "few" or "too_few" or "missing"),
            cell => Assert.Equal(JsonValueKind.Null, cell.GetProperty("obs_value").ValueKind));
    }

    [Theory]
    [InlineData("/fi/julkaisut.atom")]
    [InlineData("/sv/publiceringar.rss")]
    public async Task A_feed_reader_finds_each_version_once(string address)
    {
        await using var portal = await TestPortal.StartAsync();

        await using var body = await portal.Client.GetStreamAsync(address, Cancel);
        using var reader = XmlReader.Create(body, new XmlReaderSettings { Async = false });
        var feed = SyndicationFeed.Load(reader);

        Assert.Equal(TestCountry.Statistics.Versions.Count(version => version.Release.PublishedAt is not null), feed.Items.Select(item => item.Id).Distinct().Count());
        Assert.All(feed.Items, item => Assert.StartsWith("http", item.Links[0].Uri.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/fi/julkaisut.atom")]
    [InlineData("/en/releases.rss")]
    public async Task A_letter_that_XML_cannot_hold_does_not_close_the_feed(string address)
    {
        var versions = TestCountry.Statistics.Versions.Select(version => new PublicVersion(version.Release,
            [.. Enum.GetValues<Language>().Select(language => new ReleaseText
            {
                // As a word processor's line break comes along, and half of a pair.
                ReleaseKey = version.Release.Key, Kind = ReleaseTextKind.Notes, Language = language, Markdown = "one\u000btwo \ud83d\ude00 three\uffff \ud83d!",
                WrittenBy = "anna", WrittenAt = DateTime.UnixEpoch,
            })]));
        await using var portal = await TestPortal.StartAsync(new PublishedStatistics([], versions));

        await using var body = await portal.Client.GetStreamAsync(address, Cancel);
        using var reader = XmlReader.Create(body, new XmlReaderSettings { Async = false });
        var feed = SyndicationFeed.Load(reader);

        Assert.NotEmpty(feed.Items);
        Assert.All(feed.Items, item => Assert.Contains("one two \ud83d\ude00 three", item.Summary.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("[a](javascript:alert(1))", "javascript")]
    [InlineData("[a](data:text/html,x)", "data:")]
    [InlineData("[a](//evil.example)", "href")]
    [InlineData("![a](https://evil.example/x.png)", "<img")]
    [InlineData("<javascript:alert(1)>", "href")]
    public void A_text_of_a_release_cannot_bring_anything_but_text_and_plain_links(string markdown, string never) =>
        Assert.DoesNotContain(never, SafeMarkdown.Html(markdown).Replace("&lt;script", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_text_of_a_release_may_have_headings_lists_tables_and_links()
    {
        var html = SafeMarkdown.Html("# Laatu\n\n- yksi\n\n[Tilastokeskus](https://stat.fi)\n\n|a|b|\n|-|-|\n|1|2|");

        Assert.Contains("<h3>Laatu</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<li>yksi</li>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://stat.fi\"", html, StringComparison.Ordinal);
        Assert.Contains("<table>", html, StringComparison.Ordinal);
    }
}
