using System.Globalization;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Shell;

/// <summary>The three languages as they stand in addresses, markup and request headers.</summary>
public static class Languages
{
    /// <summary>Finnish, Swedish, English: the order of the language switch.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.Fi, Language.Sv, Language.En];

    /// <summary><c>fi</c>, <c>sv</c> or <c>en</c>: first segment of every page's address and value of <c>lang</c>.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.Sv => "sv",
        Language.En => "en",
        _ => "fi",
    };

    /// <summary>The language's own name.</summary>
    public static string OwnName(this Language language) => language switch
    {
        Language.Sv => "Svenska",
        Language.En => "English",
        _ => "Suomi",
    };

    /// <summary>The culture that sorts and compares names.</summary>
    public static CultureInfo Culture(this Language language) => CultureInfo.GetCultureInfo(language switch
    {
        Language.Sv => "sv-FI",
        Language.En => "en-GB",
        _ => "fi-FI",
    });

    /// <summary>The language that a code names, or null.</summary>
    public static Language? Find(string? code) => code switch
    {
        "fi" => Language.Fi,
        "sv" => Language.Sv,
        "en" => Language.En,
        _ => null,
    };

    /// <summary>The language of a page by the first segment of its address; Finnish when it names none.</summary>
    public static Language OfPath(string path) => Find(path.TrimStart('/').Split('/', '?', '#')[0]) ?? Language.Fi;

    /// <summary>The language of who asks: that of the address, or where it names none, the best that the browser asks for.</summary>
    public static Language OfRequest(HttpRequest request) =>
        Find((request.Path.Value ?? "").TrimStart('/').Split('/')[0]) ?? OfHeader(request.Headers.AcceptLanguage);

    /// <summary>The best of the three for an <c>Accept-Language</c> header; Finnish when it asks for none of them.</summary>
    public static Language OfHeader(string? acceptLanguage)
    {
        var wanted = (acceptLanguage ?? "").Split(',')
            .Select(item => item.Split(';'))
            .Select(parts => (Code: parts[0].Trim().Split('-')[0].ToLowerInvariant(), Weight: WeightOf(parts)))
            .Where(item => item.Weight > 0)
            .OrderByDescending(item => item.Weight);
        return wanted.Select(item => Find(item.Code)).FirstOrDefault(language => language is not null) ?? Language.Fi;
    }

    private static double WeightOf(string[] parts) =>
        parts.Length > 1 && parts[1].Trim() is ['q', '=', .. var weight]
            ? double.TryParse(weight, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0
            : 1;
}
