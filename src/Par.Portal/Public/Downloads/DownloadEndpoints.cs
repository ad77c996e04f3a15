using System.Globalization;
using System.Text;
using Par.Portal.Charts;
using Par.Portal.Public.Figures;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;

namespace Par.Portal.Public.Downloads;

/// <summary>The files under each figure: <c>/fi/kunnat/179/tiedot/ent-referral.csv</c>. A file holds exactly what the page shows.</summary>
internal static class DownloadEndpoints
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapDownloads(this WebApplication app)
    {
        foreach (var language in Languages.All)
        {
            var data = Slug.Data.In(language);
            app.MapGet($"/{language.Code()}/{data}/{{file}}", (string file, PublishedView view, HttpContext http) =>
                File(view, PlaceId.Country, language, file, http)).AllowAnonymous();
            foreach (var (level, slug) in Address.Places)
                app.MapGet($"{Address.Of(language, slug)}/{{code}}/{data}/{{file}}",
                    (string code, string file, PublishedView view, HttpContext http) =>
                        File(view, new PlaceId(level, code), language, file, http)).AllowAnonymous();
        }
    }

    private static IResult File(PublishedView view, PlaceId place, Language language, string file, HttpContext http)
    {
        var (id, extension) = FileName.Of(file);
        if (new FigureFactory(view, place, language).Find(id) is not { } figure)
            return Results.NotFound();
        var name = string.Create(CultureInfo.InvariantCulture, $"par-{figure.PlaceCode}-{figure.Id}-{view.Year}{extension}");
        if (CsvForm.Of(extension) is { } form)
        {
            http.Response.Headers.Link = CsvMetadata.Link(figure.Id);
            return Results.File(form.Bytes(CsvWriter.Write(figure, form)), "text/csv; charset=utf-8", name);
        }
        return extension switch
        {
            CsvMetadata.Extension => Results.File(MetadataOf(figure), CsvMetadata.Type, name),
            ".xlsx" => Results.File(WorkbookWriter.Write(figure), WorkbookType, name),
            ".svg" when ChartWriter.CanDraw(figure) => Results.File(Encoding.UTF8.GetBytes(ChartWriter.File(figure)), "image/svg+xml", name),
            _ => Results.NotFound(),
        };
    }

    private static byte[] MetadataOf(Figure figure) => CsvMetadata.Write(figure.Id, figure.Language,
        ($"{figure.PlaceName}: {figure.Description}", figure.Source, FigureRecords.NoteOf(figure)), FileColumn.OfFigure,
            ["row", "measure"]);
}
