using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Par.Portal.Content;
using Par.Portal.Hosting;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;

namespace Par.Portal.Public.Releases;

/// <summary>The releases as Atom and RSS: one entry for each public version, the newest first, with what it corrects.</summary>
internal static class FeedEndpoints
{
    private const int MostEntries = 50;

    public static string Atom(Language language) => Address.Of(language, Slug.Releases) + ".atom";

    public static string Rss(Language language) => Address.Of(language, Slug.Releases) + ".rss";

    public static void MapFeeds(this WebApplication app)
    {
        foreach (var language in Languages.All)
        {
            app.MapGet(Atom(language), (PublishedView view, PortalAddress portal) =>
                Answer(Feed(view, language, portal).GetAtom10Formatter(), "application/atom+xml")).AllowAnonymous();
            app.MapGet(Rss(language), (PublishedView view, PortalAddress portal) =>
                Answer(Feed(view, language, portal).GetRss20Formatter(serializeExtensionsAsAtom: false),
                    "application/rss+xml")).AllowAnonymous();
        }
    }

    private static SyndicationFeed Feed(PublishedView view, Language language, PortalAddress portal)
    {
        var root = portal.Base;
        var versions = view.Statistics.Versions.Where(version => version.Release.PublishedAt is not null)
            .OrderByDescending(version => version.Release.PublishedAt).Take(MostEntries).ToList();
        return new SyndicationFeed(
            ReleasesTexts.FeedTitle.In(language), ReleasesTexts.Lead.In(language), new Uri(root + Address.Of(language, Slug.Releases)),
            root + Address.Of(language, Slug.Releases), versions.Select(version => version.Release.PublishedAt!.Value).DefaultIfEmpty(DateTime.UnixEpoch).Max(),
            [.. versions.Select(version => Item(version, language, root))])
        {
            Language = language.Code(),
        };
    }

    private static SyndicationItem Item(PublicVersion version, Language language, string root)
    {
        var release = version.Release;
        var address = new Uri(root + VersionView.Address(language, release));
        var text = string.Join("\n\n", new[]
        {
            VersionName.StateOf(language, release),
            version.Text(ReleaseTextKind.Withdrawal, language),
            release.State == ReleaseState.Withdrawn ? null : version.Text(ReleaseTextKind.Correction, language),
            release.State == ReleaseState.Withdrawn ? null : version.Text(ReleaseTextKind.Notes, language),
        }.OfType<string>());
        return new SyndicationItem(VersionName.Of(language, release), (SyndicationContent?)null, address, address.ToString(), release.PublishedAt!.Value)
        {
            Summary = new TextSyndicationContent(OfXml(SafeMarkdown.Html(text)), TextSyndicationContentKind.Html),
            PublishDate = release.PublishedAt.Value,
        };
    }

    /// <summary>
    /// The text without what XML cannot hold, such as the line break of a word processor (U+000B): one such letter in a published text, which nobody can change any
    /// more, would close the feed to everybody.
    /// </summary>
    private static string OfXml(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
                kept.Append(text[at]);
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                kept.Append(text[at]).Append(text[++at]);
            else
                kept.Append(' ');
        }
        return kept.ToString();
    }

    private static IResult Answer(SyndicationFeedFormatter feed, string type)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            feed.WriteTo(writer);
        return Results.Bytes(bytes.ToArray(), type + "; charset=utf-8");
    }
}
