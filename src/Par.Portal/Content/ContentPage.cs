using Markdig;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Content;

/// <summary>
/// Texts that are written and not computed, one Markdown file for each language, part of the program. Raw HTML in them is shown as text.
/// </summary>
public static class ContentPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The text as HTML.</summary>
    /// <param name="name">Name of the file without language: <c>about</c>.</param>
    /// <param name="language">Language.</param>
    /// <exception cref="FileNotFoundException">There is no such text.</exception>
    public static string Html(string name, Language language)
    {
        var resource = $"Par.Portal.Content.{name}.{language.Code()}.md";
        using var stream = typeof(ContentPage).Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException(resource);
        using var reader = new StreamReader(stream);
        return Markdown.ToHtml(reader.ReadToEnd(), Pipeline);
    }
}
