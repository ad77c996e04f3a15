using Par.Portal.Shell;
using Par.Warehouse.Places;

namespace Par.Portal.Public.Places;

/// <summary>Addresses of municipalities that were merged lead, for good, to the municipality that they are part of now.</summary>
internal static class FormerMunicipalities
{
    public static void UseFormerMunicipalities(this WebApplication app)
    {
        var gazetteer = app.Services.GetRequiredService<Gazetteer>();
        app.Use(async (http, next) =>
        {
            if (Today(gazetteer, http.Request.Path.Value ?? "") is { } address)
                http.Response.Redirect(address + http.Request.QueryString, permanent: true);
            else
                await next(http);
        });
    }

    /// <summary>The address today, or null when the address is not that of a former municipality.</summary>
    internal static string? Today(Gazetteer gazetteer, string path)
    {
        if (path.Trim('/').Split('/') is not [var code, var word, var municipality, .. var rest]
            || Languages.Find(code) is not { } language || word != Slug.Municipalities.In(language)
            || gazetteer.CurrentCode(municipality) is not { } current || current == municipality)
            return null;
        return string.Join('/', (IEnumerable<string>)[Address.Of(language, PlaceId.Municipality(current))!, .. rest]);
    }
}
