using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Par.Portal.Content;

/// <summary>
/// Markdown that people write into the portal, as HTML. Raw HTML is shown as text, links lead to <c>http</c> and <c>https</c> addresses only, pictures are their
/// words: what is written can say something, and do nothing.
/// </summary>
public static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>The text as HTML.</summary>
    public static string Html(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            if (link.IsImage || !IsAllowed(link.GetDynamicUrl?.Invoke() ?? link.Url))
                Unlink(link);
            else
                link.GetAttributes().AddProperty("rel", "noopener noreferrer");
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsAllowed(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Clamp(heading.Level + 1, 3, 6);
        return document.ToHtml(Pipeline);
    }

    private static bool IsAllowed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>Leaves the words of a link and takes the link away.</summary>
    private static void Unlink(LinkInline link)
    {
        foreach (var word in link.ToList())
        {
            word.Remove();
            link.InsertBefore(word);
        }
        link.Remove();
    }
}
