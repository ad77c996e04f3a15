using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;

namespace Par.Portal.Shell;

/// <summary>Addresses of pages. Every link is made here, so that a page's address is decided in one place.</summary>
public static class Address
{
    /// <summary>The levels whose places have a page each, and the word under which these stand. The country's page is the front page.</summary>
    public static IReadOnlyList<(PlaceLevel Level, Label Slug)> Places { get; } =
    [
        (PlaceLevel.Region, Slug.Regions), (PlaceLevel.County, Slug.Counties), (PlaceLevel.Municipality, Slug.Municipalities),
        (PlaceLevel.Organisation, Slug.Organisations),
    ];

    /// <summary>The front page.</summary>
    public static string Front(Language language) => $"/{language.Code()}/";

    /// <summary>A page by its slugs.</summary>
    public static string Of(Language language, params ReadOnlySpan<Label> slugs)
    {
        var path = "/" + language.Code();
        foreach (var slug in slugs)
            path += "/" + slug.In(language);
        return path;
    }

    /// <summary>A place's or organisation's page. The country's is the front page; an AVI area has none and gives null.</summary>
    public static string? Of(Language language, PlaceId place)
    {
        if (place == PlaceId.Country)
            return Front(language);
        foreach (var (level, slug) in Places)
            if (level == place.Level)
                return $"{Of(language, slug)}/{place.Code}";
        return null;
    }

    /// <summary>The address of the same page in another language: slugs are translated, codes and the query are kept.</summary>
    /// <param name="path">Path and query of the page now.</param>
    /// <param name="language">The language wanted.</param>
    public static string Switch(string path, Language language)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? path[at..] : "";
        var segments = path[..(path.Length - query.Length)].Trim('/').Split('/');
        if (Languages.Find(segments[0]) is not { } from)
            return Front(language);
        var words = segments.Skip(1).Select(word => Slug.Find(from, word)?.In(language) ?? word).ToList();
        return words.Count == 0 ? Front(language) + query : $"/{language.Code()}/{string.Join('/', words)}{query}";
    }
}
